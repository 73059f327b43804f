import type { Viewer } from "../access/viewer.ts";
import { loadClasses } from "../schools/school.store.ts";
import { loadClassIdOfStudent } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";

export interface ClassOfStudents {
  /** This year's; null when there is none. */
  nameOf(studentId: string): string | null;
  /** All of them; null when a student has none. */
  classIds: string[] | null;
}

/** Two statements, whatever the number of students. */
export async function loadClassOfStudents(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
): Promise<ClassOfStudents> {
  const classIdOf = await loadClassIdOfStudent(db, viewer, studentIds);
  const classIds = [...new Set(classIdOf.values())];
  const classes = await loadClasses(db, viewer, classIds);
  return {
    nameOf: (studentId) => classes.get(classIdOf.get(studentId) ?? "")?.name ?? null,
    classIds: studentIds.every((id) => classIdOf.has(id)) ? classIds : null,
  };
}
