import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";

import type { SignedIn } from "../context.ts";
import { SchoolYear } from "../schools/school-year.entity.ts";
import { School } from "../schools/school.entity.ts";
import { loadSchoolYears } from "../schools/school.store.ts";
import { sliceOf } from "../shared/page.ts";
import { getMatch } from "./name-match.store.ts";
import { wordsOf } from "./name-search.rules.ts";
import { findStudents } from "./name-search.store.ts";
import { FoundStudent, FoundStudents } from "./name-search.type.ts";

@Resolver(() => School)
export class NameSearchResolver {
  @FieldResolver(() => FoundStudents, {
    description:
      "Whom a typed name may be, looked for by hand: the students of its school year first, then everybody whom the school ever had.",
  })
  studentsForName(
    @Arg("matchId", () => ID) matchId: string,
    @Arg("search", () => String) search: string,
    @Arg("first", () => Int, { description: "How many: 1 to 100." }) first: number,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<FoundStudents> {
    const limit = sliceOf({ first }).limit - 1;
    const words = wordsOf(search) ?? [];
    return units.read(async (db) => {
      const { schoolYearId } = await getMatch(db, viewer, matchId);
      return findStudents(db, viewer, { schoolYearId, words, limit });
    });
  }
}

@Resolver(() => FoundStudent)
export class FoundStudentResolver {
  @FieldResolver(() => SchoolYear, { nullable: true, description: "The school year of that class." })
  async schoolYear(@Root() { schoolYearId }: FoundStudent, @Ctx() { load }: SignedIn): Promise<SchoolYear | null> {
    return schoolYearId ? ((await load(loadSchoolYears, schoolYearId)) ?? null) : null;
  }
}
