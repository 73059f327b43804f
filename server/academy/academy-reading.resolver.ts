import { Ctx, FieldResolver, Resolver } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { AcademyReading } from "./academy-reading.type.ts";
import { listGivenTerms } from "./academy-reading.store.ts";
import { comingTerms } from "./academy-term.rules.ts";
import { findAcademy } from "./academy.store.ts";
import { listFrozenKeys } from "./frozen-term.store.ts";
import { listSchoolTerms } from "./school-term.store.ts";

@Resolver(() => School)
export class SchoolAcademyReadingResolver {
  @Rule("overview:read")
  @FieldResolver(() => AcademyReading, { description: "What leaves the school for its academy. REFERENT and HEAD." })
  async academyReading(@Ctx() { viewer, units, unitsOfAcademy, now }: SignedIn): Promise<AcademyReading> {
    const { academy, given, terms } = await units.read(async (db) => ({
      academy: (await findAcademy(db, viewer))?.name ?? null,
      given: await listGivenTerms(db, viewer),
      terms: await listSchoolTerms(db, viewer.schoolId, now),
    }));
    // Which terms it has, and no number of them: a school that was late for one is not in it.
    const published = academy && (await unitsOfAcademy(academy).read((db) => listFrozenKeys(db, academy)));
    return { academy, given, coming: published ? comingTerms(terms, published) : [] };
  }
}
