import { certifiabilityOfCount } from "../profiles/certifiability.rules.ts";
import type { SupportNeed } from "../progress/support-need.type.ts";
import { CERTIFICATION_GRADES, supportNeeds } from "../progress/support.rules.ts";
import type { SupportCampaign } from "../progress/support.rules.ts";
import type { YearProgress } from "../progress/year-progress.rules.ts";
import { localDay } from "../schools/school-year.rules.ts";
import type { ClassFacts, ShownAttempt, StudentFacts } from "./class-facts.type.ts";

/** What the class says of each of its students. */
export interface ClassSituation {
  hasParticipations: boolean;
  /** Campaigns in which a typed name waits that may be the student, by student. */
  waiting: ReadonlyMap<string, ReadonlySet<string>>;
}

export function studentNeeds(
  facts: ClassFacts,
  one: StudentFacts,
  { situation, progress, now }: { situation: ClassSituation; progress: YearProgress; now: Date },
): SupportNeed[] {
  const { student, profiles } = one;
  const { timeZone, holidays, thresholds, gradeLevel, startsOn } = facts;
  const sitsCertification = gradeLevel !== null && CERTIFICATION_GRADES.includes(gradeLevel);
  const needs = supportNeeds(
    {
      gradeLevel,
      campaigns: campaignsOf(facts, one, situation),
      hasProfileThisYear: profiles.some(({ knownAt }) => localDay(knownAt.toISOString(), timeZone) >= startsOn),
      classHasOtherParticipationsThisYear: situation.hasParticipations,
      sitsCertification,
      certifiableMissing: certifiabilityOfCount(student.certifiableCount).missing,
      lastProfileOn: isoOf(student.profileKnownAt),
      progress,
    },
    { now: now.toISOString(), timeZone, holidays, thresholds, schoolYear: { startsOn } },
  );
  return needs.map((need) => ({ ...need, campaign: campaignIn(facts, need.campaignId) }));
}

/** Those given to the class, and those that the student began elsewhere. */
function campaignsOf(
  facts: ClassFacts,
  { student, shown }: StudentFacts,
  situation: ClassSituation,
): SupportCampaign[] {
  const given = facts.campaigns.map(({ campaign: { id, kind }, givenOn }) => ({ campaignId: id, kind, givenOn }));
  const elsewhere = shown
    .filter(({ campaignId }) => !given.some((one) => one.campaignId === campaignId))
    .map(({ campaignId }) => ({ campaignId, kind: "ASSESSMENT" as const, givenOn: null }));
  const waiting = situation.waiting.get(student.id);
  return [...given, ...elsewhere].map((one) => ({
    ...one,
    ...standing(shown.find(({ campaignId }) => campaignId === one.campaignId)),
    waitingNamePossible: waiting?.has(one.campaignId) ?? false,
  }));
}

function standing(attempt: ShownAttempt | undefined): Pick<SupportCampaign, "status" | "startedAt" | "sharedAt"> {
  if (!attempt) return { status: "TO_START", startedAt: null, sharedAt: null };
  // Of what was sent, no rule asks when it began.
  const startedAt = attempt.status === "SHARED" ? null : isoOf(attempt.startedAt);
  return { status: attempt.status, startedAt, sharedAt: isoOf(attempt.sharedAt) };
}

function campaignIn({ campaigns }: ClassFacts, id: string | null): SupportNeed["campaign"] {
  return campaigns.find(({ campaign }) => campaign.id === id)?.campaign;
}

function isoOf(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
