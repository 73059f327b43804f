import type { Viewer } from "../access/viewer.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import type { SupportNeed } from "../progress/support.rules.ts";
import type { YearProgress } from "../progress/year-progress.rules.ts";
import { getSchool } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import type { StudentToRemind } from "./reminder-request.store.ts";
import { messageFor } from "./reminder-words.ts";
import type { MessageContext } from "./reminder-words.ts";
import { skipReason } from "./skip.rules.ts";
import type { SkipFacts, SkipReason } from "./skip.rules.ts";
import type { MessagePart } from "./template.rules.ts";
import { toneOf } from "./tone.rules.ts";
import type { Tone } from "./tone.rules.ts";

/** Where a student stands at this moment, as the board of their class says. */
export interface Standing {
  /** Most pressing first. */
  needs: readonly SupportNeed[];
  progress: YearProgress;
}

export interface Wanted {
  channel: SkipFacts["channel"];
  /** The same for all; by each student's gap when null. */
  tone: Tone | null;
  template(tone: Tone): string;
  /** Whom to remind also when they were lately, or need nothing. */
  insistsOn(studentId: string): boolean;
  /** Absent: in no class this year. */
  standings: ReadonlyMap<string, Standing>;
  language: Language;
  at: Date;
}

export interface Prepared {
  student: StudentToRemind;
  needs: readonly SupportNeed[];
  tone: Tone;
  message: MessagePart[];
  /** Why the student would be left out; null when the reminder goes. */
  reason: SkipReason | null;
}

/** What each student would be told, and who would be left out; changes nothing. */
export async function prepareReminders(
  db: Db,
  viewer: Viewer,
  students: readonly StudentToRemind[],
  wanted: Wanted,
): Promise<Prepared[]> {
  const { standings, at } = wanted;
  const { remindAgainDays } = await getSchool(db, viewer);
  const words = await wordsContext(db, viewer, wanted);
  return students.map((student) => {
    const { needs, progress } = standings.get(student.id) ?? { needs: [], progress: null };
    const tone = wanted.tone ?? toneOf({ needs, status: progress?.status ?? null });
    const insist = wanted.insistsOn(student.id);
    return {
      student,
      needs,
      tone,
      message: messageFor(wanted.template(tone), { ...student, needs, progress }, words),
      reason: skipReason(factsOf(student, needs.length, wanted), {
        now: at.toISOString(),
        timeZone: viewer.timeZone,
        remindAgainDays,
        insist,
      }),
    };
  });
}

function factsOf(
  { hasEmail, className, lastRemindedAt }: StudentToRemind,
  needCount: number,
  { channel }: Wanted,
): SkipFacts {
  const isPresent = className !== null;
  return { channel, hasEmail, isPresent, needCount, lastRemindedAt: lastRemindedAt?.toISOString() ?? null };
}

async function wordsContext(db: Db, viewer: Viewer, { standings, language, at }: Wanted): Promise<MessageContext> {
  const ids = [...standings.values()].flatMap(({ needs }) => needs.flatMap(({ campaignId }) => campaignId ?? []));
  const campaigns = [...(await loadCampaigns(db, viewer, [...new Set(ids)])).values()];
  return {
    language,
    now: at,
    timeZone: viewer.timeZone,
    campaignNames: new Map(campaigns.map(({ id, name }) => [id, name])),
    campaignCodes: new Map(campaigns.flatMap(({ id, code }) => (code ? [[id, code]] : []))),
    signature: `${viewer.firstName} ${viewer.lastName}`,
  };
}
