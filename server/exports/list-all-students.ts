import type { Viewer } from "../access/viewer.ts";
import { listStudents } from "../boards/student-list.store.ts";
import type { StudentFilter } from "../boards/student-filter.inputs.ts";
import type { StudentSort } from "../boards/student-sort.inputs.ts";
import { studentsWanted } from "../boards/students-wanted.ts";
import type { Student } from "../schools/student.entity.ts";
import type { Db } from "../shared/db.ts";
import { pagesOf } from "./read-pages.ts";

/** Every page of the list of students, one after the other. */
export async function* listAllStudents(
  db: Db,
  viewer: Viewer,
  { filter, sort }: { filter: StudentFilter; sort?: StudentSort | null },
  now: Date,
): AsyncGenerator<Student[]> {
  const wanted = await studentsWanted(db, viewer, filter, now);
  const pages = pagesOf(
    (slice) => listStudents(db, viewer, wanted, { ...slice, sort }),
    ({ place }) => place,
  );
  for await (const found of pages) yield found.map(({ student }) => student);
}
