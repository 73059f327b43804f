import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { countCouncilsAfter } from "./class-council.store.ts";
import type { SchoolYear } from "./school-year.entity.ts";
import { getSchoolYear } from "./school.store.ts";
import type { SetTermsInput } from "./term.inputs.ts";
import { TERMS_A_YEAR, termsEnding, whyNotTerms } from "./term.rules.ts";
import { deleteTermsAfter, listUsualTerms, saveTerms } from "./term.store.ts";

/** The terms of one school year: how many, and when one ends and the next begins. */
export async function setTerms(
  db: Db,
  viewer: Viewer,
  { schoolYearId, kind, endsOn }: SetTermsInput,
): Promise<SchoolYear> {
  const year = await getSchoolYear(db, viewer, schoolYearId);
  const why = endsOn ? whyNotTerms(kind, endsOn, year) : null;
  if (why) throw new Refusal(why);
  const count = TERMS_A_YEAR[kind];
  if ((await countCouncilsAfter(db, viewer, year.id, count)) > 0) throw new Refusal("TERM_HAS_COUNCILS");

  await deleteTermsAfter(db, viewer, year.id, count);
  await saveTerms(db, viewer, year.id, endsOn ? termsEnding(endsOn, year) : await listUsualTerms(db, count, year));
  return year;
}
