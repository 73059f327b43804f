import { agreementsOf } from "../../server/imports/agreement.rules.ts";
import { tellsOf } from "../../server/imports/fact-source.rules.ts";
import type { AttemptFact } from "../../server/participations/attempt-fact.rules.ts";

describe("how far a typed name agrees with a student's", () => {
  it.each([
    ["the same name is the same whatever its case and accents", "BENALI", "ines", "3B", "SAME", "SAME", "SAME"],
    ["a space more or less is close", "Ben Ali", "Inès", "3B", "CLOSE", "SAME", "SAME"],
    ["one letter is close", "Benalli", "Inès", "3B", "CLOSE", "SAME", "SAME"],
    ["three letters are another name", "Bonillo", "Inès", "3B", "DIFFERENT", "SAME", "SAME"],
    ["swapped names differ in both columns", "Inès", "Benali", "3B", "DIFFERENT", "DIFFERENT", "SAME"],
    ["an initial is close", "Benali", "I", "3B", "SAME", "CLOSE", "SAME"],
    ["nothing typed agrees with nothing", "", "Inès", "3B", "DIFFERENT", "SAME", "SAME"],
    ["the ways of writing one class are one class", "Benali", "Inès", "3e B", "SAME", "SAME", "SAME"],
    ["a neighbouring class is another class", "Benali", "Inès", "3C", "SAME", "SAME", "DIFFERENT"],
    ["no class typed says nothing", "Benali", "Inès", null, "SAME", "SAME", null],
  ])("%s", (_rule, lastName, firstName, className, last, first, schoolClass) => {
    const student = { lastName: "Benali", preferredLastName: null, firstName: "Inès", classKeys: ["3b"] };

    expect(agreementsOf({ lastName, firstName, className }, student)).toEqual({
      ...{ lastName: last, firstName: first, className: schoolClass },
    });
  });

  it.each([
    ["part of a double name is close", "Ferrand", "CLOSE"],
    ["the usage name is a name too", "Okoye", "SAME"],
    ["a misspelt usage name is close", "Okoie", "CLOSE"],
    ["another name is different", "Vasseur", "DIFFERENT"],
  ])("%s", (_rule, lastName, expected) => {
    const student = { lastName: "Ferrand-Lopes", preferredLastName: "Okoye", firstName: "Tom", classKeys: [] };

    expect(agreementsOf({ lastName, firstName: "Thomas", className: "3B" }, student)).toEqual({
      ...{ lastName: expected, firstName: "CLOSE", className: null },
    });
  });

  it("takes one letter of a short name for another person only from two on", () => {
    const student = { lastName: "Roy", preferredLastName: null, firstName: "Léa", classKeys: [] };

    expect(agreementsOf({ lastName: "Rob", firstName: "Mia", className: null }, student)).toMatchObject({
      ...{ lastName: "CLOSE", firstName: "DIFFERENT" },
    });
  });
});

describe("which lines tell of an attempt", () => {
  const on = (day: string) => ({ at: `${day}T08:00:00Z`, precision: "MINUTE" as const });
  it.each([
    ["an assessment by the day it began", { kind: "ASSESSMENT", startedAt: on("2026-10-05") }, "2026-10-05", true],
    ["not another day's attempt", { kind: "ASSESSMENT", startedAt: on("2026-10-05") }, "2026-11-05", false],
    ["a further attempt of that day", { kind: "ASSESSMENT", startedAt: on("2026-10-05") }, "2026-10-05#2", true],
    ["an assessment without a date", { kind: "ASSESSMENT", startedAt: null }, "UNDATED", true],
    ["a profile by the day it was sent", { sharedAt: on("2026-10-06"), status: "SHARED" }, "2026-10-06", true],
    ["an unsent profile, of the open attempt", { sharedAt: null, status: "TO_SHARE" }, "OPEN", true],
    ["not of the one that was sent", { sharedAt: null, status: "TO_SHARE" }, "2026-10-06", false],
  ])("%s", (_rule, given, key, expected) => {
    const fact = { kind: "PROFILES_COLLECTION", status: "SHARED", startedAt: null, sharedAt: null, ...given };

    expect(tellsOf(fact as unknown as AttemptFact, key)).toBe(expected);
  });
});
