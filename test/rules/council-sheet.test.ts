import { councilGroup, councilPoints, councilTerm, givenAfter } from "../../server/sheets/council-sheet.rules.ts";
import type { CouncilFacts } from "../../server/sheets/council-sheet.rules.ts";

const QUIET: CouncilFacts = {
  needs: [],
  objectiveStatus: "ON_TRACK",
  certifiability: { status: "UNKNOWN", missing: null },
  becameCertifiable: null,
  lastActivityAt: null,
  remindedAt: [],
};
const need = (reason: string): Partial<CouncilFacts> => ({ needs: [{ reason }] });

describe("where a student stands on the sheet", () => {
  it.each<[string, Partial<CouncilFacts>, string]>([
    ["who needs support is there", need("NOT_SHARED"), "SUPPORT"],
    ["also with the objective reached", { ...need("NOT_SHARED"), objectiveStatus: "REACHED" }, "SUPPORT"],
    ["who reached the objective", { objectiveStatus: "REACHED" }, "REACHED"],
    ["who has what is expected by now", { objectiveStatus: "ON_TRACK" }, "ON_TRACK"],
    ["of whom nothing recent is known is not behind", { objectiveStatus: "UNKNOWN" }, "UNKNOWN"],
    ["who has not started, and needs nothing", { objectiveStatus: "NOT_STARTED" }, "UNKNOWN"],
  ])("%s", (_rule, facts, group) => {
    expect(councilGroup({ ...QUIET, ...facts })).toBe(group);
  });
});

describe("the term that the next council closes", () => {
  const terms = [{ number: 1 }, { number: 2 }, { number: 3 }];

  it.each([
    ["the first, before any close", null, 1],
    ["the one after the last close", { number: 1 }, 2],
    ["the last, when all are closed", { number: 3 }, 3],
  ])("%s", (_rule, closed, number) => {
    expect(councilTerm(terms, closed)).toEqual({ number });
  });

  it("is none in a year without terms", () => {
    expect(councilTerm([], null)).toBeNull();
  });
});

describe("reminders given since a day", () => {
  const given = (createdAt: string, status = "RECORDED"): { createdAt: string; status: string } => ({
    createdAt,
    status,
  });

  it.each([
    ["the day itself is before", [given("2026-11-20T09:00:00Z")], 0],
    ["the day after counts", [given("2026-11-21T09:00:00Z")], 1],
    ["days are the school's: 23:30 in London is the next day in Paris", [given("2026-11-20T23:30:00Z")], 1],
    ["a cancelled one was not given", [given("2026-11-21T09:00:00Z", "CANCELLED")], 0],
    ["one that never left was not given", [given("2026-11-21T09:00:00Z", "FAILED")], 0],
  ])("%s", (_rule, reminders, count) => {
    expect(givenAfter(reminders, "2026-11-20", "Europe/Paris")).toHaveLength(count);
  });
});

describe("what is worth saying about a class", () => {
  const kindsOf = (facts: Partial<CouncilFacts>): string[] =>
    councilPoints([{ ...QUIET, ...facts }]).map(({ kind }) => kind);

  it.each<[string, Partial<CouncilFacts>, string[]]>([
    ["nothing about who goes on quietly", {}, []],
    ["who is certifiable", { certifiability: { status: "CERTIFIABLE", missing: 0 } }, ["MAY_BE_CERTIFIED"]],
    ["who became so since the last council", { becameCertifiable: true }, ["BECAME_CERTIFIABLE"]],
    [
      "who lacks one competence",
      { certifiability: { status: "NOT_CERTIFIABLE", missing: 1 } },
      ["ONE_COMPETENCE_SHORT"],
    ],
    ["not who lacks two", { certifiability: { status: "NOT_CERTIFIABLE", missing: 2 } }, []],
    ["who has only to send", need("NOT_SHARED"), ["ONLY_TO_SEND"]],
    ["not who has more pressing things to do", { needs: [{ reason: "NEVER_STARTED" }, { reason: "NOT_SHARED" }] }, []],
    ["who has done nothing this year", { objectiveStatus: "NOT_STARTED" }, ["NOT_STARTED"]],
    ["who was reminded", { remindedAt: ["2026-11-21T09:00:00Z"] }, ["REMINDED"]],
    [
      "who moved after the first reminder",
      { remindedAt: ["2026-11-21T09:00:00Z"], lastActivityAt: "2026-11-22T09:00:00Z" },
      ["REMINDED", "MOVED_SINCE_REMINDED"],
    ],
    [
      "not who had moved before",
      { remindedAt: ["2026-11-21T09:00:00Z"], lastActivityAt: "2026-11-20T09:00:00Z" },
      ["REMINDED"],
    ],
  ])("%s", (_rule, facts, kinds) => {
    expect(kindsOf(facts)).toEqual(kinds);
  });
});
