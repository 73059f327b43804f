import { read } from "@e965/xlsx";
import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { buffer } from "node:stream/consumers";

import type { Chunks, Sheet } from "../../server/exports/sheet.ts";
import { writeCsv } from "../../server/exports/write-csv.ts";
import { writeOds } from "../../server/exports/write-ods.ts";
import { writeXlsx } from "../../server/exports/write-xlsx.ts";
import { NOTHING, plainText, type Cell } from "../../server/shared/cell.rules.ts";
import { Readable } from "node:stream";
import { HOSTILE_TEXTS } from "../support/hostile-texts.ts";
import { filesOfZip } from "../support/files-of-zip.ts";

const WRITERS = { XLSX: writeXlsx, ODS: writeOds } as const;
type Format = keyof typeof WRITERS;
const FORMATS = Object.keys(WRITERS) as Format[];

/** Excel's own percentage is its program's; an ODS has the sign of the language. */
const PER_CENT = { XLSX: { fr: "48%", en: "48%" }, ODS: { fr: "48\u202f%", en: "48%" } };

function sheetOf(head: string[], lines: Cell[][], more: Partial<Sheet> = {}): Sheet {
  async function* batches(): AsyncGenerator<Cell[][]> {
    for (let start = 0; start < lines.length; start += 3) yield lines.slice(start, start + 3);
  }
  return {
    title: "Suivi de la classe : 6A",
    school: "Collège des Essais",
    names: ["Données", "À propos"],
    facts: [
      ["Établissement", "Collège des Essais"],
      ["Date", new Date("2026-11-23T09:00:00Z")],
    ],
    head,
    csvHead: head,
    batches: batches(),
    total: null,
    timeZone: "Europe/Paris",
    language: "fr",
    at: new Date("2026-11-23T09:00:00Z"),
    say: (id) => id,
    ...more,
  };
}

async function bytesOf(chunks: Chunks): Promise<Buffer> {
  return buffer(Readable.from(chunks));
}

async function bookOf(format: Format, sheet: Sheet): Promise<{ bytes: Buffer; book: WorkBook; data: WorkSheet }> {
  const bytes = await bytesOf(WRITERS[format](sheet));
  const book = read(bytes, { cellFormula: true, cellDates: false, cellStyles: true });
  return { bytes, book, data: book.Sheets["Données"]! };
}

function cell(sheet: WorkSheet, place: string): CellObject | undefined {
  return sheet[place] as CellObject | undefined;
}

/** What reads the files back here loses blanks, and of an ODS a code of XLSX: LibreOffice does not (npm run proof:exports). */
function words(text: string, format: Format): string[] {
  return (format === "ODS" ? text.replaceAll("_x003D_", "=") : text).trim().split(/\s+/);
}

describe.each(FORMATS)("a spreadsheet (%s)", (format) => {
  it("keeps each cell's type: texts, numbers, instants on the school's clocks, days, nothing where nothing is known", async () => {
    const at = new Date("2026-01-12T08:05:00Z");

    const { data } = await bookOf(
      format,
      sheetOf(["Nom", "Pix", "Taux", "Le", "Jour", "Rien"], [["Zoé", 12, 1 / 3, at, { day: "2026-01-12" }, null]]),
    );

    expect(cell(data, "A2")).toMatchObject({ t: "s", v: "Zoé" });
    expect(cell(data, "B2")).toMatchObject({ t: "n", v: 12 });
    expect(cell(data, "C2")).toMatchObject({ t: "n", v: 0.3333 });
    // 12 January 2026, 9:05 in Paris, in days since 1900.
    expect(Number(cell(data, "D2")!.v)).toBeCloseTo(46034 + (9 * 60 + 5) / 1440, 4);
    expect(cell(data, "E2")).toMatchObject({ t: "n", v: 46034 });
    expect(cell(data, "F2")?.v).toBeUndefined();
  });

  it("is at no minute of the day a fraction of a second early, which would be shown as the minute before", async () => {
    const midnight = Date.parse("2026-01-11T23:00:00Z");
    const minutes = Array.from({ length: 24 * 60 }, (_minute, index): Cell[] => [new Date(midnight + index * 60_000)]);

    const { data } = await bookOf(format, sheetOf(["Le"], minutes));

    const secondsEarly = minutes.map(
      (_line, index) => index * 60 - (Number(cell(data, `A${index + 2}`)!.v) - 46034) * 86_400,
    );
    expect(secondsEarly.filter((seconds) => Math.abs(seconds) > 0.0001)).toEqual([]);
  });

  it("keeps a share whole, and shows it per cent as its language writes it", async () => {
    const shares: Cell[] = [{ share: 0.4812 }, { share: 1 / 3 }, null, NOTHING];

    const { data } = await bookOf(format, sheetOf(["A", "B", "C", "D"], [shares]));
    const english = await bookOf(format, sheetOf(["A"], [[{ share: 0.4812 }]], { language: "en" }));

    expect(cell(data, "A2")).toMatchObject({ t: "n", v: 0.4812 });
    expect(cell(data, "B2")).toMatchObject({ t: "n", v: 1 / 3 });
    expect([cell(data, "C2")?.v, cell(data, "D2")?.v]).toEqual([undefined, undefined]);
    expect(cell(data, "A2")!.w).toBe(PER_CENT[format].fr);
    expect(cell(english.data, "A2")!.w).toBe(PER_CENT[format].en);
  });

  it("has every line, in order, whatever the number of batches", async () => {
    const lines = Array.from({ length: 100 }, (_line, index): Cell[] => [`Élève ${index}`, index]);

    const { data } = await bookOf(format, sheetOf(["Nom", "Rang"], lines));

    expect(data["!ref"]).toBe("A1:B101");
    expect(cell(data, "B101")).toMatchObject({ v: 99 });
  });

  it("keeps texts that are longer than what is compressed at once, letter by letter", async () => {
    const long = "é€𝄞x".repeat(6_000);

    const { data } = await bookOf(
      format,
      sheetOf(
        ["Un", "Deux", "Trois"],
        [
          ["a", long, long],
          [long, "b", long],
        ],
      ),
    );

    expect(["B2", "C2", "A3", "C3"].filter((place) => cell(data, place)!.v !== long)).toEqual([]);
    expect(cell(data, "B3")!.v).toBe("b");
  });

  it("is whole without any line", async () => {
    const { data } = await bookOf(format, sheetOf(["Nom", "Rang"], []));

    expect(data["!ref"]).toBe("A1:B1");
  });

  it("says on a sheet of its own what it is", async () => {
    const { book } = await bookOf(format, sheetOf(["Nom"], [["Zoé"]]));

    expect(book.SheetNames).toEqual(["Données", "À propos"]);
    const facts = book.Sheets["À propos"]!;
    expect(cell(facts, "A1")!.v).toBe("Suivi de la classe : 6A");
    expect(cell(facts, "B2")!.v).toBe("Collège des Essais");
    expect(cell(facts, "B3")!.t).toBe("n");
  });

  it("opens none of the texts that spreadsheets run as a formula, in any column", async () => {
    const columns = ["Un", "Deux", "Trois"];
    const lines = HOSTILE_TEXTS.map((text): Cell[] => columns.map(() => text));

    const { bytes, data } = await bookOf(format, sheetOf(columns, lines));

    for (const [index, text] of HOSTILE_TEXTS.entries()) {
      for (const letter of ["A", "B", "C"]) {
        const found = cell(data, `${letter}${index + 2}`)!;
        expect(found.f).toBeUndefined();
        expect(found.t).toBe("s");
        expect(words(String(found.v), format)).toEqual(words(plainText(text), format));
      }
    }
    const xml = Object.values(await filesOfZip(bytes)).join("");
    expect(xml).not.toMatch(/<f[ >]|<[^<>]*table:formula=/);
  });

  it("keeps its head in sight", async () => {
    const { bytes } = await bookOf(format, sheetOf(["Nom"], [["Zoé"]]));
    const files = await filesOfZip(bytes);

    if (format === "XLSX") expect(files["xl/worksheets/sheet1.xml"]).toContain('state="frozen"');
    else expect(files["settings.xml"]).toContain('config:name="VerticalSplitMode" config:type="short">2<');
  });

  it("shows a head of several words whole, above narrow numbers", async () => {
    const { bytes } = await bookOf(format, sheetOf(["Nom", "Acquis maîtrisés"], [["Zoé", 8]]));
    const files = await filesOfZip(bytes);

    if (format === "XLSX") expect(files["xl/worksheets/sheet1.xml"]).toContain('<row r="1" ht="30" customHeight="1">');
    else expect(files["content.xml"]).toContain('fo:wrap-option="wrap"');
  });

  it("has columns as wide as what they hold, within reason", async () => {
    const { data } = await bookOf(
      format,
      sheetOf(["Nom", "Pix", "Message"], [["Tessier-Moulineaux", 1, "x".repeat(500)]]),
    );

    if (format === "XLSX") expect(data["!cols"]!.map(({ width }) => Math.round(width!))).toEqual([20, 11, 42]);
  });

  it("drops what XML cannot hold and keeps the rest", async () => {
    const { data } = await bookOf(format, sheetOf(["Nom"], [['a\u0001b\ud800c & <d> "e"']]));

    expect(cell(data, "A2")!.v).toBe('abc & <d> "e"');
  });

  it("ends with the failure that its lines end with", async () => {
    async function* broken(): AsyncGenerator<Cell[][]> {
      yield [["Zoé"]];
      throw new Error("lost");
    }

    await expect(bytesOf(WRITERS[format](sheetOf(["Nom"], [], { batches: broken() })))).rejects.toThrow("lost");
  });
});

it("an ODS says first what it is, not compressed", async () => {
  const bytes = await bytesOf(writeOds(sheetOf(["Nom"], [["Zoé"]])));

  expect(bytes.subarray(30, 38 + 46).toString("latin1")).toBe("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
});

it("an XLSX says in which letters a number without a style is written: LibreOffice took smaller ones", async () => {
  const { "xl/styles.xml": styles } = await filesOfZip(await bytesOf(writeXlsx(sheetOf(["Pix"], [[12]]))));

  expect(styles).toContain(
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  );
  expect(styles).toContain('<cellStyle name="Normal" xfId="0" builtinId="0"/>');
});

it("a CSV holds the table alone", async () => {
  const bytes = await bytesOf(writeCsv(sheetOf(["Nom", "Pix"], [["Zoé", 1.5]])));

  expect(bytes.toString("utf8")).toBe('\ufeff"Nom";"Pix"\r\n"Zoé";1,5\r\n');
});

it("a CSV, which has no percentages, holds shares as numbers under a head that says what 1 is", async () => {
  const sheet = sheetOf(["Réussite"], [[{ share: 0.4812 }], [{ share: 1 / 3 }]]);

  const bytes = await bytesOf(writeCsv({ ...sheet, csvHead: ["Réussite (de 0 à 1)"] }));

  expect(bytes.toString("utf8")).toBe('\ufeff"Réussite (de 0 à 1)"\r\n0,4812\r\n0,3333\r\n');
});
