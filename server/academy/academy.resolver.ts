import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { Refusal } from "../shared/refusal.ts";
import { AcademySchool } from "./academy-school.entity.ts";
import { AcademyTerm } from "./academy-term.entity.ts";
import { Academy } from "./academy.type.ts";
import { findAcademy, listAcademySchools, listAcademyTerms } from "./academy.store.ts";

@Resolver(() => Academy)
export class AcademyResolver {
  @Rule("academy:read")
  @Query(() => Academy, {
    nullable: true,
    description: "That of the viewer's school; null where nobody has said which. ACADEMY.",
  })
  academy(@Ctx() { viewer, units }: SignedIn): Promise<Academy | null> {
    return units.read((db) => findAcademy(db, viewer));
  }

  @FieldResolver(() => [AcademyTerm], {
    description: "Newest first. A term is published when it is over in all the schools that have it.",
  })
  terms(@Root() academy: Academy, @Ctx() { unitsOfAcademy }: SignedIn): Promise<AcademyTerm[]> {
    return unitsOfAcademy(academy.name).read((db) => listAcademyTerms(db, academy));
  }

  @FieldResolver(() => [AcademySchool], {
    description: "In the term named, else in the newest; by name (French collation).",
  })
  schools(
    @Root() academy: Academy,
    @Arg("termId", () => ID, { nullable: true }) termId: string | null,
    @Ctx() { unitsOfAcademy }: SignedIn,
  ): Promise<AcademySchool[]> {
    return unitsOfAcademy(academy.name).read(async (db) => {
      const terms = await listAcademyTerms(db, academy);
      const term = termId ? terms.find(({ id }) => id === termId) : terms[0];
      if (termId && !term) throw new Refusal("NOT_FOUND");
      return term ? listAcademySchools(db, term) : [];
    });
  }
}
