import type { Viewer } from "../access/viewer.ts";
import { loadRemindersOfStudent } from "../reminders/reminder.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import type { ExportTable } from "./export-table.ts";
import { loadStudentAsked, tableOfStudent } from "./load-student-asked.ts";
import { loadReminderLines, reminderColumns } from "./reminder-lines.ts";

/** What this student was told, when and how: newest first. */
export async function tableOfStudentReminders(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const asked = await loadStudentAsked(db, viewer, request);
  const reminders = (await loadRemindersOfStudent(db, viewer, [asked.key])).get(asked.key) ?? [];
  const lines = await loadReminderLines(db, viewer, request, reminders);
  return tableOfStudent(asked, reminderColumns(request, []), lines);
}
