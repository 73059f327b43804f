import { csvFile, csvLine } from "../../server/shared/csv.ts";
import { fileName } from "../../server/exports/file-name.rules.ts";
import { coversClasses, statusAt } from "../../server/exports/export.rules.ts";

const PARIS = "Europe/Paris";

describe("a line of a CSV", () => {
  it("says what each cell holds by its type", () => {
    const at = new Date("2026-01-12T08:05:00Z");

    expect(csvLine(["6A", 12, 0.75, -3.5, at, { day: "2026-01-12" }, null], PARIS)).toBe(
      '"6A";12;0,75;-3,5;2026-01-12 09:05;2026-01-12;\r\n',
    );
  });

  it("reads instants on the school's clocks, in summer too", () => {
    const midnight = new Date("2026-06-30T22:00:00Z");

    expect(csvLine([midnight], PARIS)).toBe("2026-07-01 00:00\r\n");
    expect(csvLine([midnight], "America/Martinique")).toBe("2026-06-30 18:00\r\n");
  });

  it("keeps quotes, semicolons and line breaks inside their cell", () => {
    expect(csvLine(['6e "B"; bis', "a\r\nb"], PARIS)).toBe('"6e ""B""; bis";"a\r\nb"\r\n');
  });

  it("writes no number that is none, and no more digits than mean something", () => {
    expect(csvLine([Number.NaN, Number.POSITIVE_INFINITY, 1 / 3], PARIS)).toBe(";;0,3333\r\n");
  });

  it("follows others in a file that begins with the mark by which spreadsheets know UTF-8", () => {
    const file = csvFile(
      [
        ["Élève", "Pix"],
        ["Zoé", 12],
      ],
      PARIS,
    );

    expect(file.subarray(0, 3).toString("hex")).toBe("efbbbf");
    expect(file.subarray(3).toString("utf8")).toBe('"Élève";"Pix"\r\n"Zoé";12\r\n');
  });

  it.each([
    "=1+1",
    "+33 1",
    "-2",
    "@SUM(A1)",
    "|cmd",
    "%0A=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "\u00a0=1",
    "\u200b=1",
    "\u2060=1",
    "\ufeff=1",
    '"=1',
    "'=1",
    "\t=1",
    "\tx",
    "\rx",
    "\nx",
    "\0=1",
    "=\0cmd|'/c calc'!A1",
    '=HYPERLINK("http://evil.example","x")',
  ])("lets no text be taken for a formula: %j", (text) => {
    const cell = csvLine([text], PARIS).slice(1, -3).replaceAll('""', '"');

    expect(cell).toBe(`'${text.replaceAll("\0", "")}`);
  });

  it.each(["Le Goff", "Tessier-Moulin", "d'Été", "6e A", "a=b", "N’Diaye", ""])(
    "leaves a harmless text as it is: %j",
    (text) => {
      expect(csvLine([text], PARIS)).toBe(`"${text}"\r\n`);
    },
  );
});

describe("the name of a file", () => {
  it.each([
    [["suivi", "6A", "2026-11-23"], "suivi-6A-2026-11-23.csv"],
    [["suivi", "6ème « Œuvre »"], "suivi-6eme-OEuvre.csv"],
    [["resultats", '../../etc/passwd\r\nX-Evil: "1"'], "resultats-etc-passwd-X-Evil-1.csv"],
    [["suivi", "\u202efdp.exe"], "suivi-fdp-exe.csv"],
    [["suivi", "…"], "suivi.csv"],
    [["a".repeat(100)], `${"a".repeat(60)}.csv`],
  ])("of %j is %s", (parts, expected) => {
    expect(fileName(parts, "csv")).toBe(expected);
  });
});

describe("an export", () => {
  const now = new Date("2026-11-23T09:00:00Z");

  it.each([
    ["is there until the instant it expires", "DONE", "2026-11-23T09:00:01Z", "DONE"],
    ["has expired from that instant on", "DONE", "2026-11-23T09:00:00Z", "EXPIRED"],
    ["that failed stays so", "FAILED", "2026-11-20T09:00:00Z", "FAILED"],
  ] as const)("%s", (_rule, stored, expiresAt, expected) => {
    expect(statusAt(stored, new Date(expiresAt), now)).toBe(expected);
  });

  it.each([
    ["the whole school is followed", null, ["a"], true],
    ["the whole school is followed and a line is of no class", null, null, true],
    ["every class is followed", ["a", "b"], ["a"], true],
    ["one class is followed no more", ["a"], ["a", "b"], false],
    ["a line is of no class", ["a"], null, false],
  ])("is for whoever follows its classes: %s", (_case, followed, classIds, expected) => {
    expect(coversClasses(followed, classIds)).toBe(expected);
  });
});
