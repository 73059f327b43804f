import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { SignedIn } from "../context.ts";
import { SupportNeed } from "../progress/support-need.type.ts";
import { YearProgress } from "../progress/year-progress.type.ts";
import { Student } from "../schools/student.entity.ts";
import { loadClassIdOfStudent } from "../schools/student.store.ts";
import type { ClassBoardRow } from "./class-board.type.ts";
import { loadClassBoards } from "./load-class-boards.ts";
import { loadLooseProgress } from "./load-loose-progress.ts";

@Resolver(() => Student)
export class StudentBoardResolver {
  @FieldResolver(() => YearProgress)
  async yearProgress(@Root() { id }: Student, @Ctx() context: SignedIn): Promise<YearProgress> {
    return (await rowOf(id, context))?.yearProgress ?? (await context.load(loadLooseProgress, id))!;
  }

  @FieldResolver(() => [SupportNeed], { description: "Most pressing first; empty when nothing is wrong." })
  async supportNeeds(@Root() { id }: Student, @Ctx() context: SignedIn): Promise<SupportNeed[]> {
    return (await rowOf(id, context))?.supportNeeds ?? [];
  }
}

/** Their line on the board of this year's class: neighbours share the statement. */
async function rowOf(studentId: string, { load }: SignedIn): Promise<ClassBoardRow | undefined> {
  const classId = await load(loadClassIdOfStudent, studentId);
  const board = classId ? await load(loadClassBoards, classId) : undefined;
  return board?.rows.find(({ student }) => student.id === studentId);
}
