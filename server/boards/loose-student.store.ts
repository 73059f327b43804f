import type { Viewer } from "../access/viewer.ts";
import { arrays } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { StudentFacts, YearFacts } from "./class-facts.type.ts";
import { OBJECTIVE, STUDENT_COLUMNS, STUDENT_FACTS } from "./student-facts.store.ts";
import { objectiveOf, studentFactsOf } from "./student-row.store.ts";
import type { StudentColumns } from "./student-row.store.ts";

type LooseRow = [oldProfileDays: number, competences: number | null, dueOn: string | null, ...StudentColumns];

/** $1 school, $2 school year or null, $3 and $4 its days, $5 time zone, $6 students. */
const LOOSE_FACTS = `
with b as (
  select $1::uuid as school_id, null::uuid as id, $2::uuid as school_year_id, null::text as grade_level,
    $3::timestamp at time zone $5::text as begins_at, ($4::date + 1)::timestamp at time zone $5::text as finishes_at
)
select o.profile_old_days, t.competences, t.due_on, ${STUDENT_COLUMNS}
from b
join schools o on o.id = b.school_id
cross join (select null::uuid[] as id) m
join students s on s.school_id = b.school_id and s.id = any ($6::uuid[])
left join lateral (${OBJECTIVE}) t on true
${STUDENT_FACTS}`;

/** `id` is null before the school has that year. */
export type LooseYear = Pick<YearFacts, "startsOn" | "endsOn"> & { id: string | null };

/** Students who are in no class that year; those who left keep their page. */
export async function listLooseFacts(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
  { id: schoolYearId, startsOn, endsOn }: LooseYear,
): Promise<{ year: YearFacts; facts: StudentFacts }[]> {
  const { schoolId, timeZone } = viewer;
  const values = [schoolId, schoolYearId, startsOn, endsOn, timeZone, studentIds];
  const found = await arrays<LooseRow>(db, LOOSE_FACTS, values);
  return found.map(([oldProfileDays, competences, dueOn, ...columns]) => ({
    year: { startsOn, endsOn, timeZone, gradeLevel: null, oldProfileDays, objective: objectiveOf(competences, dueOn) },
    facts: studentFactsOf(schoolId, columns),
  }));
}
