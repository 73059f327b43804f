import type { Viewer } from "../access/viewer.ts";
import type { Student } from "../schools/student.entity.ts";
import { getStudent } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayTakeBackMark } from "./follow-up.rules.ts";
import { deleteMark, getMark } from "./follow-up.store.ts";

export async function takeBackMark(db: Db, viewer: Viewer, markId: string): Promise<Student> {
  const mark = await getMark(db, viewer, markId);
  if (!mayTakeBackMark(viewer.role, viewer.id, mark.markedById)) throw new Refusal("FORBIDDEN");

  await deleteMark(db, mark);
  return getStudent(db, viewer, mark.studentId);
}
