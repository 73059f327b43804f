import { stateAsOf } from "../../server/boards/as-of.rules.ts";
import type { DatedFacts, MeasuredYear } from "../../server/boards/as-of.rules.ts";
import { changeSince } from "../../server/boards/progression-change.rules.ts";
import { comparedWith, milestonesOf } from "../../server/boards/progression-milestones.rules.ts";
import { spreadOf } from "../../server/boards/progression-spread.rules.ts";

const YEAR: MeasuredYear = {
  startsOn: "2026-09-01",
  endsOn: "2027-08-31",
  timeZone: "Europe/Paris",
  gradeLevel: "QUATRIEME",
  oldProfileDays: 60,
};
const term = (number: number, endsOn: string, heldOn: string | null = null) => ({ number, endsOn, heldOn });
const TERMS = [term(1, "2026-11-30"), term(2, "2027-02-28"), term(3, "2027-08-31")];

/** A profile with its first competences at a level. */
const profile = (day: string, held: number, level = 1) => ({
  knownAt: `${day}T10:00:00Z`,
  day,
  levels: Array.from({ length: 16 }, (_, index) => (index < held ? level : 0)),
  held,
  pixScore: held * level * 8,
});
const stars = (campaignId: string, day: string, acquired: number, total = 3) => ({ campaignId, day, acquired, total });

const facts = (given: Partial<DatedFacts>): DatedFacts => ({
  profiles: [],
  stars: [],
  hasParticipationThisYear: false,
  firstActivityOn: null,
  objective: 5,
  dueOn: "2027-05-31",
  ...given,
});

describe("the days at which a class is looked at", () => {
  it.each([
    ["in the first term, the start of the year and today", "2026-11-22", TERMS, ["09-01", "11-22"]],
    ["on the last day of a term, not yet its end", "2026-11-30", TERMS, ["09-01", "11-30"]],
    ["the day after, its end too", "2026-12-01", TERMS, ["09-01", "11-30", "12-01"]],
    [
      "the council instead of the end where one is set",
      "2026-12-01",
      [term(1, "2026-11-30", "2026-11-26")],
      ["09-01", "11-26", "12-01"],
    ],
    [
      "a council that is still to come keeps the term open",
      "2026-12-01",
      [term(1, "2026-11-30", "2026-12-03")],
      ["09-01", "12-01"],
    ],
    [
      "on the day of a council, not yet itself",
      "2026-12-03",
      [term(1, "2026-11-30", "2026-12-03")],
      ["09-01", "12-03"],
    ],
    ["every term of a year that is over, then its last day", "2027-10-15", TERMS, ["09-01", "11-30", "02-28", "08-31"]],
    ["the year's first day alone before it begins", "2026-07-10", TERMS, ["09-01", "09-01"]],
    ["a school without terms", "2027-03-10", [], ["09-01", "03-10"]],
  ])("%s", (_rule, today, terms, days) => {
    expect(milestonesOf({ ...YEAR, terms }, today).map(({ day }) => day.slice(5))).toEqual(days);
  });

  it("today is called the end of the year when that is over", () => {
    const kinds = (today: string) => milestonesOf({ ...YEAR, terms: TERMS }, today).map(({ kind }) => kind);
    expect(kinds("2027-01-10")).toEqual(["YEAR_START", "TERM_END", "TODAY"]);
    expect(kinds("2028-01-10")).toEqual(["YEAR_START", "TERM_END", "TERM_END", "YEAR_END"]);
  });

  it.each([
    ["nothing chosen: the last one that is over", null, "2027-02-28"],
    ["one that was chosen", "2026-11-30", "2026-11-30"],
    ["the start of the year", "2026-09-01", "2026-09-01"],
    ["a day that is none of them: the last one", "2026-10-10", "2027-02-28"],
    ["today cannot be compared with itself", "2027-03-10", "2027-02-28"],
  ])("compared with %s", (_rule, chosen, day) => {
    expect(comparedWith(milestonesOf({ ...YEAR, terms: TERMS }, "2027-03-10"), chosen).day).toBe(day);
  });
});

it("a year that is over is compared with its start, for that tells the whole year", () => {
  const milestones = milestonesOf({ ...YEAR, terms: TERMS }, "2027-10-15");
  expect(comparedWith(milestones, null).kind).toBe("YEAR_START");
  expect(comparedWith(milestones, "2027-02-28").kind).toBe("TERM_END");
});

describe("a student at the end of a day", () => {
  const three = facts({
    profiles: [profile("2026-06-10", 3), profile("2026-11-30", 6), profile("2027-02-10", 9)],
    stars: [stars("a", "2026-10-05", 1), stars("b", "2026-12-05", 2), stars("a", "2027-01-20", 3)],
    hasParticipationThisYear: true,
    firstActivityOn: "2026-10-05",
  });
  const at = (day: string, given = three, year = YEAR) => stateAsOf(given, year, { day, upTo: day });

  it.each([
    ["before the year, what last year left", "2026-08-31", 3, null, "NOT_STARTED", null],
    ["in autumn, the profile of last year and the stars so far", "2026-11-29", 3, null, "UNKNOWN", [1, 3]],
    ["the day itself counts", "2026-11-30", 6, 3, "ON_TRACK", [1, 3]],
    ["stars of several campaigns add up", "2026-12-31", 6, 3, "ON_TRACK", [3, 6]],
    ["a later attempt stands for its campaign", "2027-01-31", 6, 3, "ON_TRACK", [5, 6]],
    ["a newer profile wins", "2027-03-01", 9, 6, "REACHED", [5, 6]],
  ])("%s", (_rule, day, held, gained, objectiveStatus, won) => {
    const sum = won && { acquired: won[0], total: won[1] };
    expect(at(day)).toMatchObject({ held, gained, objectiveStatus, stars: sum });
  });

  it.each([
    ["nothing known is not 0", facts({}), { held: null, pixScore: null, gained: null, stars: null, profileOn: null }],
    ["nothing known is not « no »", facts({}), { certifiability: "UNKNOWN", hasStarted: false }],
    [
      "a profile without any level is 0",
      facts({ profiles: [profile("2026-10-01", 0)] }),
      { held: 0, certifiability: "NOT_CERTIFIABLE", hasStarted: true },
    ],
    [
      "five at level 1 are certifiable",
      facts({ profiles: [profile("2026-10-01", 5)] }),
      { certifiability: "CERTIFIABLE", profileOn: "2026-10-01" },
    ],
    [
      "who began later had not started",
      facts({ hasParticipationThisYear: true, firstActivityOn: "2026-12-20" }),
      { hasStarted: false },
    ],
    ["who began has", facts({ hasParticipationThisYear: true, firstActivityOn: "2026-12-01" }), { hasStarted: true }],
    ["what has no day counts on no past day", facts({ hasParticipationThisYear: true }), { hasStarted: false }],
  ])("%s", (_rule, given, expected) => {
    expect(at("2026-12-01", given)).toMatchObject(expected);
  });

  it.each([
    ["by the usual 60 days the profile is old", 60, "UNKNOWN"],
    ["a school that trusts it for 200 days knows", 200, "BEHIND"],
  ])("in spring, %s", (_rule, oldProfileDays, objectiveStatus) => {
    const autumn = facts({ profiles: [profile("2026-09-10", 3), profile("2026-11-30", 4)] });
    expect(at("2027-03-20", autumn, { ...YEAR, oldProfileDays })).toMatchObject({ objectiveStatus });
  });

  it("what has no day counts today", () => {
    const undated = facts({ hasParticipationThisYear: true });
    expect(stateAsOf(undated, YEAR, { day: "2026-12-01", upTo: YEAR.endsOn }).hasStarted).toBe(true);
  });
});

describe("what changed for a student since the end of November", () => {
  const since = (given: Partial<DatedFacts>, gradeLevel: MeasuredYear["gradeLevel"] = "QUATRIEME") =>
    changeSince(facts(given), { ...YEAR, gradeLevel }, "2026-11-30");
  const first = (count: number) => Array.from({ length: count }, (_, index) => index);
  const UNKNOWN = { comparedOn: null, competencesGained: null, becameCertifiable: null, starsGained: null };

  it.each([
    ["nobody knows anything", {}, UNKNOWN],
    ["no newer profile: not known, which is not nothing", { profiles: [profile("2026-10-10", 3)] }, UNKNOWN],
    [
      "already certifiable: not newly so, profile or not",
      { profiles: [profile("2026-10-10", 6)] },
      { ...UNKNOWN, becameCertifiable: false },
    ],
    [
      "a newer profile with as much: nothing gained, which is known",
      { profiles: [profile("2026-10-10", 3), profile("2027-01-10", 3)] },
      { ...UNKNOWN, comparedOn: "2026-10-10", competencesGained: [], becameCertifiable: false },
    ],
    [
      "from 3 to 5: two gained, and certifiable",
      { profiles: [profile("2026-10-10", 3), profile("2027-01-10", 5)] },
      { ...UNKNOWN, comparedOn: "2026-10-10", competencesGained: [3, 4], becameCertifiable: true },
    ],
    [
      "the newest until that day is the measure",
      { profiles: [profile("2026-06-10", 1), profile("2026-11-30", 4), profile("2027-01-10", 5)] },
      { ...UNKNOWN, comparedOn: "2026-11-30", competencesGained: [4], becameCertifiable: true },
    ],
    [
      "a higher level of a competence is gained too",
      { profiles: [profile("2026-10-10", 2), profile("2027-01-10", 2, 3)] },
      { ...UNKNOWN, comparedOn: "2026-10-10", competencesGained: [0, 1], becameCertifiable: false },
    ],
    [
      "less than then: nothing gained",
      { profiles: [profile("2026-10-10", 6), profile("2027-01-10", 4)] },
      { ...UNKNOWN, comparedOn: "2026-10-10", competencesGained: [], becameCertifiable: false },
    ],
    ["a first profile alone: since when, nobody knows", { profiles: [profile("2027-01-10", 7)] }, UNKNOWN],
    [
      "a first profile below five is not certifiable",
      { profiles: [profile("2027-01-10", 4)] },
      { ...UNKNOWN, becameCertifiable: false },
    ],
    [
      "two profiles since: from the first of them",
      { profiles: [profile("2027-01-10", 4), profile("2027-02-10", 6)] },
      { ...UNKNOWN, comparedOn: "2027-01-10", competencesGained: [4, 5], becameCertifiable: true },
    ],
    [
      "certifiable in the first of two profiles",
      { profiles: [profile("2027-01-10", 5), profile("2027-02-10", 6)] },
      { ...UNKNOWN, comparedOn: "2027-01-10", competencesGained: [5] },
    ],
  ])("%s", (_rule, given, expected) => {
    expect(since(given)).toEqual(expected);
  });

  it("in 6e alone the count starts from nothing", () => {
    expect(since({ profiles: [profile("2027-01-10", 5)] }, "SIXIEME")).toEqual({
      comparedOn: null,
      competencesGained: first(5),
      becameCertifiable: true,
      starsGained: null,
    });
  });

  it.each([
    ["no result with stars", [], null],
    ["nothing sent since", [stars("a", "2026-10-10", 2)], 0],
    ["a campaign sent since", [stars("a", "2026-10-10", 2), stars("b", "2027-01-10", 3)], 3],
    ["the same campaign again, better", [stars("a", "2026-10-10", 1), stars("a", "2027-01-10", 3)], 2],
    [
      "the same campaign again, weaker: nothing is taken away",
      [stars("a", "2026-10-10", 3), stars("a", "2027-01-10", 1), stars("b", "2027-01-12", 1)],
      1,
    ],
    ["the last attempt counts, not the best", [stars("a", "2027-01-05", 3), stars("a", "2027-01-10", 2)], 2],
  ])("stars: %s", (_rule, given, gained) => {
    expect(since({ stars: given }).starsGained).toBe(gained);
  });
});

describe("how values lie", () => {
  it.each([
    ["nothing known", [null, null], [0, 2, null, null, null]],
    ["one known value has a median, no quartile", [4, null], [1, 1, null, 4, null]],
    ["four known values have no quartile yet", [1, 2, 4, 9], [4, 0, null, 3, null]],
    ["five known values", [1, 2, 4, 6, 9], [5, 0, 2, 4, 6]],
    ["eight: the quartiles are values of the series", [9, 8, 7, 5, 4, 3, 2, 1], [8, 0, 2, 4.5, 7]],
    ["0 is a value, unknown is not", [0, 0, 0, null, 0, 0], [5, 1, 0, 0, 0]],
  ])("%s", (_rule, values, [knownCount, unknownCount, lowerQuartile, median, upperQuartile]) => {
    expect(spreadOf(values)).toEqual({ knownCount, unknownCount, lowerQuartile, median, upperQuartile });
  });
});
