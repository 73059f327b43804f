import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { loadStudents } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { checkTemplate, checkTemplates } from "./check-templates.ts";
import { prepareReminders } from "./prepare-reminders.ts";
import type { Standing } from "./prepare-reminders.ts";
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
import { joined } from "./template.rules.ts";
import { textOf } from "./tone.rules.ts";

export const MOST_STUDENTS = 500;
const LONGEST_REQUEST_ID = 100;

export interface Reminding {
  input: RemindStudentsInput;
  language: Language;
  at: Date;
  /** Where each of the students stands at this moment; absent for whoever is in no class. */
  standingsOf(studentIds: readonly string[]): Promise<ReadonlyMap<string, Standing>>;
  /** Puts a mail beside each reminder of the request; null where e-mail is not offered. */
  queueMails: ((requestId: string) => Promise<void>) | null;
}

export async function remindStudents(
  db: Db,
  viewer: Viewer,
  { input, language, at, standingsOf, queueMails }: Reminding,
): Promise<{ reminders: Reminder[]; skipped: Skipped[] }> {
  const { requestId, channel, template, templates, tone = null, insist, insistOn } = input;
  checkInput(input);
  if (channel === ReminderChannel.EMAIL && !queueMails) throw new Refusal("EMAIL_NOT_CONFIGURED");
  await lockReminding(db, viewer);
  const known = await findRequest(db, viewer, requestId);
  if (known && known.createdBy !== viewer.id) throw new Refusal("CONFLICT");
  if (known) return sameAnswer(db, viewer, requestId, known.skipped);
  const students = await getStudents(db, viewer, input.studentIds);

  const prepared = await prepareReminders(db, viewer, students, {
    ...{ channel, tone, language, at },
    template: (own) => (templates ? textOf(templates, own) : template),
    insistsOn: (id) => insist === true || (insistOn ?? []).includes(id),
    standings: await standingsOf(students.map(({ id }) => id)),
  });
  const skipped = prepared.flatMap(({ student, reason }) => (reason ? [{ studentId: student.id, reason }] : []));
  const reminders = prepared
    .filter(({ reason }) => reason === null)
    .map(({ student, needs, message }) => ({
      studentId: student.id,
      supportNeeds: needs,
      message: joined(message),
    }));
  await saveRequest(db, viewer, { requestId, skipped, at });
  const status = channel === ReminderChannel.EMAIL ? ReminderStatus.QUEUED : ReminderStatus.RECORDED;
  await saveReminders(db, viewer, reminders, { requestId, channel, status, at });
  if (channel === ReminderChannel.EMAIL) await queueMails?.(requestId);
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

function checkInput({ requestId, studentIds, template, templates }: RemindStudentsInput): void {
  if (requestId.trim() === "" || requestId.length > LONGEST_REQUEST_ID)
    throw new Refusal("BAD_USER_INPUT", { field: "requestId" });
  if (studentIds.length === 0 || studentIds.length > MOST_STUDENTS)
    throw new Refusal("BAD_USER_INPUT", { field: "studentIds" });
  if (templates) checkTemplates(templates);
  else checkTemplate(template);
}

/** All of them, or none: a student whom the viewer does not follow does not exist. */
export async function getStudents(db: Db, viewer: Viewer, studentIds: readonly string[]): Promise<StudentToRemind[]> {
  const ids = [...new Set(studentIds)];
  const students = await listStudentsToRemind(db, viewer, ids.filter(isUuid));
  if (students.length !== ids.length) throw new Refusal("NOT_FOUND");
  return students;
}
