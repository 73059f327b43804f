import type { Viewer } from "../access/viewer.ts";
import { localDay } from "../schools/school-year.rules.ts";
import type { Student } from "../schools/student.entity.ts";
import { getStudent } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import type { FollowUpMarkKind } from "./follow-up-mark.entity.ts";
import { saveMark } from "./follow-up.store.ts";

/** Notes what was seen of a student. */
export async function markFollowUp(
  db: Db,
  viewer: Viewer,
  { studentId, kind, at }: { studentId: string; kind: FollowUpMarkKind; at: Date },
): Promise<Student> {
  const student = await getStudent(db, viewer, studentId);

  await saveMark(db, viewer, { studentId: student.id, kind, day: localDay(at.toISOString(), viewer.timeZone), at });
  return student;
}
