import { addDays } from "../../schools/school-year.rules.ts";
import { demoCampaigns } from "./demo-campaigns.ts";
import type { DemoCampaign } from "./demo-campaigns.ts";
import { demoYears } from "./demo-calendar.ts";
import type { DemoYear } from "./demo-calendar.ts";
import { exportDays, importedAt, listFile, resultsFile } from "./demo-files.ts";
import type { DemoFile } from "./demo-files.ts";
import { demoMoves, isThere } from "./demo-moves.ts";
import type { DemoMoves } from "./demo-moves.ts";
import { attemptsOf } from "./demo-results.ts";
import type { DemoAttempt } from "./demo-results.ts";
import { demoStudents, gradeIn } from "./demo-students.ts";
import type { DemoStudent } from "./demo-students.ts";
import { mistakesIn } from "./demo-waiting.ts";

/** All that happened in the school up to a moment. */
export interface DemoHistory {
  years: readonly DemoYear[];
  students: readonly DemoStudent[];
  campaigns: readonly DemoCampaign[];
  attemptsOf(campaign: DemoCampaign, student: DemoStudent): readonly DemoAttempt[];
  /** In the order in which they were dropped in. */
  files: readonly DemoFile[];
}

/** The same for the same day; `today` is the school's day of `now`. */
export function demoHistory(now: Date, today: string): DemoHistory {
  const years = demoYears(today);
  const thisYear = years.at(-1)!;
  const students = demoStudents(thisYear.startYear);
  const moves = demoMoves(students, thisYear);
  const campaigns = demoCampaigns(years);
  const of = (campaign: DemoCampaign, student: DemoStudent): DemoAttempt[] =>
    attemptsOf(campaign, student).filter(
      ({ startedAt }) => campaign.year !== thisYear || isThere(student, startedAt.slice(0, 10), moves),
    );
  const history = { years, students, campaigns, attemptsOf: of };
  return {
    ...history,
    files: [...listFiles(history, moves, now, today), ...resultFiles(history, now, today)].sort((a, b) =>
      a.at.localeCompare(b.at),
    ),
  };
}

/** One list at the beginning of each year, a second one of the running year. */
function listFiles(
  { years, students }: Omit<DemoHistory, "files">,
  moves: DemoMoves,
  now: Date,
  today: string,
): DemoFile[] {
  const thisYear = years.at(-1)!;
  const first = years.map((year) =>
    listFile(students, year, importedAt(year.startsOn, 0, now), year === thisYear ? moves : null, false),
  );
  return moves.on < today
    ? [...first, listFile(students, thisYear, importedAt(moves.on, 60, now), moves, true)]
    : first;
}

function resultFiles(
  { years, students, campaigns, attemptsOf: of }: Omit<DemoHistory, "files">,
  now: Date,
  today: string,
): DemoFile[] {
  const thisYear = years.at(-1)!;
  const takers = (campaign: DemoCampaign): DemoStudent[] =>
    students.filter((student) => gradeIn(student, campaign.year.startYear) === campaign.grade);
  const attemptsIn = (campaign: DemoCampaign): DemoAttempt[] =>
    takers(campaign).flatMap((student) => of(campaign, student));
  const mistakes = mistakesIn(campaigns, attemptsIn, addDays(today, -1));
  return campaigns.flatMap((campaign, index) =>
    exportDays(campaign, today, campaign.year === thisYear).flatMap((day) => {
      const at = importedAt(day, 480 + index, now);
      const precision = campaign.year === years[0] ? "DAY" : "MINUTE";
      return resultsFile(campaign, attemptsIn(campaign), { at, precision, mistakes }) ?? [];
    }),
  );
}
