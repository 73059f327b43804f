import type { Viewer } from "../../access/viewer.ts";
import type { SupportNeed } from "../../progress/support.rules.ts";
import { ReminderChannel, ReminderStatus } from "../../reminders/reminder.entity.ts";
import { saveReminders, saveRequest } from "../../reminders/reminder-request.store.ts";
import { messageFor } from "../../reminders/reminder-words.ts";
import { joined } from "../../reminders/template.rules.ts";
import { addDays } from "../../schools/school-year.rules.ts";
import type { Db } from "../../shared/db.ts";
import type { DemoCampaign } from "./demo-campaigns.ts";
import { momentOn, schoolDay } from "./demo-calendar.ts";
import { REMINDED_AFTER, sessionDay } from "./demo-results.ts";
import type { DemoAttempt } from "./demo-results.ts";
import type { DemoIds } from "./demo-school.store.ts";
import type { DemoStudent } from "./demo-students.ts";

const TEMPLATE = "Bonjour {prenom}. {motif}. À faire : {manque}. Connecte-toi à Pix depuis l’ENT, ou viens me voir.";
const CHANNELS = [ReminderChannel.ENT, ReminderChannel.IN_PERSON, ReminderChannel.PRINT];

const FORTNIGHT = 14;

export interface Reminding {
  viewer: Viewer;
  className: string;
  campaigns: readonly DemoCampaign[];
  /** Of that class. */
  students: readonly DemoStudent[];
  attemptsOf(campaign: DemoCampaign, student: DemoStudent): readonly DemoAttempt[];
  ids: DemoIds;
  now: Date;
}

/** In each campaign of the year the class is reminded once: who had not begun, who had not sent; nobody twice in a fortnight. */
export async function saveDemoReminders(db: Db, { campaigns, ...given }: Reminding): Promise<void> {
  const remindedAt = new Map<number, string>();
  for (const [index, campaign] of campaigns.entries()) {
    const at = momentOn(schoolDay(campaign.year, addDays(sessionDay(campaign, given.className), REMINDED_AFTER)), 75);
    if (at < given.now.toISOString())
      await remind(db, { ...given, remindedAt }, { campaign, at, channel: CHANNELS[index % CHANNELS.length]! });
  }
}

async function remind(
  db: Db,
  {
    viewer,
    className,
    students,
    attemptsOf,
    ids,
    remindedAt,
  }: Omit<Reminding, "campaigns"> & { remindedAt: Map<number, string> },
  { campaign, at, channel }: { campaign: DemoCampaign; at: string; channel: ReminderChannel },
): Promise<void> {
  const campaignId = ids.campaignByCode.get(campaign.code);
  if (!campaignId) return;
  const words = {
    language: "fr",
    now: new Date(at),
    timeZone: viewer.timeZone,
    campaignNames: new Map([[campaignId, campaign.name]]),
    campaignCodes: new Map([[campaignId, campaign.code]]),
    signature: `${viewer.firstName} ${viewer.lastName}`,
  } as const;
  const reminders = students.flatMap((student) => {
    const reason = reasonAt(attemptsOf(campaign, student), at);
    const studentId = ids.studentByIne.get(student.ine);
    if (!reason || !studentId || (remindedAt.get(student.number) ?? "") > addDays(at.slice(0, 10), -FORTNIGHT))
      return [];
    remindedAt.set(student.number, at.slice(0, 10));
    const needs: SupportNeed[] = [{ reason, campaignId, since: sessionDay(campaign, className), missing: null }];
    const parts = messageFor(TEMPLATE, { ...student, className, needs, progress: null }, words);
    return [{ studentId, supportNeeds: needs, message: joined(parts) }];
  });
  if (reminders.length === 0) return;
  const requestId = `demo ${campaign.code} ${className}`;
  await saveRequest(db, viewer, { requestId, skipped: [], at: new Date(at) });
  await saveReminders(db, viewer, reminders, { requestId, channel, status: ReminderStatus.RECORDED, at: new Date(at) });
}

function reasonAt(attempts: readonly DemoAttempt[], at: string): "NEVER_STARTED" | "NOT_SHARED" | null {
  const begun = attempts.filter(({ startedAt }) => startedAt <= at);
  if (begun.length === 0) return "NEVER_STARTED";
  const isSent = begun.some(({ sharedAt }) => sharedAt !== null && sharedAt <= at);
  return !isSent && begun.some(({ finishedAt }) => finishedAt !== null && finishedAt <= at) ? "NOT_SHARED" : null;
}
