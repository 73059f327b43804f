import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";

import type { SignedIn } from "../context.ts";
import { SupportNeed } from "../progress/support-need.type.ts";
import { YearProgress } from "../progress/year-progress.type.ts";
import { loadSchoolYears, uuidOrNone } from "../schools/school.store.ts";
import { Student } from "../schools/student.entity.ts";
import { loadClassIdInYear, loadClassIdOfStudent } from "../schools/student.store.ts";
import { studentYearKey } from "../schools/student-year.rules.ts";
import { Refusal } from "../shared/refusal.ts";
import { isOver } from "./board-moment.rules.ts";
import type { ClassBoardRow } from "./class-board.type.ts";
import { loadClassBoards } from "./load-class-boards.ts";
import { loadLooseProgress } from "./load-loose-progress.ts";

@Resolver(() => Student)
export class StudentBoardResolver {
  @FieldResolver(() => YearProgress, { description: "Of this school year, or of the one named." })
  async yearProgress(
    @Root() { id }: Student,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() context: SignedIn,
  ): Promise<YearProgress> {
    const year = uuidOrNone(schoolYearId);
    const known = (await rowOf(id, year, context))?.yearProgress;
    const progress = known ?? (await context.load(loadLooseProgress, studentYearKey(id, year)));
    if (!progress) throw new Refusal("NOT_FOUND");
    return progress;
  }

  @FieldResolver(() => [SupportNeed], {
    description:
      "Most pressing first; empty when nothing is wrong, and for a school year that is over: support is given now.",
  })
  async supportNeeds(
    @Root() { id }: Student,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() context: SignedIn,
  ): Promise<SupportNeed[]> {
    const year = uuidOrNone(schoolYearId);
    const { timeZone } = context.viewer;
    const named = year === null ? undefined : await context.load(loadSchoolYears, year);
    if (named && isOver({ endsOn: named.endsOn, timeZone }, context.now)) return [];
    return (await rowOf(id, year, context))?.supportNeeds ?? [];
  }
}

/** Their line on the board of their class in that year, this one when none is named: neighbours share the statement. */
async function rowOf(
  studentId: string,
  schoolYearId: string | null,
  { load }: SignedIn,
): Promise<ClassBoardRow | undefined> {
  const classId =
    schoolYearId === null
      ? await load(loadClassIdOfStudent, studentId)
      : await load(loadClassIdInYear, studentYearKey(studentId, schoolYearId));
  const board = classId ? await load(loadClassBoards, classId) : undefined;
  return board?.rows.find(({ student }) => student.id === studentId);
}
