import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { listSchoolYears } from "../schools/school.store.ts";
import { Refusal } from "../shared/refusal.ts";
import { asksFor } from "../shared/selection.ts";
import { listYearFacts } from "./class-facts.store.ts";
import { competenceReach } from "./competence-reach.ts";
import { schoolOverview } from "./school-overview.ts";
import { CompetenceReach, SchoolOverview } from "./school-overview.type.ts";

@Resolver(() => School)
export class SchoolOverviewResolver {
  @Rule("overview:read")
  @FieldResolver(() => SchoolOverview, {
    description:
      "Aggregates by class, grade and school, of the running school year when none is named. HEAD and REFERENT.",
  })
  overview(
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() { viewer, units, now }: SignedIn,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SchoolOverview> {
    return units.read(async (db) => {
      const years = schoolYearId ? await listSchoolYears(db, viewer) : null;
      if (years && !years.some(({ id }) => id === schoolYearId)) throw new Refusal("NOT_FOUND");
      const year = schoolYearId ?? viewer.schoolYearId;
      const facts = year && asksForBoards(info) ? await listYearFacts(db, viewer, year) : [];
      return schoolOverview(year, facts, now);
    });
  }
}

/** The trend has facts of its own. */
function asksForBoards(info: GraphQLResolveInfo): boolean {
  return ["asOf", "grades", "summary", "coverage"].some((name) => asksFor(info, name));
}

@Resolver(() => SchoolOverview)
export class SchoolCoverageResolver {
  @Rule("overview:read")
  @FieldResolver(() => [CompetenceReach], { description: "All 16, in the order of their codes." })
  coverage(@Root() overview: SchoolOverview, @Ctx() { viewer, units }: SignedIn): Promise<CompetenceReach[]> {
    return units.read((db) => competenceReach(db, viewer, overview));
  }
}
