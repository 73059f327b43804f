import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { ClassCouncil } from "./class-council.entity.ts";
import { loadCouncils } from "./class-council.store.ts";
import { SchoolClass } from "./school-class.entity.ts";
import { SchoolYear } from "./school-year.entity.ts";
import { localDay } from "./school-year.rules.ts";
import { setClassCouncil } from "./set-class-council.ts";
import { setTerms } from "./set-terms.ts";
import { Term } from "./term.entity.ts";
import { SetClassCouncilInput, SetTermsInput } from "./term.inputs.ts";
import { loadTerms, loadTermsById } from "./term.store.ts";

@Rule("settings:edit")
@ObjectType()
export class SetTermsPayload {
  @Field(() => SchoolYear)
  schoolYear!: SchoolYear;
}

@Rule("council:edit")
@ObjectType()
export class SetClassCouncilPayload {
  @Field(() => SchoolClass)
  schoolClass!: SchoolClass;
}

@Resolver(() => Term)
export class TermResolver {
  @Rule("settings:edit")
  @Mutation(() => SetTermsPayload, {
    description:
      "TERM_COUNT: not as many days as the kind needs; TERM_OUTSIDE_YEAR; TERMS_NOT_IN_ORDER; TERM_HAS_COUNCILS: class councils are set in a term that would go.",
  })
  async setTerms(
    @Arg("input", () => SetTermsInput) input: SetTermsInput,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<SetTermsPayload> {
    return { schoolYear: await units.write((db) => setTerms(db, viewer, input)) };
  }

  @Rule("council:edit")
  @Mutation(() => SetClassCouncilPayload, {
    description:
      "The homeroom teacher of the class, REFERENT and HEAD. COUNCIL_OUTSIDE_TERM: before its term begins, or after the school year.",
  })
  async setClassCouncil(
    @Arg("input", () => SetClassCouncilInput) input: SetClassCouncilInput,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<SetClassCouncilPayload> {
    return { schoolClass: await units.write((db) => setClassCouncil(db, viewer, input)) };
  }

  @FieldResolver(() => Boolean)
  isCurrent(@Root() { startsOn, endsOn }: Term, @Ctx() { viewer, now }: SignedIn): boolean {
    const today = localDay(now.toISOString(), viewer.timeZone);
    return startsOn <= today && today <= endsOn;
  }
}

@Resolver(() => SchoolYear)
export class SchoolYearTermsResolver {
  @FieldResolver(() => [Term], { description: "In order: 3 trimestres or 2 semestres." })
  async terms(@Root() { id }: SchoolYear, @Ctx() { load }: SignedIn): Promise<Term[]> {
    return (await load(loadTerms, id)) ?? [];
  }
}

@Resolver(() => ClassCouncil)
export class ClassCouncilResolver {
  @FieldResolver(() => Term)
  async term(@Root() { termId }: ClassCouncil, @Ctx() { load }: SignedIn): Promise<Term> {
    return (await load(loadTermsById, termId))!;
  }
}

@Resolver(() => SchoolClass)
export class SchoolClassCouncilsResolver {
  @FieldResolver(() => [ClassCouncil], {
    description: "Those whose day is set, in the order of the terms; a term without one closes on its last day.",
  })
  async councils(@Root() { id }: SchoolClass, @Ctx() { load }: SignedIn): Promise<ClassCouncil[]> {
    return (await load(loadCouncils, id)) ?? [];
  }
}
