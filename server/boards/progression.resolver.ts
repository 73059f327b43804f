import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import { Student } from "../schools/student.entity.ts";
import { loadClassIdInYear } from "../schools/student.store.ts";
import { studentYearKey } from "../schools/student-year.rules.ts";
import { Refusal } from "../shared/refusal.ts";
import { LocalDate } from "../shared/scalars.ts";
import { classProgression, studentProgression } from "./class-progression.ts";
import { listProgressionFactsOfYear, loadProgressionFacts } from "./progression-facts.store.ts";
import { ClassProgression, SchoolTrendPoint, StudentProgression } from "./progression.type.ts";
import { SchoolOverview } from "./school-overview.type.ts";
import { schoolTrend } from "./school-trend.ts";

const SINCE =
  "A milestone's day. Without one, or where no milestone is of that day: the last one that is over; of a school year that is over, its start.";

@Rule("student:read")
@Resolver(() => SchoolClass)
export class ClassProgressionResolver {
  @FieldResolver(() => ClassProgression, {
    description: "The school year by term, and what changed since a milestone.",
  })
  async progression(
    @Root() { id }: SchoolClass,
    @Arg("since", () => LocalDate, { nullable: true, description: SINCE }) since: string | null,
    @Ctx() context: SignedIn,
  ): Promise<ClassProgression> {
    const facts = await context.load(loadProgressionFacts, id);
    if (!facts) throw new Refusal("NOT_FOUND");
    return classProgression(facts, { today: todayOf(context), since });
  }
}

@Rule("student:read")
@Resolver(() => Student)
export class StudentProgressionResolver {
  @FieldResolver(() => StudentProgression, {
    nullable: true,
    description: "In their class of this school year, or of the one named; null without one.",
  })
  async progression(
    @Root() { id }: Student,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Arg("since", () => LocalDate, { nullable: true, description: SINCE }) since: string | null,
    @Ctx() context: SignedIn,
  ): Promise<StudentProgression | null> {
    const year = uuidOrNone(schoolYearId) ?? context.viewer.schoolYearId;
    const classId = year && (await context.load(loadClassIdInYear, studentYearKey(id, year)));
    const facts = classId && (await context.load(loadProgressionFacts, classId));
    return facts ? studentProgression(facts, id, { today: todayOf(context), since }) : null;
  }
}

@Resolver(() => SchoolOverview)
export class SchoolTrendResolver {
  @Rule("overview:read")
  @FieldResolver(() => [SchoolTrendPoint], { description: "Oldest first; empty without a class." })
  async trend(@Root() { schoolYearId }: SchoolOverview, @Ctx() context: SignedIn): Promise<SchoolTrendPoint[]> {
    if (!schoolYearId) return [];
    const { viewer, units } = context;
    const facts = await units.read((db) => listProgressionFactsOfYear(db, viewer, schoolYearId));
    return schoolTrend(facts, todayOf(context));
  }
}

function todayOf({ now, viewer }: SignedIn): string {
  return localDay(now.toISOString(), viewer.timeZone);
}
