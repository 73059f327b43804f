import { yearProgress } from "../../server/progress/year-progress.rules.ts";
import type { YearProgressFacts } from "../../server/progress/year-progress.rules.ts";
import { profileAt } from "../support/made-up-profile.ts";

const YEAR = { startsOn: "2026-09-01", endsOn: "2027-08-31" };
const profile = (day: string, competences: number, level?: number): ReturnType<typeof profileAt> =>
  profileAt(`${day}T10:00:00Z`, competences, level);

interface Case {
  who: string;
  now: string;
  gradeLevel?: YearProgressFacts["gradeLevel"];
  profiles?: YearProgressFacts["profiles"];
  took?: boolean;
  worked?: number[];
  objective?: number;
  status: string;
  gained: number | null;
  since: string | null;
  worksOn?: number;
  expected?: number;
}

const CASES: Case[] = [
  // The worked examples.
  {
    who: "a 4e whose first profile ever comes in January with 9 competences",
    now: "2027-01-20",
    profiles: [profile("2027-01-12", 9)],
    status: "UNKNOWN",
    gained: null,
    since: "2027-01-12",
    worksOn: 0,
  },
  {
    who: "a 5e with a profile last June, two assessments shared since and no new profile",
    gradeLevel: "CINQUIEME",
    now: "2027-01-20",
    profiles: [profile("2026-06-10", 3)],
    took: true,
    worked: [0, 4, 5],
    status: "UNKNOWN",
    gained: null,
    since: "2026-06-10",
    worksOn: 3,
  },
  // Baseline.
  {
    who: "a 4e with 3 competences last June and 5 now",
    now: "2026-12-01",
    profiles: [profile("2026-06-10", 3), profile("2026-11-20", 5)],
    status: "ON_TRACK",
    gained: 2,
    since: "2026-06-10",
  },
  {
    who: "a 4e measured from the newest profile before the year, in whatever order they come",
    now: "2026-12-01",
    profiles: [profile("2026-11-20", 5), profile("2026-06-10", 4), profile("2025-06-10", 1)],
    status: "ON_TRACK",
    gained: 1,
    since: "2026-06-10",
  },
  {
    who: "a 4e without any older profile, measured from the first of this year",
    now: "2026-12-01",
    profiles: [profile("2026-09-15", 2), profile("2026-11-20", 4)],
    status: "ON_TRACK",
    gained: 2,
    since: "2026-09-15",
  },
  {
    who: "a 6e without any older profile, measured from nothing",
    gradeLevel: "SIXIEME",
    now: "2026-12-01",
    profiles: [profile("2026-11-20", 2)],
    status: "ON_TRACK",
    gained: 2,
    since: null,
  },
  {
    who: "a 6e who sent a profile on the first day of the year",
    gradeLevel: "SIXIEME",
    now: "2026-10-01",
    profiles: [profile("2026-09-01", 3)],
    status: "ON_TRACK",
    gained: 3,
    since: null,
  },
  {
    who: "a 6e who already had a profile",
    gradeLevel: "SIXIEME",
    now: "2026-12-01",
    profiles: [profile("2026-06-20", 1), profile("2026-11-20", 3)],
    status: "ON_TRACK",
    gained: 2,
    since: "2026-06-20",
  },
  {
    who: "a student whose grade is not known, as anyone but a 6e",
    gradeLevel: null,
    now: "2026-12-01",
    profiles: [profile("2026-11-20", 9)],
    status: "UNKNOWN",
    gained: null,
    since: "2026-11-20",
  },
  {
    who: "a student who sent a profile on the last evening of August, in Paris",
    now: "2026-12-01",
    profiles: [profileAt("2026-08-31T21:59:00Z", 2), profile("2026-11-20", 4)],
    status: "ON_TRACK",
    gained: 2,
    since: "2026-08-31",
  },
  {
    who: "a student who sent a profile in the first minute of September, in Paris",
    now: "2026-12-01",
    profiles: [profileAt("2026-08-31T22:00:00Z", 2), profile("2026-11-20", 4)],
    status: "ON_TRACK",
    gained: 2,
    since: "2026-09-01",
  },
  // Gained.
  {
    who: "a student who went from level 1 to level 2 in three competences",
    now: "2026-12-01",
    profiles: [profile("2026-06-10", 3), profile("2026-11-20", 3, 2)],
    status: "ON_TRACK",
    gained: 3,
    since: "2026-06-10",
  },
  {
    who: "a student who gained nothing by December",
    now: "2026-12-01",
    profiles: [profile("2026-06-10", 3), profile("2026-11-20", 3)],
    status: "BEHIND",
    gained: 0,
    since: "2026-06-10",
    expected: 1,
  },
  {
    who: "a student whose profile of next year is not counted",
    now: "2027-09-15",
    profiles: [profile("2026-06-10", 3), profile("2027-05-20", 5), profile("2027-09-10", 16)],
    status: "UNKNOWN",
    gained: 2,
    since: "2026-06-10",
    expected: 5,
  },
  // Status, the first that holds.
  {
    who: "a student with nothing this year",
    now: "2026-12-01",
    status: "NOT_STARTED",
    gained: null,
    since: null,
    expected: 1,
  },
  {
    who: "a student with a profile of last year and nothing this year",
    now: "2026-12-01",
    profiles: [profile("2026-06-10", 3)],
    status: "NOT_STARTED",
    gained: null,
    since: "2026-06-10",
  },
  {
    who: "a student who began a campaign and has no profile",
    now: "2026-12-01",
    took: true,
    status: "UNKNOWN",
    gained: null,
    since: null,
  },
  {
    who: "a 6e who began a campaign and has no profile",
    gradeLevel: "SIXIEME",
    now: "2026-12-01",
    took: true,
    worked: [3],
    status: "UNKNOWN",
    gained: null,
    since: null,
    worksOn: 1,
  },
  {
    who: "a student who gained 5 by November",
    now: "2026-12-01",
    profiles: [profile("2026-06-10", 3), profile("2026-11-20", 8)],
    status: "REACHED",
    gained: 5,
    since: "2026-06-10",
  },
  {
    who: "a student who gained 5 in a profile that is old",
    now: "2027-05-30",
    profiles: [profile("2026-06-10", 3), profile("2026-11-20", 8)],
    status: "REACHED",
    gained: 5,
    since: "2026-06-10",
  },
  {
    who: "a student behind in a profile of 60 days",
    now: "2027-01-19",
    profiles: [profile("2026-06-10", 3), profile("2026-11-20", 4)],
    status: "BEHIND",
    gained: 1,
    since: "2026-06-10",
    expected: 2,
  },
  {
    who: "a student behind in a profile of 61 days",
    now: "2027-01-20",
    profiles: [profile("2026-06-10", 3), profile("2026-11-20", 4)],
    status: "UNKNOWN",
    gained: 1,
    since: "2026-06-10",
    expected: 2,
  },
  {
    who: "a student on track even in an old profile",
    now: "2027-02-20",
    profiles: [profile("2026-06-10", 3), profile("2026-11-20", 6)],
    status: "ON_TRACK",
    gained: 3,
    since: "2026-06-10",
    expected: 3,
  },
  {
    who: "a student whose objective is 2",
    now: "2026-12-01",
    objective: 2,
    profiles: [profile("2026-06-10", 3), profile("2026-11-20", 5)],
    status: "REACHED",
    gained: 2,
    since: "2026-06-10",
  },
  // Worked is another thing than gained.
  {
    who: "a student who worked on competences 1, 2 and 9 and gained the first two",
    gradeLevel: "SIXIEME",
    now: "2026-12-01",
    profiles: [profile("2026-11-20", 2)],
    took: true,
    worked: [0, 1, 8],
    status: "ON_TRACK",
    gained: 2,
    since: null,
    worksOn: 3,
  },
  // Expected by now.
  {
    who: "a student on the first day of the year",
    now: "2026-09-01",
    status: "NOT_STARTED",
    gained: null,
    since: null,
    expected: 0,
  },
  {
    who: "a student one day before a fifth of the time",
    now: "2026-10-25",
    status: "NOT_STARTED",
    gained: null,
    since: null,
    expected: 0,
  },
  {
    who: "a student after a fifth of the time",
    now: "2026-10-26",
    status: "NOT_STARTED",
    gained: null,
    since: null,
    expected: 1,
  },
  {
    who: "a student on the day before it is due",
    now: "2027-05-30",
    status: "NOT_STARTED",
    gained: null,
    since: null,
    expected: 4,
  },
  {
    who: "a student on the day it is due",
    now: "2027-05-31",
    status: "NOT_STARTED",
    gained: null,
    since: null,
    expected: 5,
  },
  { who: "a student in August", now: "2027-08-20", status: "NOT_STARTED", gained: null, since: null, expected: 5 },
  {
    who: "a student before the year begins",
    now: "2026-08-20",
    status: "NOT_STARTED",
    gained: null,
    since: null,
    expected: 0,
  },
];

test.each(CASES)("$who, seen on $now, is $status with $gained gained since $since", (one) => {
  const progress = yearProgress(
    {
      profiles: one.profiles ?? [],
      schoolYear: YEAR,
      timeZone: "Europe/Paris",
      gradeLevel: one.gradeLevel === undefined ? "QUATRIEME" : one.gradeLevel,
      objective: one.objective ?? 5,
      dueOn: "2027-05-31",
      hasParticipationThisYear: one.took ?? false,
      workedCompetences: one.worked ?? [],
    },
    `${one.now}T12:00:00Z`,
  );
  expect(progress).toMatchObject({
    status: one.status,
    competencesGained: one.gained,
    gainedSince: one.since,
    objective: one.objective ?? 5,
    dueOn: "2027-05-31",
  });
  if (one.worksOn !== undefined) expect(progress.competencesWorked).toBe(one.worksOn);
  if (one.expected !== undefined) expect(progress.expectedByNow).toBe(one.expected);
});

test.each([
  ["60 days old", "2026-11-24T10:00:00Z", undefined, "BEHIND"],
  ["61 days old", "2026-11-25T10:00:00Z", undefined, "UNKNOWN"],
  ["90 days old in a school that waits 90", "2026-12-24T10:00:00Z", 90, "BEHIND"],
  ["91 days old in a school that waits 90", "2026-12-25T10:00:00Z", 90, "UNKNOWN"],
])("a profile that says « behind » when it is %s", (_age, now, maxAge, status) => {
  const progress = yearProgress(
    {
      profiles: [profileAt("2026-06-10T10:00:00Z", 3), profileAt("2026-09-25T10:00:00Z", 3)],
      ...{ schoolYear: YEAR, timeZone: "Europe/Paris", gradeLevel: "QUATRIEME", objective: 5, dueOn: "2027-05-31" },
      ...{ hasParticipationThisYear: true, workedCompetences: [], maxAge },
    },
    now,
  );
  expect(progress.status).toBe(status);
});
