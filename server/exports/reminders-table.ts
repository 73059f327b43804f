import type { Viewer } from "../access/viewer.ts";
import { countReminders, listReminders } from "../reminders/reminder.store.ts";
import { loadStudents } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import { newestFirstKey } from "../shared/newest-first.ts";
import { ClassOfStudents } from "./class-of-students.ts";
import type { ExportRequest } from "./export.entity.ts";
import { nameColumns, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { pagesOf } from "./read-pages.ts";
import { loadReminderLines, reminderColumns } from "./reminder-lines.ts";
import type { ReminderLine } from "./reminder-lines.ts";

interface NamedReminderLine extends ReminderLine {
  student: { lastName: string; firstName: string };
  className: string | null;
}

/** What was said to whom, why, when and by whom: newest first. */
export async function tableOfReminders(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const filter = request.reminderFilter ?? {};
  const classes = new ClassOfStudents();
  return {
    ...tableOf(columnsOf(request), linesOf(db, viewer, request, classes)),
    total: await countReminders(db, viewer, filter),
    about: [],
    classIds: () => classes.classIds(),
  };
}

async function* linesOf(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  classes: ClassOfStudents,
): AsyncGenerator<NamedReminderLine[]> {
  const filter = request.reminderFilter ?? {};
  const pages = pagesOf((slice) => listReminders(db, viewer, filter, slice), newestFirstKey);
  for await (const page of pages) {
    yield await withNames(db, viewer, await loadReminderLines(db, viewer, request, page), classes);
  }
}

async function withNames(
  db: Db,
  viewer: Viewer,
  lines: readonly ReminderLine[],
  classes: ClassOfStudents,
): Promise<NamedReminderLine[]> {
  const ids = [...new Set(lines.map(({ reminder }) => reminder.studentId))];
  const students = await loadStudents(db, viewer, ids);
  const classNames = await classes.namesOf(db, viewer, ids, viewer.schoolYearId);
  return lines.flatMap((line) => {
    const student = students.get(line.reminder.studentId);
    return student ? { ...line, student, className: classNames.get(student.id) ?? null } : [];
  });
}

function columnsOf(request: ExportRequest): Column<NamedReminderLine>[] {
  const say = sayIn(request);
  return reminderColumns(request, [
    { head: say("head.class"), cell: ({ className }) => className },
    ...nameColumns<NamedReminderLine>(say, request, ({ student }) => student),
  ]);
}
