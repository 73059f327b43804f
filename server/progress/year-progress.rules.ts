import { DEFAULT_TIME_ZONE, daysBetween, localDay } from "../schools/school-year.rules.ts";
import type { GradeLevel } from "../schools/grade-level.rules.ts";

/** The simple objective that guides for schools suggest for a year, about two hours of work; no rule of Pix. */
export const DEFAULT_OBJECTIVE = 5;
/** A profile older than this many days says nothing sure of a student who looks behind. */
export const DEFAULT_MAX_AGE = 60;
const DEFAULT_DUE_DAY = "05-31";
const COMPETENCE_COUNT = 16;

export interface DatedProfile {
  /** ISO instant of the sending. */
  knownAt: string;
  /** 16 levels, in the order of the competences. */
  levels: readonly number[];
}

export interface YearProgressFacts {
  /** Every profile ever received, in any order. */
  profiles: readonly DatedProfile[];
  /** Days, both included. */
  schoolYear: { startsOn: string; endsOn: string };
  timeZone?: string;
  gradeLevel: GradeLevel | null;
  objective: number;
  dueOn: string;
  hasParticipationThisYear: boolean;
  /** Indexes of the competences with a mastered skill in an assessment shared this year. */
  workedCompetences: readonly number[];
  maxAge?: number;
}

export type ObjectiveStatus = "NOT_STARTED" | "UNKNOWN" | "BEHIND" | "ON_TRACK" | "REACHED";

export interface YearProgress {
  objective: number;
  dueOn: string;
  /** null when no later profile of this year says so. */
  competencesGained: number | null;
  /** Day of the baseline profile; null when the count starts from nothing. */
  gainedSince: string | null;
  competencesWorked: number;
  expectedByNow: number;
  status: ObjectiveStatus;
}

export function yearProgress(facts: YearProgressFacts, now: string): YearProgress {
  const { schoolYear, timeZone = DEFAULT_TIME_ZONE, gradeLevel, objective, dueOn, maxAge = DEFAULT_MAX_AGE } = facts;
  const today = localDay(now, timeZone);
  const profiles = facts.profiles.map((one) => ({ ...one, day: localDay(one.knownAt, timeZone) })).sort(oldestFirst);
  const thisYear = profiles.filter(({ day }) => day >= schoolYear.startsOn && day <= schoolYear.endsOn);
  const before = profiles.filter(({ day }) => day < schoolYear.startsOn).at(-1);

  const newest = thisYear.at(-1);
  const baseline = before ?? (gradeLevel === "SIXIEME" ? NOTHING : thisYear[0]);
  const gained = newest && baseline && newest !== baseline ? gainedBetween(baseline.levels, newest.levels) : null;
  const expectedByNow = expected(objective, schoolYear.startsOn, dueOn, today);

  return {
    objective,
    dueOn,
    competencesGained: gained?.length ?? null,
    gainedSince: baseline?.day ?? null,
    competencesWorked: new Set([...facts.workedCompetences, ...(gained ?? [])]).size,
    expectedByNow,
    status: statusOf({
      objective,
      expectedByNow,
      gained: gained?.length ?? null,
      isStarted: facts.hasParticipationThisYear || newest !== undefined,
      isOld: newest !== undefined && daysBetween(newest.day, today) > maxAge,
    }),
  };
}

export interface ObjectiveTarget {
  scope: "SCHOOL" | "GRADE" | "CLASS" | "STUDENT";
  competences: number | null;
  dueOn: string | null;
}

/** The narrowest target that says a number, the narrowest that says a day; 5 competences by 31 May where none does. */
export function narrowestObjective(
  targets: readonly ObjectiveTarget[],
  schoolYear: { startsOn: string; endsOn: string },
): { objective: number; dueOn: string } {
  const narrowestFirst = (["STUDENT", "CLASS", "GRADE", "SCHOOL"] as const).flatMap((scope) =>
    targets.filter((target) => target.scope === scope),
  );
  return {
    objective: narrowestFirst.find(({ competences }) => competences !== null)?.competences ?? DEFAULT_OBJECTIVE,
    dueOn: within(schoolYear, narrowestFirst.find(({ dueOn }) => dueOn !== null)?.dueOn ?? defaultDueOn(schoolYear)),
  };
}

/** The days of a school year can be moved: an objective is due in it, on its first or last day at the furthest. */
function within({ startsOn, endsOn }: { startsOn: string; endsOn: string }, day: string): string {
  if (day < startsOn) return startsOn;
  return day > endsOn ? endsOn : day;
}

/** 31 May of the school year; its last day where it has none. */
export function defaultDueOn({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string {
  const years = [startsOn.slice(0, 4), endsOn.slice(0, 4)];
  return years.map((year) => `${year}-${DEFAULT_DUE_DAY}`).find((day) => day >= startsOn && day <= endsOn) ?? endsOn;
}

/** In 6e alone nobody has a past with Pix: the count starts from zero. */
const NOTHING = { levels: Array.from({ length: COMPETENCE_COUNT }, () => 0), day: null };

/** Competences at level 1 or more and higher than in the baseline. */
export function gainedBetween(baseline: readonly number[], newest: readonly number[]): number[] {
  return newest.flatMap((level, index) => (level >= 1 && level > (baseline[index] ?? 0) ? [index] : []));
}

function expected(objective: number, startsOn: string, dueOn: string, today: string): number {
  const total = daysBetween(startsOn, dueOn);
  if (total <= 0) return today >= dueOn ? objective : 0;
  const elapsed = Math.min(Math.max(daysBetween(startsOn, today), 0), total);
  return Math.floor((objective * elapsed) / total);
}

/** The first that holds. */
function statusOf(facts: {
  objective: number;
  expectedByNow: number;
  gained: number | null;
  isStarted: boolean;
  isOld: boolean;
}): ObjectiveStatus {
  const { objective, expectedByNow, gained, isStarted, isOld } = facts;
  if (gained !== null && gained >= objective) return "REACHED";
  if (!isStarted) return "NOT_STARTED";
  if (gained === null) return "UNKNOWN";
  if (gained >= expectedByNow) return "ON_TRACK";
  return isOld ? "UNKNOWN" : "BEHIND";
}

/** Of two profiles of the same instant, the fuller is the later. */
function oldestFirst(a: DatedProfile, b: DatedProfile): number {
  const total = ({ levels }: DatedProfile): number => levels.reduce((sum, level) => sum + level, 0);
  return Date.parse(a.knownAt) - Date.parse(b.knownAt) || total(a) - total(b);
}
