import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { prepareReminders } from "./prepare-reminders.ts";
import type { Prepared, Standing } from "./prepare-reminders.ts";
import { formOf } from "./reminder-form.rules.ts";
import type { PreviewRemindersInput } from "./reminder.inputs.ts";
import { listReminderTemplates } from "./reminder-template.store.ts";
import { MOST_STUDENTS, getStudents } from "./remind-students.ts";
import { isTooLong, unknownVariables } from "./template.rules.ts";
import type { UnknownVariable } from "./template.rules.ts";
import { TONES, textOf } from "./tone.rules.ts";
import type { Tone, ToneTexts } from "./tone.rules.ts";

export interface Previewing {
  input: Omit<PreviewRemindersInput, "studentIds" | "classIds">;
  studentIds: readonly string[];
  standings: ReadonlyMap<string, Standing>;
  language: Language;
  at: Date;
}

export interface Preview {
  lines: Prepared[];
  problems: (UnknownVariable & { tone: Tone })[];
}

/** What remindStudents would say, to whom, and whom it would leave out. Nothing is written; a text that cannot be sent yet is shown as it is. */
export async function previewReminders(
  db: Db,
  viewer: Viewer,
  { input: { channel, templates, tone = null, insistOn }, studentIds, standings, language, at }: Previewing,
): Promise<Preview> {
  if (studentIds.length > MOST_STUDENTS) throw new Refusal("BAD_USER_INPUT", { field: "studentIds" });
  const texts = templates ?? (await templatesOf(db, viewer, channel, language));
  if (TONES.some((one) => isTooLong(textOf(texts, one)))) throw new Refusal("BAD_USER_INPUT", { field: "templates" });

  const lines = await prepareReminders(db, viewer, await getStudents(db, viewer, studentIds), {
    ...{ channel, tone, language, at, standings },
    template: (own) => textOf(texts, own),
    insistsOn: (id) => (insistOn ?? []).includes(id),
  });
  const problems = TONES.flatMap((one) =>
    unknownVariables(textOf(texts, one)).map((unknown) => ({ tone: one, ...unknown })),
  );
  return { lines, problems };
}

async function templatesOf(
  db: Db,
  viewer: Viewer,
  channel: PreviewRemindersInput["channel"],
  language: Language,
): Promise<ToneTexts> {
  const templates = await listReminderTemplates(db, viewer, language);
  return templates.find(({ form }) => form === formOf(channel))!;
}
