import { yearProgress } from "../../server/progress/year-progress.rules.ts";
import { profileAt } from "../support/made-up-profile.ts";

const YEAR = { startsOn: "2026-09-01", endsOn: "2027-08-31" };
const NOUMEA = { startsOn: "2026-02-01", endsOn: "2027-01-31" };

/** A 4e with one profile: of before the year it says nothing of this year, of the year it is where the count begins. */
describe("the first and the last minute of a school year, on the school's own clocks", () => {
  const seen = (
    profiles: { knownAt: string; levels: number[] }[],
    { timeZone, schoolYear, now }: { timeZone: string; schoolYear: typeof YEAR; now: string },
  ) =>
    yearProgress(
      {
        ...{ profiles, schoolYear, timeZone, gradeLevel: "QUATRIEME", objective: 5, dueOn: schoolYear.endsOn },
        ...{ hasParticipationThisYear: false, workedCompetences: [] },
      },
      now,
    );

  test.each([
    ["Paris", "Europe/Paris", YEAR, "2026-08-31T21:59:00Z", "2026-08-31T22:00:00Z", "2026-09-01"],
    ["La Réunion", "Indian/Reunion", YEAR, "2026-08-31T19:59:00Z", "2026-08-31T20:00:00Z", "2026-09-01"],
    ["Guadeloupe", "America/Guadeloupe", YEAR, "2026-09-01T03:59:00Z", "2026-09-01T04:00:00Z", "2026-09-01"],
    [
      "Nouméa, its year from February",
      "Pacific/Noumea",
      NOUMEA,
      "2026-01-31T12:59:00Z",
      "2026-01-31T13:00:00Z",
      "2026-02-01",
    ],
  ])(
    "a profile sent in the last minute before the year is of last year in %s, a minute later of this one",
    (_where, timeZone, schoolYear, before, first, day) => {
      const now = `${schoolYear.startsOn.slice(0, 4)}-10-20T10:00:00Z`;
      expect(seen([profileAt(before, 3)], { timeZone, schoolYear, now })).toMatchObject({
        status: "NOT_STARTED",
        competencesGained: null,
      });
      expect(seen([profileAt(first, 3)], { timeZone, schoolYear, now })).toMatchObject({
        status: "UNKNOWN",
        gainedSince: day,
      });
    },
  );

  test.each([
    ["Paris", "Europe/Paris", YEAR, "2027-08-31T21:59:00Z", "2027-08-31T22:00:00Z"],
    ["La Réunion", "Indian/Reunion", YEAR, "2027-08-31T19:59:00Z", "2027-08-31T20:00:00Z"],
    ["Nouméa, its year to January", "Pacific/Noumea", NOUMEA, "2027-01-31T12:59:00Z", "2027-01-31T13:00:00Z"],
  ])(
    "a profile sent in the year's last minute counts in %s, a minute later it is next year's",
    (_where, timeZone, schoolYear, last, after) => {
      const now = last;
      const known = profileAt(`${schoolYear.startsOn.slice(0, 4)}-01-10T10:00:00Z`, 1);
      expect(seen([known, profileAt(last, 3)], { timeZone, schoolYear, now }).competencesGained).toBe(2);
      expect(seen([known, profileAt(after, 3)], { timeZone, schoolYear, now }).competencesGained).toBeNull();
    },
  );

  test.each([
    ["the day the clocks go back, a minute before midnight", "2026-10-25T22:59:00Z", 0],
    ["the day after, a fifth of the time being over", "2026-10-25T23:00:00Z", 1],
  ])("what is expected by now in Paris on %s", (_when, now, expected) => {
    const facts = { profiles: [], schoolYear: YEAR, timeZone: "Europe/Paris", gradeLevel: null, objective: 5 };
    const none = { dueOn: "2027-05-31", hasParticipationThisYear: false, workedCompetences: [] };
    expect(yearProgress({ ...facts, ...none }, now).expectedByNow).toBe(expected);
  });
});
