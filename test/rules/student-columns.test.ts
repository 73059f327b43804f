import { splitFullName } from "../../server/imports/full-name.rules.ts";
import { knownOfList } from "../../server/imports/list-answer.rules.ts";
import { guessMeanings, headerKey, namedApart, sampleOf } from "../../server/imports/student-columns.rules.ts";
import { daysOfYearsToOffer, linesListedTwice } from "../../server/imports/student-list.rules.ts";
import { isDateFormat } from "../../server/imports/workbook-cell.rules.ts";
import { isOneAddress } from "../../server/schools/email-address.rules.ts";

describe("last and first name in one cell", () => {
  it.each([
    ["DUPONT Jean", "DUPONT", "Jean"],
    ["Jean DUPONT", "DUPONT", "Jean"],
    ["LE GOFF Ewen", "LE GOFF", "Ewen"],
    ["D'ALMEIDA Ana Maria", "D'ALMEIDA", "Ana Maria"],
    ["DUPONT-MARTIN Jean-Paul", "DUPONT-MARTIN", "Jean-Paul"],
    ["LI Na", "LI", "Na"],
    ["Dupont, Jean", "Dupont", "Jean"],
  ])("« %s » is certain", (text, lastName, firstName) => {
    expect(splitFullName(text)).toEqual({ lastName, firstName });
  });

  it.each([
    "Dupont Jean",
    "DUPONT JEAN",
    "DUPONT",
    "DUPONT J",
    "Jean DUPONT Paul",
    "de LA TOUR Ana",
    "Dupont, Jean, 3B",
  ])("« %s » is not, and is left to a person", (text) => {
    expect(splitFullName(text)).toBeNull();
  });
});

describe("the headers of a list", () => {
  it.each([
    ["Né(e) le", "BIRTH_DATE"],
    ["Date de naissance (jj/mm/aaaa)*", "BIRTH_DATE"],
    ["ADRESSE E-MAIL", "EMAIL"],
    ["Mail", "EMAIL"],
    ["Nom d’usage", "PREFERRED_LAST_NAME"],
    ["N° INE", "INE"],
    ["Division ", "CLASS"],
    ["Sexe", "SEX"],
    ["E-mail responsable 1", null],
    ["Rôle", null],
  ])("« %s » means %s", (header, meaning) => {
    expect(guessMeanings([header])).toEqual([meaning]);
  });

  it("that say the same twice say nothing", () => {
    expect(guessMeanings(["Nom", "Nom de famille", "Prénom"])).toEqual([null, null, "FIRST_NAME"]);
  });

  it("are known again in another order, and named apart", () => {
    expect(headerKey(["Nom", "Classe"])).toBe(headerKey(["CLASSE", "nom"]));
    expect(namedApart(["Nom", "", "NOM"])).toEqual(["Nom", "#2", "NOM (2)"]);
  });
});

describe("a cell in a preview", () => {
  it.each([
    ["Éléonore", "Éléonore"],
    ["3e B", "3e B"],
    ["605", "605"],
    ["03/05/2012", "00/00/0000"],
    ["1234567890A", "0000000000a"],
    ["ana.sarr@exemple.fr", "aaa.aaaa@aaaaaaa.aa"],
  ])("« %s » is shown as « %s »", (cell, shown) => {
    expect(sampleOf(cell)).toBe(shown);
  });
});

describe("what is known of a list", () => {
  const table = { headers: ["Nom", "Prénom", "Classe"], guesses: guessMeanings(["Nom", "Prénom", "Classe"]) };
  const said = {
    columns: [
      { header: "Nom", meaning: "FIRST_NAME" as const },
      { header: "Prénom", meaning: "LAST_NAME" as const },
      { header: "Classe", meaning: "CLASS" as const },
    ],
    yearStartsOn: "2026-09-01",
    addressesOf: null,
  };
  const now = "2026-09-01";
  const remembered = (runningYearStartsOn: string) => ({ ...said, runningYearStartsOn });

  it.each([
    ["nothing was said", { answer: null, remembered: null }, "LIST_YEAR", "LAST_NAME"],
    ["this list was answered for", { answer: said, remembered: null }, null, "FIRST_NAME"],
    ["it was said this year of such a list", { answer: null, remembered: remembered(now) }, null, "FIRST_NAME"],
    ["it was said another year", { answer: null, remembered: remembered("2025-09-01") }, "LIST_YEAR", "FIRST_NAME"],
  ])("where %s", (_what, given, ask, first) => {
    const known = knownOfList(table, { ...given, runningYearStartsOn: now });

    expect(known.ask).toBe(ask);
    expect(known.meanings[0]).toBe(first);
  });

  it("is not enough without a class", () => {
    const headers = ["Nom", "Prénom"];
    const known = knownOfList({ headers, guesses: guessMeanings(headers) }, { answer: null, remembered: null, runningYearStartsOn: now }); // prettier-ignore

    expect(known.ask).toBe("COLUMNS_UNKNOWN");
  });
});

describe("a line that says again what another said", () => {
  const line = (number: number, more: object = {}) => ({
    ...{ line: number, ine: null, lastName: "Sarr", firstName: "Ana", birthDate: "2012-05-03", className: "3B" },
    ...more,
  });

  it.each([
    ["the same line", line(3), [3]],
    ["written in capitals", line(3, { lastName: "SARR", className: "3e B" }), [3]],
    ["of another class", line(3, { className: "3C" }), []],
    ["with an INE", line(3, { ine: "1A" }), []],
    ["without a birth date", line(3, { birthDate: null }), []],
  ])("%s", (_what, other, expected) => {
    expect([...linesListedTwice([line(2), other])]).toEqual(expected);
  });
});

test("the next school year is offered from May on", () => {
  const year = { startsOn: "2026-09-01", endsOn: "2027-08-31" };

  expect(daysOfYearsToOffer("2027-04-30", year)).toEqual(["2026-09-01"]);
  expect(daysOfYearsToOffer("2027-05-01", year)).toEqual(["2026-09-01", "2027-09-01"]);
});

describe("an address", () => {
  it.each(["ana@exemple.fr", "ana.sarr+jalon@ac-exemple.fr", "a@b.co"])("%s is one", (text) => {
    expect(isOneAddress(text)).toBe(true);
  });

  it.each([
    "",
    "ana",
    "ana@exemple",
    "a@b.fr,c@d.fr",
    "a@b.fr c@d.fr",
    '"a"@b.fr',
    "a@b.fr\r\nx",
    "a..b@c.fr",
    "a@@b.fr",
    "<a@b.fr>",
    "a@b.fr;c@d.fr",
    "é@b.fr",
  ])("« %s » is none", (text) => {
    expect(isOneAddress(text)).toBe(false);
  });
});

test.each([
  ["dd/mm/yyyy", true],
  ['[$-40C]d" "mmmm" "yyyy;@', true],
  ["General", false],
  ["0.00", false],
  ['0" dyn"', false],
  ["[Red]0", false],
])("the format %s is of a day: %s", (code, expected) => {
  expect(isDateFormat(code)).toBe(expected);
});
