import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { isUuid } from "./school.store.ts";
import { Term } from "./term.entity.ts";

const TERM = `t.school_id as "schoolId", t.id, t.school_year_id as "schoolYearId", t.number, t.starts_on as "startsOn", t.ends_on as "endsOn",
  case count(*) over (partition by t.school_year_id) when 2 then 'SEMESTER' else 'TRIMESTER' end as kind`;

/** Of the school years named, in order. */
export async function listTerms(db: Db, viewer: Viewer, schoolYearIds: readonly string[]): Promise<Term[]> {
  const found = await rows<Term>(
    db,
    `select ${TERM} from terms t where t.school_id = $1 and t.school_year_id = any ($2::uuid[])
     order by t.starts_on`,
    [viewer.schoolId, schoolYearIds.filter(isUuid)],
  );
  return found.map((row) => Object.assign(new Term(), row));
}

/** By school year. */
export async function loadTerms(
  db: Db,
  viewer: Viewer,
  schoolYearIds: readonly string[],
): Promise<Map<string, Term[]>> {
  return Map.groupBy(await listTerms(db, viewer, schoolYearIds), ({ schoolYearId }) => schoolYearId);
}

/** By identifier. */
export async function loadTermsById(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Map<string, Term>> {
  const found = await rows<Term>(
    db,
    `select * from (select ${TERM} from terms t where t.school_id = $1) t where t.id = any ($2::uuid[])`,
    [viewer.schoolId, ids.filter(isUuid)],
  );
  return new Map(found.map((row) => [row.id, Object.assign(new Term(), row)]));
}

export async function getTerm(db: Db, viewer: Viewer, id: string): Promise<Term> {
  const found = (await loadTermsById(db, viewer, [id])).get(id);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** Terms keep their identity by their number: what points at the first trimestre still does when its end moves. */
export async function saveTerms(
  db: Db,
  viewer: Viewer,
  schoolYearId: string,
  terms: readonly { startsOn: string; endsOn: string }[],
): Promise<void> {
  await rows(
    db,
    `insert into terms (school_id, school_year_id, number, starts_on, ends_on)
     select $1, $2, t.number, t.starts_on, t.ends_on
     from unnest($3::date[], $4::date[]) with ordinality as t (starts_on, ends_on, number)
     on conflict (school_id, school_year_id, number) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on`,
    [viewer.schoolId, schoolYearId, terms.map(({ startsOn }) => startsOn), terms.map(({ endsOn }) => endsOn)],
  );
}

/** Until the end of the transaction: what a change replaces is what was there when it was made. */
export async function lockTerms(db: Db, viewer: Viewer, schoolYearId: string): Promise<void> {
  await rows(db, `select 1 from school_years where school_id = $1 and id = $2 for no key update`, [
    viewer.schoolId,
    schoolYearId,
  ]);
}

export async function deleteTermsAfter(db: Db, viewer: Viewer, schoolYearId: string, number: number): Promise<void> {
  await rows(db, `delete from terms where school_id = $1 and school_year_id = $2 and number > $3`, [
    viewer.schoolId,
    schoolYearId,
    number,
  ]);
}

/** The days that a school has used until it says otherwise. */
export function listUsualTerms(
  db: Db,
  count: number,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<{ startsOn: string; endsOn: string }[]> {
  return rows(
    db,
    `select first_day as "startsOn", last_day as "endsOn" from usual_terms($1, $2::date, $3::date) order by number`,
    [count, startsOn, endsOn],
  );
}
