import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import { answerIdentity } from "./answer-identity.ts";
import { loadIdentityQuestions } from "./identity-question.store.ts";
import { IdentityQuestion } from "./identity-question.type.ts";
import { Import } from "./import.entity.ts";
import { loadPreviews } from "./student-preview.store.ts";
import { StudentMove, StudentPreview } from "./student-preview.type.ts";

@Rule("students:import")
@ObjectType()
class AnswerIdentityPayload {
  @Field(() => Import)
  import!: Import;
}

@Resolver(() => Import)
export class StudentPreviewResolver {
  @FieldResolver(() => StudentPreview, {
    nullable: true,
    description: "Of a list of students that waits or is done; null for every other file.",
  })
  async preview(@Root() { id }: Import, @Ctx() { load }: SignedIn): Promise<StudentPreview | null> {
    return (await load(loadPreviews, id)) ?? null;
  }

  @FieldResolver(() => [IdentityQuestion], {
    description:
      "Lines of a list that may be a student with another INE: all are answered before the list is confirmed.",
  })
  async identityQuestions(@Root() { id }: Import, @Ctx() { load }: SignedIn): Promise<IdentityQuestion[]> {
    return (await load(loadIdentityQuestions, id)) ?? [];
  }

  @Rule("students:import")
  @Mutation(() => AnswerIdentityPayload, {
    description: "Says who a line of a list is: one of its candidates, or null, a new student.",
  })
  async answerIdentity(
    @Arg("importId", () => ID) importId: string,
    @Arg("line", () => Int) line: number,
    @Arg("studentId", () => ID, { nullable: true }) studentId: string | null | undefined,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<AnswerIdentityPayload> {
    const answer = { importId, line, studentId: studentId ?? null, at: now };
    return { import: await units.write((db) => answerIdentity(db, viewer, answer)) };
  }
}

@Resolver(() => IdentityQuestion)
export class IdentityQuestionResolver {
  @FieldResolver(() => [Student], { description: "Students of exactly these names and this birth date." })
  async candidates(@Root() { candidateIds }: IdentityQuestion, @Ctx() { load }: SignedIn): Promise<Student[]> {
    const found = await Promise.all(candidateIds.map((id) => load(loadStudents, id)));
    return found.filter((one) => one !== undefined);
  }

  @FieldResolver(() => Student, { nullable: true, description: "Whom the answer named." })
  async student(@Root() { studentId }: IdentityQuestion, @Ctx() { load }: SignedIn): Promise<Student | null> {
    return studentId ? ((await load(loadStudents, studentId)) ?? null) : null;
  }
}

@Resolver(() => StudentMove)
export class StudentMoveResolver {
  @FieldResolver(() => Student, { nullable: true, description: "Null while a new student is not there yet." })
  async student(@Root() { studentId }: StudentMove, @Ctx() { load }: SignedIn): Promise<Student | null> {
    return studentId ? ((await load(loadStudents, studentId)) ?? null) : null;
  }
}
