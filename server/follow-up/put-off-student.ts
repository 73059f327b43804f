import type { Viewer } from "../access/viewer.ts";
import type { Student } from "../schools/student.entity.ts";
import { getStudent } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import { backOn } from "./follow-up.rules.ts";
import { savePutOff } from "./follow-up.store.ts";

/** Not shown among those to support for two weeks; again, two weeks from now. */
export async function putOffStudent(
  db: Db,
  viewer: Viewer,
  { studentId, at }: { studentId: string; at: Date },
): Promise<Student> {
  const student = await getStudent(db, viewer, studentId);

  await savePutOff(db, viewer, { studentId: student.id, until: backOn(at.toISOString(), viewer.timeZone), at });
  return student;
}
