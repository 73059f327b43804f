import type { Viewer } from "../access/viewer.ts";
import { isUuid, uuidOrNone } from "../schools/school.store.ts";
import type { Student } from "../schools/student.entity.ts";
import { STUDENT, studentOf } from "../schools/student.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Slice } from "../shared/page.ts";
import { certifiabilityIn, searchIn } from "./list-filter.store.ts";
import { wordsOf } from "../imports/name-search.rules.ts";
import type { StudentFilter } from "./student-filter.inputs.ts";
import { orderOf } from "./student-order.store.ts";
import type { StudentSort } from "./student-sort.inputs.ts";

/** What only the rules know. */
export type AskedOfBoards = "needsSupport" | "withoutParticipation" | "started" | "objective" | "reminded" | "holds";

/** What the table answers; whom the rules left, when they were asked. */
export interface StudentsWanted {
  filter: Omit<StudentFilter, AskedOfBoards>;
  among: readonly string[] | null;
}

/** A result shown in the school year. */
const FEWER_THAN_ALL_STARS = `exists (select from participations p where p.school_id = s.school_id and p.student_id = s.id
  and p.is_shown and p.school_year_id = $2 and p.stars_acquired < p.stars_total)`;

/** Of a year that is over, what was known by its end; a student's copy of the newest profile is of now. */
const CERTIFIABLE_COUNT = `cross join lateral (select case when s.profile_known_at >= y.finishes_at then (
    select f.certifiable_count from profiles f where f.school_id = s.school_id and f.student_id = s.id and f.known_at < y.finishes_at
    order by f.known_at desc, f.pix_score desc, f.levels desc, f.pix desc limit 1)
  else s.certifiable_count end as certifiable_count) k`;

/** In place of a grade that is not known: an array finds no null. */
const NO_GRADE = "";

/** Enrolled that year in the classes that the viewer follows. $1 school, $2 year, $3 followed classes, $4 classes, $5 words … */
const matching = (
  joins = "",
): string => `from (select z.school_id, z.id, (z.ends_on + 1)::timestamp at time zone o.time_zone as finishes_at
    from school_years z join schools o on o.id = z.school_id where z.school_id = $1 and z.id = $2) y
  join enrolments e on e.school_id = y.school_id and e.school_year_id = y.id
  join students s on s.school_id = e.school_id and s.id = e.student_id
  ${CERTIFIABLE_COUNT}
  ${joins}
  where e.ends_on is null and ($3::uuid[] is null or e.class_id = any ($3))
    and ($4::uuid[] is null or e.class_id = any ($4)) and ${searchIn("$5")} and ${certifiabilityIn("k.certifiable_count", "$6")}
    and ($7::uuid[] is null or s.id = any ($7))
    and ($8::boolean is null or ${FEWER_THAN_ALL_STARS} = $8)
    and ($9::boolean is null or (k.certifiable_count is null or ${FEWER_THAN_ALL_STARS}) = $9)
    and ($10::text[] is null or exists (select from school_classes c where c.school_id = e.school_id and c.id = e.class_id
      and coalesce(c.grade_level, '${NO_GRADE}') = any ($10)))`;

export interface ListedStudent {
  student: Student;
  /** What a cursor after this student holds. */
  place: string[];
}

const BY_NAME_UP: StudentSort = { by: "NAME" };

export async function listStudents(
  db: Db,
  viewer: Viewer,
  wanted: StudentsWanted,
  { limit, after, sort }: Slice & { sort?: StudentSort | null },
): Promise<ListedStudent[]> {
  const order = orderOf(sort ?? BY_NAME_UP);
  const [afterId = null, afterKey = null] = after ?? [];
  const found = await rows<Student & { sortKey: string | null }>(
    db,
    `select ${STUDENT}, s.email is not null as "emailKnown", ${order.key} as "sortKey" ${matching(order.joins)}
       and ($11::uuid is null or ${order.after}) order by ${order.by} limit $12`,
    [...wantedValues(viewer, wanted), afterId, limit, ...(order.isByName ? [] : [afterKey])],
  );
  return found.map(({ sortKey, ...row }) => ({
    student: studentOf(row),
    place: sortKey === null ? [row.id] : [row.id, sortKey],
  }));
}

export async function countStudents(db: Db, viewer: Viewer, wanted: StudentsWanted): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count ${matching()}`,
    wantedValues(viewer, wanted),
  );
  return row?.count ?? 0;
}

function wantedValues(viewer: Viewer, { filter, among }: StudentsWanted): unknown[] {
  return [
    viewer.schoolId,
    uuidOrNone(filter.schoolYearId) ?? viewer.schoolYearId,
    viewer.classIds,
    filter.classIds?.filter(isUuid) ?? null,
    wordsOf(filter.search),
    filter.certifiability ?? null,
    among,
    filter.fewerThanAllStars ?? null,
    filter.toAskInPerson ?? null,
    filter.gradeLevels?.map((grade) => grade ?? NO_GRADE) ?? null,
  ];
}
