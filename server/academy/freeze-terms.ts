import { listProgressionFactsOfYear } from "../boards/progression-facts.store.ts";
import { schoolAsOf } from "../boards/school-as-of.ts";
import { listSchoolIds } from "../schools/staff-account.store.ts";
import { unitsOf, unitsOfAcademy } from "../shared/units.ts";
import type { Source } from "../shared/units.ts";
import { dueTerms, termKey } from "./academy-term.rules.ts";
import type { DueTerm, SchoolTerm } from "./academy-term.rules.ts";
import { listFrozenKeys, saveFrozenSchools, saveFrozenTerm } from "./frozen-term.store.ts";
import { publishedCounts } from "./published-counts.rules.ts";
import type { SchoolCounts } from "./published-counts.rules.ts";
import { listSchoolTerms } from "./school-term.store.ts";
import type { TermOfAcademy } from "./school-term.store.ts";

/**
 * Publishes to each academy the terms that are over in its schools, each once and whole: in one transaction, so that a worker that
 * is killed leaves nothing, and two that do it at once publish it once. Each school is read in its own scope.
 */
export async function freezeTerms(source: Source, now: Date): Promise<void> {
  await freezeTermsOf(source, await unitsOf(source, null).read(listSchoolIds), now);
}

/** Of these schools, which are all that there are. */
export async function freezeTermsOf(source: Source, schoolIds: readonly string[], now: Date): Promise<void> {
  const terms: TermOfAcademy[] = [];
  for (const id of schoolIds) {
    terms.push(...(await unitsOf(source, id).read((db) => listSchoolTerms(db, id, now))));
  }
  for (const [academy, theirs] of Map.groupBy(terms, (term) => term.academy)) {
    const known = await unitsOfAcademy(source, academy).read((db) => listFrozenKeys(db, academy));
    for (const term of dueTerms(theirs)) {
      if (!known.has(termKey(term))) await freezeTerm(source, academy, term, now);
    }
  }
}

async function freezeTerm(source: Source, academy: string, term: DueTerm, at: Date): Promise<void> {
  const counted: SchoolCounts[] = [];
  for (const school of term.schools) counted.push(await countSchool(source, school));
  const { total, schools } = publishedCounts(counted.filter(({ studentCount }) => studentCount > 0));
  if (schools.length === 0) return;

  await unitsOfAcademy(source, academy).write(async (db) => {
    const termId = await saveFrozenTerm(db, academy, term, { total, at });
    if (termId !== null) await saveFrozenSchools(db, { academy, termId }, schools);
  });
}

/** As of the last day of its own term, from the facts dated until then. */
async function countSchool(
  source: Source,
  { schoolId, uai, name, schoolYearId, endsOn }: SchoolTerm,
): Promise<SchoolCounts> {
  const wholeSchool = { schoolId, classIds: null };
  const classes = await unitsOf(source, schoolId).read((db) =>
    listProgressionFactsOfYear(db, wholeSchool, schoolYearId),
  );
  const { studentCount, startedCount, certifiableCount, objectiveReachedCount } = schoolAsOf(classes, endsOn);
  return { uai, name, studentCount, startedCount, certifiableCount, objectiveReachedCount };
}
