import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { SignedIn } from "../context.ts";
import { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import { Import } from "./import.entity.ts";
import { loadPreviews } from "./student-preview.store.ts";
import { StudentMove, StudentPreview } from "./student-preview.type.ts";

@Resolver(() => Import)
export class StudentPreviewResolver {
  @FieldResolver(() => StudentPreview, {
    nullable: true,
    description: "Of a list of students that waits or is done; null for every other file.",
  })
  async preview(@Root() { id }: Import, @Ctx() { load }: SignedIn): Promise<StudentPreview | null> {
    return (await load(loadPreviews, id)) ?? null;
  }
}

@Resolver(() => StudentMove)
export class StudentMoveResolver {
  @FieldResolver(() => Student, { nullable: true, description: "Null while a new student is not there yet." })
  async student(@Root() { studentId }: StudentMove, @Ctx() { load }: SignedIn): Promise<Student | null> {
    return studentId ? ((await load(loadStudents, studentId)) ?? null) : null;
  }
}
