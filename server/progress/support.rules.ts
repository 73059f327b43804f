import { CERTIFICATION_LEVELS } from "../schools/certification-window.rules.ts";
import type { GradeLevel } from "../schools/grade-level.rules.ts";
import { daysOutsideHolidays } from "../schools/school-days.rules.ts";
import { DEFAULT_TIME_ZONE, daysBetween, localDay, schoolYearOf } from "../schools/school-year.rules.ts";
import type { YearProgress } from "./year-progress.rules.ts";

export const DEFAULT_THRESHOLDS: SupportThresholds = { neverStartedDays: 7, stoppedDays: 14 };

/** The classes that sit the certification. */
export const CERTIFICATION_GRADES = Object.keys(CERTIFICATION_LEVELS) as readonly GradeLevel[];

/** Until then a student who is not certifiable yet is simply on the way. */
const CERTIFIABLE_FROM = "01-01";

export interface SupportThresholds {
  /** Days since a campaign was given. */
  neverStartedDays: number;
  /** Days since a campaign was begun, school holidays not counted. */
  stoppedDays: number;
}

/** One campaign as it stands for the student: what campaignStatus says, of the attempt that is shown. */
export interface SupportCampaign {
  campaignId: string;
  kind: "ASSESSMENT" | "PROFILES_COLLECTION";
  /** Day on which the student's class was given it; null when it was not meant for the class. */
  givenOn: string | null;
  status: "TO_START" | "STARTED" | "TO_SHARE" | "SHARED";
  /** ISO instants or days. */
  startedAt: string | null;
  sharedAt: string | null;
  /** A typed name waits there that may be this student. */
  waitingNamePossible: boolean;
}

export interface SupportFacts {
  gradeLevel: GradeLevel | null;
  /** In the order of the board: it decides among those that have waited as long. */
  campaigns: readonly SupportCampaign[];
  hasProfileThisYear: boolean;
  classHasOtherParticipationsThisYear: boolean;
  sitsCertification: boolean;
  /** Competences missing to be certifiable; null when unknown. */
  certifiableMissing: number | null;
  /** Instant or day of the newest profile ever received. */
  lastProfileOn: string | null;
  progress: Pick<YearProgress, "status" | "objective" | "competencesGained" | "gainedSince">;
}

export interface SupportContext {
  now: string;
  timeZone?: string;
  /** Days, both included. */
  holidays?: readonly { startsOn: string; endsOn: string }[];
  thresholds?: SupportThresholds;
  /** First day of the school's year; that of 1 September when not given. */
  schoolYear?: { startsOn: string };
}

export type SupportReason =
  "NEVER_STARTED" | "STOPPED_MIDWAY" | "NOT_SHARED" | "PROFILE_MISSING" | "NOT_CERTIFIABLE" | "BEHIND_OBJECTIVE";

export interface SupportNeed {
  reason: SupportReason;
  campaignId: string | null;
  since: string | null;
  missing: number | null;
}

/** Most pressing first; within a reason, the campaign that has waited longest. Empty when nothing is wrong, or nothing is known. */
export function supportNeeds(facts: SupportFacts, context: SupportContext): SupportNeed[] {
  const { now, timeZone = DEFAULT_TIME_ZONE, holidays = [], thresholds = DEFAULT_THRESHOLDS } = context;
  const { startsOn } = context.schoolYear ?? schoolYearOf(now, timeZone);
  const today = localDay(now, timeZone);
  const dayOf = (instant: string | null): string | null => (instant === null ? null : localDay(instant, timeZone));
  const schoolDaysSince = (day: string): number => daysOutsideHolidays(day, today, holidays);

  const of = (
    reason: SupportReason,
    holds: (one: SupportCampaign) => boolean,
    since: (one: SupportCampaign) => string | null,
  ): SupportNeed[] =>
    facts.campaigns
      .filter(holds)
      .map((one) => ({ reason, campaignId: one.campaignId, since: since(one), missing: null }))
      .sort(longestFirst);

  return [
    ...of(
      "NEVER_STARTED",
      ({ status, givenOn, waitingNamePossible }) =>
        status === "TO_START" &&
        !waitingNamePossible &&
        givenOn !== null &&
        daysBetween(givenOn, today) >= thresholds.neverStartedDays,
      ({ givenOn }) => givenOn,
    ),
    ...of(
      "STOPPED_MIDWAY",
      ({ status, startedAt }) => {
        const startedOn = dayOf(startedAt);
        return status === "STARTED" && startedOn !== null && schoolDaysSince(startedOn) >= thresholds.stoppedDays;
      },
      ({ startedAt }) => dayOf(startedAt),
    ),
    ...of(
      "NOT_SHARED",
      ({ status }) => status === "TO_SHARE",
      ({ startedAt }) => dayOf(startedAt),
    ),
    ...profileMissing(facts, dayOf(facts.lastProfileOn)),
    ...notCertifiable(facts, today >= firstOfJanuary(startsOn), dayOf(facts.lastProfileOn)),
    ...behindObjective(facts.progress),
  ];
}

/** Names the collection that would bring the profile, when the class was given one: the latest. */
function profileMissing(facts: SupportFacts, lastProfileOn: string | null): SupportNeed[] {
  const isExpected = facts.classHasOtherParticipationsThisYear || facts.sitsCertification;
  if (facts.hasProfileThisYear || !isExpected) return [];

  const collection = facts.campaigns
    .filter(({ kind, givenOn, status }) => kind === "PROFILES_COLLECTION" && givenOn !== null && status !== "SHARED")
    .sort((a, b) => (b.givenOn ?? "").localeCompare(a.givenOn ?? ""))[0];
  return [
    { reason: "PROFILE_MISSING", campaignId: collection?.campaignId ?? null, since: lastProfileOn, missing: null },
  ];
}

function notCertifiable(facts: SupportFacts, isTime: boolean, lastProfileOn: string | null): SupportNeed[] {
  const { gradeLevel, certifiableMissing } = facts;
  const sits = gradeLevel !== null && CERTIFICATION_GRADES.includes(gradeLevel);
  if (!isTime || !sits || certifiableMissing === null || certifiableMissing <= 0) return [];
  return [{ reason: "NOT_CERTIFIABLE", campaignId: null, since: lastProfileOn, missing: certifiableMissing }];
}

function behindObjective({
  status,
  objective,
  competencesGained,
  gainedSince,
}: SupportFacts["progress"]): SupportNeed[] {
  if (status !== "BEHIND") return [];
  const missing = objective - (competencesGained ?? 0);
  return [{ reason: "BEHIND_OBJECTIVE", campaignId: null, since: gainedSince, missing }];
}

/** The first one in the school year. */
function firstOfJanuary(startsOn: string): string {
  const sameYear = `${startsOn.slice(0, 4)}-${CERTIFIABLE_FROM}`;
  return sameYear >= startsOn ? sameYear : `${Number(startsOn.slice(0, 4)) + 1}-${CERTIFIABLE_FROM}`;
}

function longestFirst(a: SupportNeed, b: SupportNeed): number {
  return (a.since ?? "9999").localeCompare(b.since ?? "9999");
}
