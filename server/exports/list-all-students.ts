import type { Viewer } from "../access/viewer.ts";
import { listStudents } from "../boards/student-list.store.ts";
import type { ListedStudent } from "../boards/student-list.store.ts";
import type { StudentFilter } from "../boards/student-filter.inputs.ts";
import type { StudentSort } from "../boards/student-sort.inputs.ts";
import { studentsWanted } from "../boards/students-wanted.ts";
import type { Student } from "../schools/student.entity.ts";
import type { Db } from "../shared/db.ts";

const AT_A_TIME = 500;

/** Every page of the list of students, one after the other. */
export async function* listAllStudents(
  db: Db,
  viewer: Viewer,
  { filter, sort }: { filter: StudentFilter; sort?: StudentSort | null },
  now: Date,
): AsyncGenerator<Student[]> {
  const wanted = await studentsWanted(db, viewer, filter, now);
  for (let after: string[] | null = null; ;) {
    const found: ListedStudent[] = await listStudents(db, viewer, wanted, { limit: AT_A_TIME, after, sort });
    if (found.length > 0) yield found.map(({ student }) => student);
    if (found.length < AT_A_TIME) return;
    after = found.at(-1)!.place;
  }
}
