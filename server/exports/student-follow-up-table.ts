import type { Viewer } from "../access/viewer.ts";
import type { FollowUpMark } from "../follow-up/follow-up-mark.entity.ts";
import { loadMarksOfStudents } from "../follow-up/follow-up.store.ts";
import { loadStaff } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { fullName, sayIn } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { loadStudentAsked, tableOfStudent } from "./load-student-asked.ts";

/** What was noted of the student, when and by whom: newest first. */
export async function tableOfStudentFollowUp(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const asked = await loadStudentAsked(db, viewer, request);
  const marks = (await loadMarksOfStudents(db, viewer, [asked.student.id])).get(asked.student.id) ?? [];
  const staff = await loadStaff(
    db,
    viewer,
    marks.flatMap(({ markedById }) => markedById ?? []),
  );
  const say = sayIn(request);
  const columns: Column<FollowUpMark>[] = [
    { head: say("head.markedAt"), cell: ({ markedAt }) => markedAt },
    { head: say("head.mark"), cell: ({ kind }) => say(`mark.${kind}`) },
    { head: say("head.by"), cell: ({ markedById }) => fullName(staff.get(markedById ?? "")) },
  ];
  return tableOfStudent(asked, columns, marks);
}
