import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { FileRefusal } from "../../server/imports/file-refusal.ts";
import { readStudentRows } from "../../server/imports/read-student-row.ts";
import { readStudentTable } from "../../server/imports/read-student-table.ts";
import { recogniseFile } from "../../server/imports/recognise-file.ts";
import { profilesCsv } from "../support/made-up-files.ts";
import { canBeWritten, ENCODINGS, FREGATA_HEADER, listCsv, ods, xlsx } from "../support/made-up-lists.ts";
import type { Rows } from "../support/made-up-lists.ts";
import { zipOf } from "../support/made-up-zip.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "jalon-lists-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: Buffer) {
  const file = path.join(folder, "list");
  await writeFile(file, content);
  try {
    const recognised = await recogniseFile(file);
    const table = await readStudentTable(file, recognised);
    return { recognised, table, ...readStudentRows(table, table.guesses, "STUDENT"), refusal: null };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { recognised: null, table: null, students: [], problems: [], refusal: error.code };
  }
}

const HEADER = ["Nom", "Prénom", "Classe", "Né(e) le", "E-mail"];
const LIST: Rows = [
  HEADER,
  ["Œuvrard", "Éléonore", "3e B", "03/05/2012", "eleonore@exemple.fr"],
  ["Nuñez", "Anaïs", "605", "2013-11-30", ""],
];
const OEUVRARD = { lastName: "Œuvrard", firstName: "Éléonore", className: "3e B", birthDate: "2012-05-03" };

/** 200 names with the letters that French registers hold, in the way in which each is hard. */
const LAST_NAMES = ["Œuvrard", "Nuñez", "Łukasz", "D’Almeida", "D'Almeida", "Šimić", "Ťapák", "Muñoz-Pérez", "Çelik", "N’Diaye", "Žižek", "Müller", "Søndergård", "Ÿvain", "L´Hôpital", "Nguyễn", "Ionuț", "Bœuf", "Straße", "O’Néill"]; // prettier-ignore
const FIRST_NAMES = ["Éléonore", "Loïc", "Zoë", "Anaïs", "Maël", "Cœur-Aimée", "Gaëtan", "Noé", "Ève", "Ulysse"];
const NAMES = LAST_NAMES.flatMap((lastName) => FIRST_NAMES.map((firstName) => ({ lastName, firstName })));

describe("a list of students in any encoding", () => {
  it.each(ENCODINGS)("of %s gives back every name that the encoding can hold", async (encoding) => {
    const names = NAMES.filter(({ lastName, firstName }) => canBeWritten(lastName + firstName, encoding));
    expect(names.length).toBeGreaterThan(90);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(names, { minLength: 1 }),
        fc.constantFrom(";", ",", "\t"),
        async (some, delimiter) => {
          const rows = [HEADER, ...some.map(({ lastName, firstName }) => [lastName, firstName, "3B", "", ""])];
          const { students } = await read(listCsv(rows, { delimiter, encoding }));
          expect(students.map(({ lastName, firstName }) => ({ lastName, firstName }))).toEqual(some);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("of Windows is told from Latin-9 by a single letter", async () => {
    const of = async (name: string, encoding: "windows-1252" | "ISO-8859-15") =>
      (await read(listCsv([HEADER, [name, "Zoé", "3B", "", ""]], { encoding }))).students[0]?.lastName;

    expect(await of("Cœur", "ISO-8859-15")).toBe("Cœur");
    expect(await of("Cœur", "windows-1252")).toBe("Cœur");
    expect(await of("D´Almeida", "windows-1252")).toBe("D´Almeida");
    expect(await of("Žižek", "ISO-8859-15")).toBe("Žižek");
  });

  it("of UTF-16 is read without its mark too", async () => {
    const { students } = await read(listCsv(LIST, { encoding: "UTF-16LE", delimiter: "\t" }).subarray(2));

    expect(students[0]).toMatchObject(OEUVRARD);
  });

  it("of an old Mac is told by its header", async () => {
    const { students } = await read(Buffer.from("Nom;Pr\x8enom;Classe\r\nNu\x96ez;Zo\x8e;3B\r\n", "latin1"));

    expect(students[0]).toMatchObject({ lastName: "Nuñez", firstName: "Zoé" });
  });
});

describe("a list of students in any container", () => {
  it.each([
    ["a CSV with semicolons", listCsv(LIST)],
    ["a CSV with commas", listCsv(LIST, { delimiter: "," })],
    ["a CSV with tabs", listCsv(LIST, { delimiter: "\t" })],
    ["a CSV under a title", listCsv([["Liste des élèves"], [""], ...LIST])],
    ["an XLSX", xlsx({ Feuille1: LIST })],
    ["an XLSX behind a sheet of something else", xlsx({ Notes: [["À faire"], ["Rien"]], Élèves: LIST })],
    ["an ODS", ods({ Feuille1: LIST })],
    ["an ODS behind an empty sheet", ods({ Vide: [], Élèves: LIST })],
  ])("%s says who is in which class", async (_what, content) => {
    const { students, problems, recognised } = await read(content);

    expect(recognised?.kind).toBe("STUDENTS_CSV");
    expect(students).toMatchObject([
      { ...OEUVRARD, email: "eleonore@exemple.fr" },
      { lastName: "Nuñez", className: "605", birthDate: "2013-11-30", email: null },
    ]);
    expect(problems).toEqual([]);
  });

  it.each<[string, () => Buffer, string]>([
    ["a workbook of results", () => xlsx({ F: csvRows(PIX) }), "SPREADSHEET"],
    [
      "a workbook of sums",
      () =>
        xlsx({
          F: [
            ["Mois", "Somme"],
            ["1", "20"],
          ],
        }),
      "SPREADSHEET",
    ],
    ["an empty workbook", () => ods({ F: [] }), "SPREADSHEET"],
    [
      "certification results",
      () => xlsx({ F: [["Numéro de certification", "Nom", "Statut"]] }),
      "CERTIFICATION_RESULTS",
    ],
    ["a workbook that is cut", () => xlsx({ F: LIST }).subarray(0, 900), "ZIP_DAMAGED"],
    ["a workbook whose XML is broken", () => brokenOds(), "WORKBOOK_DAMAGED"],
    ["a workbook with entities", () => brokenOds('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "WORKBOOK_DAMAGED"],
    ["a workbook that unpacks a thousand times", () => brokenOds(`<a>${" ".repeat(20_000_000)}</a>`), "ZIP_SUSPICIOUS"],
    ["more than 20,000 rows", () => xlsx({ F: [HEADER, ...many(20_001)] as Rows }), "TOO_MANY_LINES"],
    ["a header alone", () => listCsv([HEADER]), "NO_LINES"],
    [
      "a shopping list",
      () =>
        listCsv([
          ["pain", "lait", "œufs"],
          ["1", "2", "3"],
        ]),
      "FILE_NOT_RECOGNISED",
    ],
    ["a quote that is not closed", () => Buffer.from('Nom;Prénom;Classe\n"Sarr;Ana;3B\n'), "QUOTE_NOT_CLOSED"],
  ])("%s is refused", async (_what, content, code) => {
    expect((await read(content())).refusal).toBe(code);
  });
});

const PIX = profilesCsv({ generation: "new", campaign: { pixId: 1, code: "BCDFGH234", name: "Bilan" }, lines: [] });

/** No two alike: what repeats itself is packed too tightly to be believed. */
function many(count: number): string[][] {
  const letters = (number: number): string => [...String(number * 7919)].map((digit) => "abcdefghij"[+digit]).join("");
  return Array.from({ length: count }, (_, i) => [letters(i + 1), letters((i + 1) * 31), "3B", "", ""]);
}

function csvRows(csv: Buffer): Rows {
  return [
    csv
      .toString()
      .split(";")
      .slice(0, 20)
      .map((cell) => cell.replaceAll('"', "")),
  ];
}

function brokenOds(content = "<a><b></a>"): Buffer {
  return zipOf(
    Object.entries({ "META-INF/manifest.xml": "<m/>", "content.xml": content }).map(([name, text]) => ({
      name,
      content: Buffer.from(text),
    })),
  );
}

describe("a line of a list", () => {
  const lineOf = async (header: string[], ...cells: string[][]) => read(listCsv([header, ...cells]));

  it.each<[string, string[], string[], object]>([
    [
      "English headers",
      ["Last name", "First name", "Class", "Date of birth", "Gender"],
      ["Sarr", "Ana", "3B", "3/5/2012", "Female"],
      { birthDate: "2012-05-03", sex: "F" },
    ],
    [
      "a register's INE",
      ["Nom de famille", "Prénom 1", "Division", "Identifiant national"],
      ["Sarr", "Ana", "3B", "1234567890a"],
      { ine: "1234567890A" },
    ],
    [
      "both names of one column",
      ["Élève", "Classe"],
      ["LE GOFF Ewen", "3B"],
      { lastName: "LE GOFF", firstName: "Ewen" },
    ],
    [
      "a usual name",
      ["Nom", "Nom d’usage", "Prénom", "Classe"],
      ["Sarr", "Vidal", "Ana", "3B"],
      { preferredLastName: "Vidal" },
    ],
    [
      "a day with an hour",
      ["Nom", "Prénom", "Classe", "Date de naissance"],
      ["Sarr", "Ana", "3B", "03.05.2012 00:00:00"],
      { birthDate: "2012-05-03" },
    ],
  ])("%s is understood", async (_what, header, cells, expected) => {
    const { students, problems } = await lineOf(header, cells);

    expect(students).toEqual([expect.objectContaining({ className: "3B", ...expected })]);
    expect(problems).toEqual([]);
  });

  it.each<[string, string, string[], boolean]>([
    ["no class", "CLASS_MISSING", ["Sarr", "Ana", "", "", ""], false],
    ["no first name", "NAME_MISSING", ["Sarr", "", "3B", "", ""], false],
    ["more cells than the header", "COLUMN_COUNT_WRONG", ["Sarr", "Ana", "3B", "", "", "x"], false],
    ["a class of a hundred letters", "CLASS_UNREADABLE", ["Sarr", "Ana", "3".repeat(100), "", ""], false],
    ["a day that does not exist", "BIRTH_DATE_WRONG", ["Sarr", "Ana", "3B", "31/02/2012", ""], true],
    ["a year of two digits", "BIRTH_DATE_WRONG", ["Sarr", "Ana", "3B", "03/05/12", ""], true],
    ["two addresses", "EMAIL_WRONG", ["Sarr", "Ana", "3B", "", "ana@exemple.fr, pere@exemple.fr"], true],
    [
      "an address with a line end",
      "EMAIL_WRONG",
      ["Sarr", "Ana", "3B", "", "ana@exemple.fr\nRCPT TO:<x@exemple.fr>"],
      true,
    ],
    ["an address with a name", "EMAIL_WRONG", ["Sarr", "Ana", "3B", "", '"Ana" <ana@exemple.fr>'], true],
  ])("with %s is a problem", async (_what, code, cells, kept) => {
    const { students, problems } = await lineOf(HEADER, cells, ["Vidal", "Zoé", "3B", "", ""]);

    expect(problems).toEqual([expect.objectContaining({ line: 2, code })]);
    expect(students).toHaveLength(kept ? 2 : 1);
    expect(students.at(-1)).toMatchObject({ lastName: "Vidal" });
  });

  it("of Fregata follows its own rules", async () => {
    const line = (ine: string, status: string) => [ine, "Ana", "", "", "Sarr", "", "Féminin", "03/05/2012", "75056", "", "75", "99100", status, "24130208111", " 2NDE  A "]; // prettier-ignore
    const { students, problems } = await lineOf(FREGATA_HEADER, line("0123456789A", "ST"), line("1123456789A", "XX"));

    expect(students).toEqual([
      expect.objectContaining({
        ine: "0123456789A",
        sex: "F",
        mef: "24130208111",
        className: "2NDE A",
        birthDate: "2012-05-03",
      }),
    ]);
    expect(problems).toEqual([expect.objectContaining({ line: 3, code: "STATUS_WRONG" })]);
  });
});

describe("a list whose columns are not all known", () => {
  it.each<[string, string[]]>([
    ["names of its own", ["Patronyme", "Petit nom", "Groupe"]],
    ["no class", ["Nom", "Prénom", "Groupe"]],
    ["two columns that could be the name", ["Nom", "Nom de famille", "Prénom"]],
  ])("with %s waits for a person, with its cells", async (_what, header) => {
    const { table, recognised } = await read(listCsv([header, ["Sarr", "Ana", "Bleu"], ["Vidal", "Zoé", "Vert"]]));

    expect(recognised?.kind).toBe("STUDENTS_CSV");
    expect(table?.headers).toEqual(header);
    expect(table?.lines).toHaveLength(2);
  });
});
