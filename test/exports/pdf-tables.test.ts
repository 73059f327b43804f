import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";

import { COMPETENCES } from "../../server/competences/competence-areas.ts";
import type { Sheet } from "../../server/exports/sheet.ts";
import { writePdf } from "../../server/exports/write-pdf.ts";
import { NOTHING } from "../../server/shared/cell.rules.ts";
import type { Cell } from "../../server/shared/cell.rules.ts";
import { HOSTILE_TEXTS } from "../support/hostile-texts.ts";
import { elements, readPdf, tableLines, wordsOf } from "../support/read-pdf.ts";
import type { PdfRead } from "../support/read-pdf.ts";

const WORDS: Record<string, string> = {
  "head.grade": "Niveau",
  "head.class": "Classe",
  "head.lastName": "Nom",
  "head.firstName": "Prénom",
};
const ACTIVE = ["JS", "JavaScript", "OpenAction", "AA", "Launch", "URI", "EmbeddedFiles", "EF"];

function sheetOf(head: string[], lines: Cell[][], more: Partial<Sheet> = {}): Sheet {
  async function* batches(): AsyncGenerator<Cell[][]> {
    for (let start = 0; start < lines.length; start += 50) yield lines.slice(start, start + 50);
  }
  return {
    title: "Suivi de la classe : 6A",
    school: "Collège des Essais",
    names: ["Données", "À propos"],
    facts: [
      ["Établissement", "Collège des Essais"],
      ["Date", new Date("2026-11-23T09:00:00Z")],
      ["Confidentiel", null],
    ],
    head,
    csvHead: head,
    batches: batches(),
    total: null,
    timeZone: "Europe/Paris",
    language: "fr",
    at: new Date("2026-11-23T09:00:00Z"),
    say: (id, params = {}) => WORDS[id] ?? [id, ...Object.values(params)].join(" "),
    ...more,
  };
}

async function pdfOf(sheet: Sheet): Promise<PdfRead> {
  return readPdf(await buffer(Readable.from(writePdf(sheet))));
}

it("numbers, days and what is not known are written as people of the language read them", async () => {
  const line = ["Zoé", 12, 0.75, new Date("2026-01-12T08:05:00Z"), null];
  const head = ["Prénom", "Pix", "Maîtrise", "Envoyé le", "Étoiles"];

  const french = await pdfOf(sheetOf(head, [line]));
  const english = await pdfOf(sheetOf(head, [line], { language: "en" }));

  expect(tableLines(elements(french.document, "Table")[0]!)).toEqual([
    head,
    ["Zoé", "12", "0,75", "12/01/2026 09:05", "—"],
  ]);
  expect(tableLines(elements(english.document, "Table")[0]!)[1]).toEqual([
    "Zoé",
    "12",
    "0.75",
    "2026-01-12 09:05",
    "—",
  ]);
});

it("a share is per cent as on the screens, and never nothing where there is somebody", async () => {
  const line = ["3A", { share: 0.4812 }, { share: 0.004 }, { share: 0.004, least: 0.01 }, { share: 0, least: 0.01 }];
  const head = ["Classe", "Réussite", "Avancement", "3e : part", "4e : part"];

  const french = await pdfOf(sheetOf(head, [line]));
  const english = await pdfOf(sheetOf(head, [line], { language: "en" }));

  const shown = (read: PdfRead): string[] => tableLines(elements(read.document, "Table")[0]!)[1]!.slice(1);
  expect(shown(french)).toEqual(["48\u202f%", "0\u202f%", "1\u202f%", "0\u202f%"]);
  expect(shown(english)).toEqual(["48%", "0%", "1%", "0%"]);
});

it("what is not known has a dash, where there is nothing to say the cell is empty, and so is a missing name", async () => {
  const lines: Cell[][] = [
    ["6A", "Zèbre", null, null, NOTHING],
    [null, "Loin", "Ida", 3, "absente"],
  ];

  const read = await pdfOf(sheetOf(["Classe", "Nom", "Prénom", "Pix", "Message"], lines));

  expect(tableLines(elements(read.document, "Table")[0]!).slice(1)).toEqual([
    ["6A", "Zèbre", "", "—", ""],
    ["", "Loin", "Ida", "3", "absente"],
  ]);
});

it("a file says what it is, of which school and day, and that it is confidential", async () => {
  const read = await pdfOf(sheetOf(["Nom"], [["Zèbre"]]));

  expect(elements(read.document, "H1").map(wordsOf)).toEqual(["Suivi de la classe : 6A"]);
  expect(elements(read.document, "P").map(wordsOf)).toEqual([
    "Établissement\u00a0: Collège des Essais",
    "Date\u00a0: 23/11/2026 10:00",
  ]);
  expect(read.artifacts[0]).toContain("fact.confidential Collège des Essais · 23/11/2026 10:00 Page 1/ 1");
});

it.each([
  [1, 1],
  [200, 4],
])("a table of %d lines has as many, on %d pages", async (count, pages) => {
  const lines = Array.from({ length: count }, (_, line) => ["6A", `Nom${line}`, line]);

  const read = await pdfOf(sheetOf(["Classe", "Nom", "Pix"], lines));

  expect(tableLines(elements(read.document, "Table")[0]!)).toHaveLength(count + 1);
  expect(read.pageCount).toBe(pages);
});

it.each([
  ["narrow", 3],
  ["in parts", 60],
])("a table without lines, %s, says so under its heads", async (_width, columns) => {
  const head = Array.from({ length: columns }, (_, column) => `Compétence ${column}`);

  const read = await pdfOf(sheetOf(head, []));

  for (const table of elements(read.document, "Table")) expect(tableLines(table).slice(1)).toEqual([["paper.nothing"]]);
  expect(elements(read.document, "TH")).toHaveLength(elements(read.document, "Table").length - 1 + columns);
});

it("a line is heard with whose it is, in all the words that say so", async () => {
  const read = await pdfOf(
    sheetOf(
      ["Classe", "Nom", "Prénom", "Pix"],
      [
        ["6A", "Zèbre", "Yan", 12],
        [null, "Loin", "Ida", 3],
      ],
    ),
  );

  const heads = elements(read.document, "TH").filter(({ scope }) => scope === "Row");
  expect(heads.map(wordsOf)).toEqual(["6A", "Zèbre", "Yan", "Loin", "Ida"]);
});

it.each([
  ["a grade is heard with the class beside it", ["Niveau", "Classe", "Élèves"], ["3e", "Tout le niveau"]],
  ["a level that has no class beside it is nobody’s name", ["Nom", "Niveau", "Élèves"], ["3e"]],
])("%s", async (_rule, head, expected) => {
  const read = await pdfOf(sheetOf(head, [["3e", "Tout le niveau", 14]]));

  const heads = elements(read.document, "TH").filter(({ scope }) => scope === "Row");
  expect(heads.map(wordsOf)).toEqual(expected);
});

it("a letter that no font has is a square, a tab a blank", async () => {
  const read = await pdfOf(sheetOf(["Nom"], [["Zoé 🦊 日本\tA\u0001B"]]));

  expect(elements(read.document, "TH").map(wordsOf)).toContain("Zoé □ □□ AB");
});

it("a table of 60 columns loses none, and each page says whose lines they are", async () => {
  const head = ["Classe", "Nom", "Prénom", ...Array.from({ length: 57 }, (_, column) => `Compétence ${column}`)];
  const lines = Array.from({ length: 70 }, (_, line) => [
    "6A",
    `Nom${line}`,
    "Zoé",
    ...Array.from({ length: 57 }, (_one, column) => line + column),
  ]);

  const read = await pdfOf(sheetOf(head, lines));

  const whole = new Map<string, Set<string>>();
  for (const table of elements(read.document, "Table")) {
    const [heads = [], ...rows] = tableLines(table);
    expect(heads.slice(0, 3)).toEqual(["Classe", "Nom", "Prénom"]);
    for (const [, name = "", , ...cells] of rows) {
      const seen = whole.get(name) ?? new Set<string>();
      cells.forEach((cell, place) => seen.add(`${heads[place + 3]} ${cell}`));
      whole.set(name, seen);
    }
  }
  expect(whole.size).toBe(70);
  for (const seen of whole.values()) expect(seen.size).toBe(57);
});

describe("a matrix of 16 competences, whose heads are turned", () => {
  const competences = COMPETENCES.map(({ code, name }) => `${code} ${name}`);
  const head = ["Classe", "Nom", "Prénom", ...competences, "Compétences au niveau 1 ou plus", "Pix"];
  const classOf = (count: number): Promise<PdfRead> =>
    pdfOf(
      sheetOf(
        head,
        Array.from({ length: count }, (_, line) => [
          ...["3e B", `Rakotomalala-Andrianarivelo ${line}`, "Marie-Antoinette"],
          ...Array.from({ length: 18 }, () => line),
        ]),
      ),
    );

  it("is one lying page for a class of 36, and heard whole", async () => {
    const read = await classOf(36);

    expect(read.pageCount).toBe(1);
    expect(read.sizes[0]!.map(Math.round)).toEqual([842, 595]);
    const [heads, ...lines] = tableLines(elements(read.document, "Table")[0]!);
    expect(heads).toEqual(head);
    expect(lines).toHaveLength(36);
    expect(lines[35]!.slice(-2)).toEqual(["35", "35"]);
  });

  it("goes on over further pages for more, its heads seen on each, heard once", async () => {
    const read = await classOf(60);

    expect(read.pageCount).toBe(2);
    expect(elements(read.document, "Table")).toHaveLength(1);
    expect(read.artifacts.map((page) => page.includes("3.4 Programmer"))).toEqual([false, true]);
  });
});

it("no text acts, and none is taken for anything but a text", async () => {
  const read = await pdfOf(
    sheetOf(
      ["Nom", "Pix"],
      HOSTILE_TEXTS.map((text) => [text, 1]),
    ),
  );

  expect(ACTIVE.filter((key) => read.keys.has(key))).toEqual([]);
  expect(tableLines(elements(read.document, "Table")[0]!)).toHaveLength(HOSTILE_TEXTS.length + 1);
});

describe("a table of more than 5,000 lines", () => {
  const TOO_LONG = { code: "EXPORT_TOO_LONG_FOR_PDF" };

  it("is refused before any is read, where it is known how many there will be", async () => {
    let read = 0;
    async function* batches(): AsyncGenerator<Cell[][]> {
      yield [[String(++read)]];
    }

    await expect(pdfOf(sheetOf(["Classe"], [], { batches: batches(), total: 5_001 }))).rejects.toMatchObject(TOO_LONG);
    expect(read).toBe(0);
    expect((await pdfOf(sheetOf(["Classe"], [], { batches: batches(), total: 5_000 }))).pageCount).toBe(1);
  });

  it("is refused at the first line too many, where it is not", async () => {
    async function* batches(): AsyncGenerator<Cell[][]> {
      yield Array.from({ length: 5_001 }, () => ["6A"]);
    }

    await expect(pdfOf(sheetOf(["Classe"], [], { batches: batches() }))).rejects.toMatchObject(TOO_LONG);
  });
});
