import type { Viewer } from "../access/viewer.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import type { SupportNeed } from "../progress/support.rules.ts";
import { getSchool, isUuid } from "../schools/school.store.ts";
import { loadStudents } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { ReminderChannel, ReminderStatus } from "./reminder.entity.ts";
import type { Reminder } from "./reminder.entity.ts";
import type { RemindStudentsInput } from "./reminder.inputs.ts";
import {
  findRequest,
  listStudentsToRemind,
  lockReminding,
  saveReminders,
  saveRequest,
} from "./reminder-request.store.ts";
import type { Skipped, StudentToRemind } from "./reminder-request.store.ts";
import { listRemindersOfRequest } from "./reminder.store.ts";
import { messageFor } from "./reminder-words.ts";
import { skipReason } from "./skip.rules.ts";
import { isTemplate } from "./template.rules.ts";

const MOST_STUDENTS = 500;
const LONGEST_REQUEST_ID = 100;

export interface Reminding {
  input: RemindStudentsInput;
  language: Language;
  at: Date;
  /** Why each of the students needs support at this moment, most pressing first; absent or empty: nothing. */
  needsOf(studentIds: readonly string[]): Promise<ReadonlyMap<string, readonly SupportNeed[]>>;
}

export async function remindStudents(
  db: Db,
  viewer: Viewer,
  { input, language, at, needsOf }: Reminding,
): Promise<{ reminders: Reminder[]; skipped: Skipped[] }> {
  const { requestId, channel, template } = input;
  const field = wrongField(input);
  if (field) throw new Refusal("BAD_USER_INPUT", { field });
  if (channel === ReminderChannel.EMAIL) throw new Refusal("EMAIL_NOT_CONFIGURED");
  await lockReminding(db, viewer);
  const known = await findRequest(db, viewer, requestId);
  if (known && known.createdBy !== viewer.id) throw new Refusal("CONFLICT");
  if (known) return sameAnswer(db, viewer, requestId, known.skipped);
  const students = await getStudents(db, viewer, input.studentIds);

  const needs = await needsOf(students.map(({ id }) => id));
  const { remindAgainDays } = await getSchool(db, viewer);
  const context = { now: at.toISOString(), timeZone: viewer.timeZone, remindAgainDays, insist: input.insist ?? false };
  const judged = students.map((student) => ({
    student,
    reason: skipReason(factsOf(student, needs, channel), context),
  }));
  const skipped = judged.flatMap(({ student, reason }) => (reason ? [{ studentId: student.id, reason }] : []));
  const reminded = judged.flatMap(({ student, reason }) => (reason ? [] : [student]));

  const campaignNames = await namesOf(db, viewer, [...needs.values()].flat());
  const words = { language, now: at, timeZone: viewer.timeZone, campaignNames };
  const reminders = reminded.map((student) => {
    const supportNeeds = needs.get(student.id) ?? [];
    return {
      studentId: student.id,
      supportNeeds,
      message: messageFor(template, { ...student, needs: supportNeeds }, words),
    };
  });
  await saveRequest(db, viewer, { requestId, skipped, at });
  await saveReminders(db, viewer, reminders, { requestId, channel, status: ReminderStatus.RECORDED, at });
  return { reminders: await listRemindersOfRequest(db, viewer, requestId), skipped };
}

/** Less the students whom the viewer follows no more. */
async function sameAnswer(
  db: Db,
  viewer: Viewer,
  requestId: string,
  skipped: readonly Skipped[],
): Promise<{ reminders: Reminder[]; skipped: Skipped[] }> {
  const followed = await loadStudents(
    db,
    viewer,
    skipped.map(({ studentId }) => studentId),
  );
  return {
    reminders: await listRemindersOfRequest(db, viewer, requestId),
    skipped: skipped.filter(({ studentId }) => followed.has(studentId)),
  };
}

function wrongField({ requestId, studentIds, template }: RemindStudentsInput): string | null {
  if (requestId.trim() === "" || requestId.length > LONGEST_REQUEST_ID) return "requestId";
  if (studentIds.length === 0 || studentIds.length > MOST_STUDENTS) return "studentIds";
  return isTemplate(template) ? null : "template";
}

/** All of them, or none: a student whom the viewer does not follow does not exist. */
async function getStudents(db: Db, viewer: Viewer, studentIds: readonly string[]): Promise<StudentToRemind[]> {
  const ids = [...new Set(studentIds)];
  const students = await listStudentsToRemind(db, viewer, ids.filter(isUuid));
  if (students.length !== ids.length) throw new Refusal("NOT_FOUND");
  return students;
}

function factsOf(
  { id, hasEmail, className, lastRemindedAt }: StudentToRemind,
  needs: ReadonlyMap<string, readonly SupportNeed[]>,
  channel: RemindStudentsInput["channel"],
): Parameters<typeof skipReason>[0] {
  return {
    channel,
    hasEmail,
    isPresent: className !== null,
    needCount: needs.get(id)?.length ?? 0,
    lastRemindedAt: lastRemindedAt?.toISOString() ?? null,
  };
}

async function namesOf(db: Db, viewer: Viewer, needs: readonly SupportNeed[]): Promise<Map<string, string>> {
  const ids = new Set(needs.flatMap(({ campaignId }) => campaignId ?? []));
  const campaigns = await loadCampaigns(db, viewer, [...ids]);
  return new Map([...campaigns].map(([id, { name }]) => [id, name]));
}
