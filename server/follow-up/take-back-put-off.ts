import type { Viewer } from "../access/viewer.ts";
import type { Student } from "../schools/student.entity.ts";
import { getStudent } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import { deletePutOff } from "./follow-up.store.ts";

/** The student is back on the list; nothing happens to one who was there. */
export async function takeBackPutOff(db: Db, viewer: Viewer, studentId: string): Promise<Student> {
  const student = await getStudent(db, viewer, studentId);

  await deletePutOff(db, viewer, student.id);
  return student;
}
