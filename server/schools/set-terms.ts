import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { countCouncilsAfter } from "./class-council.store.ts";
import type { SchoolYear } from "./school-year.entity.ts";
import { getSchoolYear } from "./school.store.ts";
import type { SetTermsInput } from "./term.inputs.ts";
import { endsOf, TERMS_A_YEAR, termsEnding, whyNotTerms } from "./term.rules.ts";
import { deleteTermsAfter, listTerms, listUsualTerms, lockTerms, saveTerms } from "./term.store.ts";

/** The terms of one school year: how many, and when one ends and the next begins. */
export async function setTerms(
  db: Db,
  viewer: Viewer,
  { schoolYearId, kind, endsOn, seen }: SetTermsInput,
): Promise<SchoolYear> {
  const year = await getSchoolYear(db, viewer, schoolYearId);
  const why = endsOn ? whyNotTerms(kind, endsOn, year) : null;
  if (why) throw new Refusal(why);
  const count = TERMS_A_YEAR[kind];
  await lockTerms(db, viewer, year.id);
  const next = endsOn ? termsEnding(endsOn, year) : await listUsualTerms(db, count, year);
  const before = endsOf(await listTerms(db, viewer, [year.id]));
  // Whoever asks again after an answer that was lost finds their own change.
  if (seen && ![seen, endsOf(next)].some((known) => String(known) === String(before))) throw new Refusal("CONFLICT");
  if ((await countCouncilsAfter(db, viewer, year.id, count)) > 0) throw new Refusal("TERM_HAS_COUNCILS");

  await deleteTermsAfter(db, viewer, year.id, count);
  await saveTerms(db, viewer, year.id, next);
  return year;
}
