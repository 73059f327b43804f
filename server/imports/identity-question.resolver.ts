import { Arg, Args, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import type { SignedIn } from "../context.ts";
import { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import { connectionOf, PageArgs, pageOf, sliceOf } from "../shared/page.ts";
import type { Page } from "../shared/page.ts";
import { answerIdentity } from "./answer-identity.ts";
import { answerPairs } from "./answer-pairs.ts";
import { countIdentities, countIdentityQuestions, listIdentityQuestions } from "./identity-answer.store.ts";
import { IdentityCounts, IdentityQuestion } from "./identity-question.type.ts";
import { Import } from "./import.entity.ts";

const IdentityQuestionConnection = connectionOf(IdentityQuestion, "IdentityQuestion", "import:read");

@Rule("students:import")
@ObjectType()
class AnswerIdentityPayload {
  @Field(() => Import)
  import!: Import;

  @Field(() => IdentityQuestion)
  question!: IdentityQuestion;
}

@Rule("students:import")
@ObjectType()
class AnswerPairsPayload {
  @Field(() => Import)
  import!: Import;

  @Field(() => Int)
  answeredCount!: number;
}

@Resolver(() => Import)
export class ImportIdentitiesResolver {
  @FieldResolver(() => IdentityQuestionConnection, {
    description:
      "Lines of a list that may be a student with another INE, those that are no pair first: all are answered before the list is confirmed.",
  })
  identityQuestions(
    @Root() { id }: Import,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<Page<IdentityQuestion>> {
    const slice = sliceOf(args);
    return units.read(async (db) => {
      const mayAnswer = seesWholeSchool(viewer);
      const fetched = mayAnswer ? await listIdentityQuestions(db, viewer, id, slice) : [];
      const total = mayAnswer ? await countIdentityQuestions(db, viewer, id) : 0;
      return pageOf<IdentityQuestion>(slice, fetched, total, ({ isPair, line }) => [String(isPair), String(line)]);
    });
  }

  @FieldResolver(() => IdentityCounts)
  async identityCounts(@Root() { id }: Import, @Ctx() { load }: SignedIn): Promise<IdentityCounts> {
    return (await load(countIdentities, id)) ?? Object.assign(new IdentityCounts(), { open: 0, pairs: 0 });
  }

  @Rule("students:import")
  @Mutation(() => AnswerIdentityPayload, {
    description: "Says who a line of a list is: one of its candidates, or null, a new student.",
  })
  answerIdentity(
    @Arg("importId", () => ID) importId: string,
    @Arg("line", () => Int) line: number,
    @Arg("studentId", () => ID, { nullable: true }) studentId: string | null | undefined,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<AnswerIdentityPayload> {
    const answer = { importId, line, studentId: studentId ?? null, at: now };
    return units.write((db) => answerIdentity(db, viewer, answer));
  }

  @Rule("students:import")
  @Mutation(() => AnswerPairsPayload, {
    description:
      "Says of every pair that waits (one line, one student, and nobody else of these names and this birth date) that it is the same student.",
  })
  answerPairs(
    @Arg("importId", () => ID) importId: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<AnswerPairsPayload> {
    return units.write((db) => answerPairs(db, viewer, { importId, at: now }));
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
