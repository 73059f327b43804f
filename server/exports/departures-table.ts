import type { Viewer } from "../access/viewer.ts";
import { listDepartures } from "../imports/departure.store.ts";
import type { Student } from "../schools/student.entity.ts";
import type { Db } from "../shared/db.ts";
import { ClassOfStudents } from "./class-of-students.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, atOnce, nameColumns, sayIn, tableOf } from "./export-table.ts";
import type { ExportTable } from "./export-table.ts";

/** Whom the newest list of students no longer names, by last name then first name: to ask who has left. */
export async function tableOfDepartures(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const students = await listDepartures(db, viewer);
  const ids = students.map(({ id }) => id);
  const classNames = await new ClassOfStudents().namesOf(db, viewer, ids, viewer.schoolYearId);
  const say = sayIn(request);
  const columns = [
    { head: say("head.class"), cell: ({ id }: Student) => classNames.get(id) ?? null },
    ...nameColumns<Student>(say, request, (student) => student),
  ];
  return {
    ...tableOf(columns, atOnce(students)),
    total: students.length,
    about: [],
    classIds: () => allFollowed(viewer),
  };
}
