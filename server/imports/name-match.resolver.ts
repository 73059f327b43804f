import {
  Arg,
  ArgsType,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { SchoolYear } from "../schools/school-year.entity.ts";
import { loadSchoolYears, loadStaff } from "../schools/school.store.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import { connectionOf, PageArgs, pageOf, sliceOf } from "../shared/page.ts";
import type { Page } from "../shared/page.ts";
import { DateTimeISO } from "../shared/scalars.ts";
import { dismissName } from "./dismiss-name.ts";
import { Import } from "./import.entity.ts";
import { linkExactNames } from "./link-exact-names.ts";
import { linkName } from "./link-name.ts";
import { countDecidedNames, keyOfDecided, listDecidedNames } from "./decided-name.store.ts";
import { countExactNames } from "./exact-name.store.ts";
import { loadCandidates } from "./load-candidates.ts";
import { loadLinesOfMatch } from "./name-line.store.ts";
import { countLinesByMatch, countMatches, keyOfMatch, listMatches } from "./name-match.store.ts";
import type { MatchFilter } from "./name-match.store.ts";
import { ExactNamesOfYear, MatchCandidate, MatchDecision, NameLine, NameMatch } from "./name-match.type.ts";
import { reopenName } from "./reopen-name.ts";

const NameMatchConnection = connectionOf(NameMatch, "NameMatch", "import:read");

@ArgsType()
class MatchesArgs extends PageArgs {
  @Field(() => MatchDecision, { nullable: true })
  decision?: MatchDecision | null;
}

@Rule("import:edit")
@ObjectType()
class LinkNamePayload {
  @Field(() => NameMatch)
  match!: NameMatch;
}

@Rule("import:edit")
@ObjectType()
class DismissNamePayload {
  @Field(() => NameMatch)
  match!: NameMatch;
}

@Rule("import:edit")
@ObjectType()
class ReopenNamePayload {
  @Field(() => NameMatch)
  match!: NameMatch;
}

@Rule("students:import")
@ObjectType()
class LinkExactNamesPayload {
  @Field(() => Int)
  linkedCount!: number;
}

@Resolver(() => NameMatch)
export class NameMatchResolver {
  @FieldResolver(() => SchoolYear, { nullable: true })
  async schoolYear(@Root() { schoolYearId }: NameMatch, @Ctx() { load }: SignedIn): Promise<SchoolYear | null> {
    return schoolYearId ? ((await load(loadSchoolYears, schoolYearId)) ?? null) : null;
  }

  @FieldResolver(() => Int, { description: "Lines that this name decides." })
  async lineCount(@Root() { id }: NameMatch, @Ctx() { load }: SignedIn): Promise<number> {
    return (await load(countLinesByMatch, id)) ?? 0;
  }

  @FieldResolver(() => Student, { nullable: true })
  async student(@Root() { studentId }: NameMatch, @Ctx() { load }: SignedIn): Promise<Student | null> {
    return studentId ? ((await load(loadStudents, studentId)) ?? null) : null;
  }

  @FieldResolver(() => [NameLine], { description: "What its lines say, newest first, at most 12." })
  async lines(@Root() { id }: NameMatch, @Ctx() { load }: SignedIn): Promise<NameLine[]> {
    return (await load(loadLinesOfMatch, id)) ?? [];
  }

  @FieldResolver(() => StaffMember, { nullable: true })
  async decidedBy(@Root() { decision, decidedBy }: NameMatch, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return decidedBy && decision !== MatchDecision.PENDING ? ((await load(loadStaff, decidedBy)) ?? null) : null;
  }

  /** A name that waits again was reopened: that is no decision. */
  @FieldResolver(() => DateTimeISO, {
    nullable: true,
    description: "When a person decided; null while the name waits.",
  })
  decidedAt(@Root() { decision, decidedAt }: NameMatch): Date | null {
    return decision === MatchDecision.PENDING ? null : decidedAt;
  }

  @FieldResolver(() => [MatchCandidate], { description: "Most likely first." })
  async candidates(@Root() match: NameMatch, @Ctx() { load }: SignedIn): Promise<MatchCandidate[]> {
    return (await load(loadCandidates, match.id)) ?? [];
  }

  @Rule("import:edit")
  @Mutation(() => LinkNamePayload, {
    description:
      "The typed name is this student. Kept for the same name, class and school year; where it fits two students, for these lines only.",
  })
  async linkName(
    @Arg("matchId", () => ID) matchId: string,
    @Arg("studentId", () => ID) studentId: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<LinkNamePayload> {
    return { match: await units.write((db) => linkName(db, viewer, { matchId, studentId, at: now })) };
  }

  @Rule("import:edit")
  @Mutation(() => DismissNamePayload, {
    description: "The typed name is nobody of this school. Asked again when a student of exactly that name appears.",
  })
  async dismissName(
    @Arg("matchId", () => ID) matchId: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<DismissNamePayload> {
    return { match: await units.write((db) => dismissName(db, viewer, { matchId, at: now })) };
  }

  @Rule("import:edit")
  @Mutation(() => ReopenNamePayload, { description: "Takes a decision back; its lines follow." })
  async reopenName(
    @Arg("matchId", () => ID) matchId: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<ReopenNamePayload> {
    return { match: await units.write((db) => reopenName(db, viewer, { matchId, at: now })) };
  }

  @Rule("students:import")
  @Mutation(() => LinkExactNamesPayload, {
    description:
      "Of a school year without class lists: every name that is exactly one student's of the school, in one go.",
  })
  async linkExactNames(
    @Arg("schoolYearId", () => ID) schoolYearId: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<LinkExactNamesPayload> {
    return { linkedCount: await units.write((db) => linkExactNames(db, viewer, { schoolYearId, at: now })) };
  }
}

@Resolver(() => Import)
export class ImportMatchesResolver {
  @FieldResolver(() => NameMatchConnection, { description: "Typed names of this file, most certain first." })
  matches(
    @Root() { id }: Import,
    @Args(() => MatchesArgs) args: MatchesArgs,
    @Ctx() context: SignedIn,
  ): Promise<Page<NameMatch>> {
    return pageOfMatches(context, args, { importId: id, decision: args.decision ?? null });
  }
}

@Resolver(() => School)
export class SchoolPendingNamesResolver {
  @FieldResolver(() => NameMatchConnection, { description: "Typed names of every import that wait for a person." })
  pendingNames(@Args(() => PageArgs) args: PageArgs, @Ctx() context: SignedIn): Promise<Page<NameMatch>> {
    return pageOfMatches(context, args, { importId: null, decision: MatchDecision.PENDING });
  }

  @FieldResolver(() => NameMatchConnection, { description: "Typed names that a person decided, the last one first." })
  decidedNames(@Args(() => PageArgs) args: PageArgs, @Ctx() { viewer, units }: SignedIn): Promise<Page<NameMatch>> {
    const slice = sliceOf(args);
    return units.read(async (db) => {
      const fetched = await listDecidedNames(db, viewer, slice);
      return pageOf<NameMatch>(slice, fetched, await countDecidedNames(db, viewer), keyOfDecided);
    });
  }

  @Rule("students:import")
  @FieldResolver(() => [ExactNamesOfYear], {
    description: "What linkExactNames would link, by year; empty when nothing.",
  })
  async exactNames(@Ctx() { viewer, units, load }: SignedIn): Promise<ExactNamesOfYear[]> {
    const years = await units.read((db) => countExactNames(db, viewer));
    return Promise.all(
      years.map(async ({ schoolYearId, count }) => ({
        schoolYear: (await load(loadSchoolYears, schoolYearId))!,
        count,
      })),
    );
  }
}

function pageOfMatches({ viewer, units }: SignedIn, args: PageArgs, filter: MatchFilter): Promise<Page<NameMatch>> {
  const slice = sliceOf(args);
  return units.read(async (db) => {
    const fetched = await listMatches(db, viewer, filter, slice);
    return pageOf<NameMatch>(slice, fetched, await countMatches(db, viewer, filter), keyOfMatch);
  });
}
