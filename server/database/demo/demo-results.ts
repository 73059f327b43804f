import { COMPETENCE_CODES } from "../../competences/crcn.ts";
import { totalPix } from "../../competences/level.rules.ts";
import type { Moment, ResultLine } from "../../imports/import-line.ts";
import { certifiability } from "../../profiles/certifiability.rules.ts";
import { addDays } from "../../schools/school-year.rules.ts";
import type { DemoCampaign } from "./demo-campaigns.ts";
import { momentOn, schoolDay } from "./demo-calendar.ts";
import { knowledgeOn } from "./demo-knowledge.ts";
import type { DemoStudent } from "./demo-students.ts";
import type { Random } from "./random.ts";
import { seeded } from "./random.ts";

/** Days after the session of the class on which those who have not begun are reminded. */
export const REMINDED_AFTER = 17;
/** Per cent of mastery for one, two, three stars. */
const STAGES = [0.25, 0.5, 0.75];

/** One attempt as it came about; `sharedAt` and `finishedAt` null: never. Instants, ISO. */
export interface DemoAttempt {
  student: DemoStudent;
  startedAt: string;
  finishedAt: string | null;
  sharedAt: string | null;
  /** 0 to 1, better at a second try. */
  ease: number;
}

/** The day on which a class sits down to the campaign together. */
export function sessionDay({ year, opensOn }: DemoCampaign, className: string): string {
  return schoolDay(year, addDays(opensOn, className.charCodeAt(1) - "A".charCodeAt(0)));
}

/** The attempts of one student, oldest first; none for who never began. */
export function attemptsOf(campaign: DemoCampaign, student: DemoStudent): DemoAttempt[] {
  const random = seeded("attempts", campaign.key, student.number);
  const session = sessionDay(campaign, student.classes.get(campaign.year.startYear) ?? "");
  const laziness = 1 - student.diligence;
  if (random.chance(0.01 + 0.14 * laziness)) return [];

  const waited = random.chance(0.78)
    ? 0
    : random.chance(0.7)
      ? random.between(2, 11)
      : REMINDED_AFTER + random.between(1, 5);
  const first = attempt(campaign, student, { day: addDays(session, waited), random, ease: student.gift / 1.4 });
  if (campaign.kind === "PROFILES_COLLECTION" || !first.sharedAt || !random.chance(first.ease < 0.5 ? 0.22 : 0.06))
    return [first];
  const again = addDays(first.sharedAt.slice(0, 10), random.between(6, 25));
  return [first, attempt(campaign, student, { day: again, random, ease: Math.min(1, first.ease + 0.2) })];
}

function attempt(
  { year }: DemoCampaign,
  student: DemoStudent,
  { day, random, ease }: { day: string; random: Random; ease: number },
): DemoAttempt {
  const laziness = 1 - student.diligence;
  const startedAt = momentOn(schoolDay(year, day), random.between(20, 500));
  const stops = random.chance(0.01 + 0.1 * laziness);
  const sharedNever = random.chance(0.02 + 0.1 * laziness);
  const pause = random.chance(0.85) ? 0 : random.between(1, 9);
  const minutes = random.between(18, 50);
  const finishedAt = new Date(Date.parse(startedAt) + (pause * 1_440 + minutes) * 60_000).toISOString();
  return {
    student,
    startedAt,
    ease,
    finishedAt: stops ? null : finishedAt,
    sharedAt: stops || sharedNever ? null : finishedAt,
  };
}

/** What an export of `asOf` says of the attempt; null when it had not begun. */
export function lineOf(
  campaign: DemoCampaign,
  attempt: DemoAttempt,
  asOf: string,
  precision: Moment["precision"],
): Omit<ResultLine, "line"> | null {
  if (attempt.startedAt > asOf) return null;
  const { student } = attempt;
  const by = (instant: string | null): string | null => (instant !== null && instant <= asOf ? instant : null);
  const [finishedAt, sharedAt] = [by(attempt.finishedAt), by(attempt.sharedAt)];
  const who = {
    lastName: student.lastName,
    firstName: student.firstName,
    className: student.classes.get(campaign.year.startYear) ?? null,
  };
  const moment = (at: string): Moment => ({
    at: precision === "DAY" ? `${at.slice(0, 10)}T00:00:00.000Z` : `${at.slice(0, 16)}:00.000Z`,
    precision,
  });
  return {
    ...{ ...who, externalId: null, anonymised: false },
    startedAt: campaign.kind === "ASSESSMENT" ? moment(attempt.startedAt) : null,
    sharedAt: sharedAt === null ? null : moment(sharedAt),
    status: sharedAt ? "SHARED" : finishedAt || campaign.kind === "PROFILES_COLLECTION" ? "TO_SHARE" : "STARTED",
    progression: campaign.kind === "ASSESSMENT" ? (finishedAt ? 1 : 0.2 + 0.1 * (student.number % 6)) : null,
    ...NOTHING,
    ...(sharedAt && (campaign.kind === "ASSESSMENT" ? masteryOf(campaign, attempt) : profileOf(attempt, sharedAt))),
  };
}

type Figures = Omit<
  ResultLine,
  | "line"
  | "lastName"
  | "firstName"
  | "className"
  | "externalId"
  | "anonymised"
  | "startedAt"
  | "sharedAt"
  | "status"
  | "progression"
>;

const NOTHING: Figures = {
  ...{
    mastery: null,
    starsAcquired: null,
    starsTotal: null,
    pixScore: null,
    certifiable: null,
    certifiableCount: null,
    levels: null,
  },
  ...{
    pix: null,
    masteryByCompetence: null,
    skillsByCompetence: null,
    masteredByCompetence: null,
    masteryByArea: null,
  },
};

function masteryOf({ skills, key }: DemoCampaign, { student, ease, startedAt }: DemoAttempt): Partial<Figures> {
  const random = seeded("mastery", key, student.number, startedAt.slice(8, 10));
  const asked = COMPETENCE_CODES.map((_, index) => skills.get(index) ?? null);
  const mastered = asked.map(
    (count) => count && Array.from({ length: count }, () => random.chance(0.05 + 0.85 * ease)).filter(Boolean).length,
  );
  const total = (counts: readonly (number | null)[]): number =>
    counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const mastery = Math.round((100 * total(mastered)) / total(asked)) / 100;
  return {
    mastery,
    starsAcquired: STAGES.filter((stage) => mastery >= stage).length,
    starsTotal: STAGES.length,
    skillsByCompetence: asked,
    masteredByCompetence: mastered,
    masteryByCompetence: asked.map((count, index) => count && Math.round((100 * (mastered[index] ?? 0)) / count) / 100),
  };
}

function profileOf({ student }: DemoAttempt, sharedAt: string): Partial<Figures> {
  const { levels, pix } = knowledgeOn(student, sharedAt.slice(0, 10));
  const { status, count } = certifiability(levels);
  return { levels, pix, pixScore: totalPix(pix), certifiable: status === "CERTIFIABLE", certifiableCount: count };
}
