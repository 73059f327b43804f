import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { BY_NAME, STUDENT, studentOf, VISIBLE_STUDENT } from "../schools/student.store.ts";
import type { Student } from "../schools/student.entity.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Slice } from "../shared/page.ts";
import { ImportChange, ImportChangeKind } from "./import-change.type.ts";

/** $1 school, $2 followed classes, $3 import: each student once, with the greatest thing that happened. */
const CHANGES = `
  people as (
    select row_id as student_id, bool_or(before is null) as made from import_changes
    where school_id = $1 and import_id = $3 and table_name = 'students' group by 1),
  moves as (
    select e.student_id, max(k.name) filter (where c.before is not null) as from_class,
      max(k.name) filter (where c.before is null) as to_class
    from import_changes c
    join enrolments e on e.school_id = c.school_id and e.id = c.row_id
    join school_classes k on k.school_id = e.school_id and k.id = e.class_id
    where c.school_id = $1 and c.import_id = $3 and c.table_name = 'enrolments' group by 1),
  results as (
    select student_id, bool_or(outcome = 'CREATED') as made from import_lines
    where school_id = $1 and import_id = $3 and student_id is not null and counts and outcome in ('CREATED', 'UPDATED') group by 1),
  touched as (
    select student_id from people union select student_id from moves union select student_id from results
    union select student_id from departures where school_id = $1 and import_id = $3),
  changes as (
    select t.student_id, m.from_class, m.to_class, case
      when p.made then 'ARRIVAL'
      when m.from_class is not null and m.to_class is null then 'DEPARTURE'
      when d.student_id is not null then 'DEPARTURE_PROPOSED'
      when m.from_class is not null then 'CLASS_CHANGE'
      when m.to_class is not null then 'ENROLMENT'
      when r.made then 'NEW_RESULT'
      when r.student_id is not null then 'CHANGED_RESULT'
      else 'DETAILS' end as kind
    from touched t
    left join people p on p.student_id = t.student_id
    left join moves m on m.student_id = t.student_id
    left join results r on r.student_id = t.student_id
    left join departures d on d.school_id = $1 and d.import_id = $3 and d.student_id = t.student_id),
  shown as (
    select s.*, c.kind, c.from_class, c.to_class from changes c join students s on s.id = c.student_id where ${VISIBLE_STUDENT})`;

interface ChangeFilter {
  importId: string;
  kind: ImportChangeKind | null;
}

/** By last name then first name; a cursor holds no name. */
export async function listImportChanges(
  db: Db,
  viewer: Viewer,
  { importId, kind }: ChangeFilter,
  { limit, after }: Slice,
): Promise<ImportChange[]> {
  const [lastId = null] = after ?? [];
  const found = await rows<Student & Pick<ImportChange, "kind" | "fromClass" | "toClass">>(
    db,
    `with ${CHANGES}
     select ${STUDENT}, s.kind, s.from_class as "fromClass", s.to_class as "toClass" from shown s
     where ($4::text is null or s.kind = $4) and ($5::uuid is null
       or (s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", s.id)
         > (select o.last_name, o.first_name, o.id from students o where o.school_id = $1 and o.id = $5::uuid))
     order by ${BY_NAME} limit $6`,
    [viewer.schoolId, viewer.classIds, importId, kind, lastId !== null && isUuid(lastId) ? lastId : null, limit],
  );
  return found.map(({ kind: happened, fromClass, toClass, ...student }) =>
    Object.assign(new ImportChange(), { student: studentOf(student), kind: happened, fromClass, toClass }),
  );
}

export function countImportChanges(
  db: Db,
  viewer: Viewer,
  importId: string,
): Promise<{ kind: ImportChangeKind; count: number }[]> {
  const order = Object.values(ImportChangeKind);
  return rows(
    db,
    `with ${CHANGES}
     select kind, count(*)::int as count from shown group by kind order by array_position($4::text[], kind)`,
    [viewer.schoolId, viewer.classIds, importId, order],
  );
}
