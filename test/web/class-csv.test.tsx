import { csvFileName } from "../../web/boards/download.ts";
import { isNamedLike } from "../../web/boards/name-search.ts";
import { tableCsv, tableTabs } from "../../web/boards/table-csv.ts";

describe("a table that leaves the screen", () => {
  test.each([
    ["a text stands in quotes, its own doubled", 'Le « "Grand » ', '"Le « ""Grand » "'],
    ["a separator and a line break stay inside a text", "a;b\nc", '"a;b\nc"'],
    ["a number has a decimal comma", 0.5, "0,5"],
    ["a share that never ends is cut to four decimals", 1 / 3, "0,3333"],
    ["a day is written as the norm says", { day: "2026-11-02" }, "2026-11-02"],
    ["what is not known is empty", null, ""],
    ["zero is zero", 0, "0"],
    ["a formula is told to be a text", "=1+1", `"'=1+1"`],
    ["also behind blanks and quotes", " '@SUM(A1)", `"' '@SUM(A1)"`],
    ["also with a sign", "-Dupré", `"'-Dupré"`],
    ["a hyphen inside a name is none", "Tessier-Moulin", '"Tessier-Moulin"'],
  ])("%s", (_rule, cell, expected) => {
    expect(tableCsv({ head: ["Élève"], lines: [[cell]] })).toBe(`\ufeff"Élève"\r\n${expected}\r\n`);
  });

  test("a copy has a tab between cells and one line a student", () => {
    const table = {
      head: ["Nom", "Pix"],
      lines: [
        ["A\tB\nC", 12],
        ["=x", null],
      ],
    };
    expect(tableTabs(table)).toBe("Nom\tPix\nA B C\t12\n'=x\t");
  });

  test.each([
    ["3e B", "suivi-3eB-2026-11-22.csv"],
    ["2NDE 4/GT", "suivi-2NDE4GT-2026-11-22.csv"],
    ["6ème Éole", "suivi-6èmeÉole-2026-11-22.csv"],
  ])("the file of %s is named %s", (className, expected) => {
    expect(csvFileName("suivi", className, "2026-11-22")).toBe(expected);
  });

  test.each([
    ["etienne", true],
    ["HUGO étienne", true],
    ["hu eti", true],
    ["", true],
    ["hugo martin", false],
    ["moulin", false],
  ])("Étienne Hugo is found by « %s »: %s", (typed, expected) => {
    expect(isNamedLike({ id: "1", lastName: "Étienne", firstName: "Hugo" }, typed)).toBe(expected);
  });

  test("a double name is found by either half, with or without its hyphen", () => {
    const student = { id: "1", lastName: "D’Arc-Moulin", firstName: "Anne-Lise" };
    for (const typed of ["d'arc", "arc moulin", "moulin-", "anne lise"]) expect(isNamedLike(student, typed)).toBe(true);
  });
});
