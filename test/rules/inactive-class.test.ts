import { isInactive } from "../../server/boards/inactive-class.rules.ts";

const YEAR = {
  startsOn: "2026-09-01",
  thresholds: { stoppedDays: 14 },
  holidays: [{ startsOn: "2026-10-17", endsOn: "2026-11-01" }],
};

/** The last fact of any student of the class, the day of the question, and whether the class is shown as without activity. */
const CASES: [what: string, lastOn: string | null, today: string, inactive: boolean][] = [
  ["somebody took part yesterday", "2026-11-22", "2026-11-23", false],
  ["13 days of silence", "2026-11-10", "2026-11-23", false],
  ["14 days of silence", "2026-11-09", "2026-11-23", true],
  ["three weeks of which two were holidays", "2026-10-16", "2026-11-06", false],
  ["four weeks of which two were holidays", "2026-10-16", "2026-11-15", true],
  ["nothing yet, the year is a week old", null, "2026-09-08", false],
  ["nothing yet, two weeks into the year", null, "2026-09-15", true],
  ["nothing since last June, the year is a week old", "2026-06-12", "2026-09-08", false],
  ["nothing since last June, two weeks into the year", "2026-06-12", "2026-09-15", true],
];

it.each(CASES)("a class: %s", (_what, lastOn, today, inactive) => {
  expect(isInactive(lastOn, today, YEAR)).toBe(inactive);
});
