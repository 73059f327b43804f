import { isNamedLike } from "../../web/boards/name-search.ts";

describe("a name that is searched for", () => {
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
