import { certifiabilityOfCount } from "../profiles/certifiability.rules.ts";
import { yearProgress } from "../progress/year-progress.rules.ts";
import type { YearProgressFacts } from "../progress/year-progress.rules.ts";
import type { GradeLevel } from "../schools/grade-level.rules.ts";

/** A profile with the day on which it was sent, on the school's clocks. */
export interface DayProfile {
  /** ISO instant. */
  knownAt: string;
  day: string;
  levels: readonly number[];
  /** Competences at level 1 or more. */
  held: number;
  pixScore: number;
}

/** A result sent this year in a campaign with stars. */
export interface StarResult {
  campaignId: string;
  day: string;
  acquired: number;
  total: number;
}

/** Everything dated of one student that a school year is judged by. */
export interface DatedFacts {
  /** The newest before the year, and those of the year, oldest first. */
  profiles: readonly DayProfile[];
  /** In the order of the attempts. */
  stars: readonly StarResult[];
  hasParticipationThisYear: boolean;
  /** Day of the first participation of the year; null when none, or none that says when. */
  firstActivityOn: string | null;
  objective: number;
  dueOn: string;
}

export interface MeasuredYear {
  startsOn: string;
  endsOn: string;
  timeZone: string;
  gradeLevel: GradeLevel | null;
  /** Days after which a profile says nothing sure of a student who looks behind: the school's own. */
  oldProfileDays: number;
}

export interface StateAsOf {
  /** Competences at level 1 or more; null when no profile was known. */
  held: number | null;
  certifiability: "CERTIFIABLE" | "NOT_CERTIFIABLE" | "UNKNOWN";
  pixScore: number | null;
  /** This year; null as in the year's progress. */
  gained: number | null;
  objectiveStatus: ReturnType<typeof yearProgress>["status"];
  hasStarted: boolean;
  /** Of the campaigns sent this year, each with its last result; null when none has stars. */
  stars: { acquired: number; total: number } | null;
  profileOn: string | null;
}

/**
 * What was true at the end of a day, from the facts dated until then, whenever they were imported; measured against the objective
 * that holds now, so that the days can be compared.
 */
export function stateAsOf(
  facts: DatedFacts,
  year: MeasuredYear,
  { day, upTo }: { day: string; upTo: string },
): StateAsOf {
  const profiles = facts.profiles.filter((profile) => profile.day <= upTo);
  const newest = profiles.at(-1);
  const progress = yearProgress(progressFacts(facts, year, profiles, upTo), day);
  return {
    held: newest?.held ?? null,
    certifiability: certifiabilityOfCount(newest?.held ?? null).status,
    pixScore: newest?.pixScore ?? null,
    gained: progress.competencesGained,
    objectiveStatus: progress.status,
    hasStarted: progress.status !== "NOT_STARTED",
    stars: sumOf([...starsUpTo(facts.stars, upTo).values()]),
    profileOn: newest?.day ?? null,
  };
}

function progressFacts(
  { objective, dueOn, hasParticipationThisYear, firstActivityOn }: DatedFacts,
  { startsOn, endsOn, timeZone, gradeLevel, oldProfileDays }: MeasuredYear,
  profiles: readonly DayProfile[],
  upTo: string,
): YearProgressFacts {
  const isWholeYear = upTo === endsOn;
  return {
    profiles,
    schoolYear: { startsOn, endsOn },
    timeZone,
    gradeLevel,
    objective,
    dueOn,
    maxAge: oldProfileDays,
    hasParticipationThisYear: isWholeYear
      ? hasParticipationThisYear
      : firstActivityOn !== null && firstActivityOn <= upTo,
    workedCompetences: [],
  };
}

/** The last result of each campaign, by campaign. */
export function starsUpTo(results: readonly StarResult[], upTo: string): Map<string, StarResult> {
  return new Map(results.filter(({ day }) => day <= upTo).map((result) => [result.campaignId, result]));
}

function sumOf(results: readonly StarResult[]): StateAsOf["stars"] {
  if (results.length === 0) return null;
  const sum = (of: (one: StarResult) => number): number => results.reduce((total, one) => total + of(one), 0);
  return { acquired: sum(({ acquired }) => acquired), total: sum(({ total }) => total) };
}
