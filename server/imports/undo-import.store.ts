import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Import } from "./import.entity.ts";

/**
 * The newest later import, not undone, that changed a row which this one made or changed, or put somebody into a class
 * that this one made.
 */
export async function findLaterImport(db: Db, one: Import): Promise<{ id: string; fileName: string } | null> {
  const [found] = await rows<{ id: string; fileName: string }>(
    db,
    `select later.id, later.file_name as "fileName" from imports later
     where later.school_id = $1 and later.number > $3 and later.status = 'DONE' and (
       exists (select from import_changes a join import_changes b on b.school_id = a.school_id and b.row_id = a.row_id
                 and b.table_name = a.table_name
               where a.school_id = $1 and a.import_id = $2 and b.import_id = later.id)
       or exists (select from import_changes a
                  join enrolments e on e.school_id = a.school_id and a.row_id in (e.class_id, e.student_id)
                  join import_changes b on b.school_id = e.school_id and b.row_id = e.id
                  where a.school_id = $1 and a.import_id = $2 and a.table_name in ('students', 'school_classes')
                    and a.before is null and b.import_id = later.id)
       or exists (select from import_lines a
                  join import_lines b on b.school_id = a.school_id and b.campaign_id = a.campaign_id and b.student_id = a.student_id
                  where a.school_id = $1 and a.import_id = $2 and a.counts and a.outcome in ('CREATED', 'UPDATED')
                    and b.import_id = later.id and b.counts and b.outcome = 'UPDATED'))
     order by later.number desc limit 1`,
    [one.schoolId, one.id, one.number],
  );
  return found ?? null;
}

export async function markUndone(db: Db, one: Import, at: Date): Promise<void> {
  await rows(db, `update imports set undone_at = $3 where school_id = $1 and id = $2`, [one.schoolId, one.id, at]);
}

/** Rows made by the import go, rows that it changed are as they were: children before parents. */
export async function restoreChanges(db: Db, one: Import): Promise<void> {
  const key = [one.schoolId, one.id];
  const first = (table: string): string => `
    select distinct on (row_id) row_id, before from import_changes
    where school_id = $1 and import_id = $2 and table_name = '${table}' order by row_id, number`;

  await rows(db, `delete from departures where school_id = $1 and import_id = $2`, key);
  await remove(db, "enrolments", first, key);
  await rows(
    db,
    `update enrolments e set ends_on = b.ends_on from (${first("enrolments")}) c
     cross join lateral jsonb_populate_record(null::enrolments, c.before) b
     where e.school_id = $1 and e.id = c.row_id and c.before is not null`,
    key,
  );
  await rows(
    db,
    `update students s set (ine, siecle_id, last_name, preferred_last_name, first_name, last_keys, first_key, search_key,
       birth_date, sex, mef, left_on, email) = (b.ine, b.siecle_id, b.last_name, b.preferred_last_name, b.first_name, b.last_keys,
       b.first_key, b.search_key, b.birth_date, b.sex, b.mef, b.left_on, b.email)
     from (${first("students")}) c cross join lateral jsonb_populate_record(null::students, c.before) b
     where s.school_id = $1 and s.id = c.row_id and c.before is not null`,
    key,
  );
  await remove(db, "students", first, key);
  await rows(
    db,
    `update school_classes k set grade_level = b.grade_level from (${first("school_classes")}) c
     cross join lateral jsonb_populate_record(null::school_classes, c.before) b
     where k.school_id = $1 and k.id = c.row_id and c.before is not null`,
    key,
  );
  await remove(db, "school_classes", first, key);
  await rows(
    db,
    `insert into departures select b.* from (${first("departures")}) c
     cross join lateral jsonb_populate_record(null::departures, c.before) b
     on conflict (school_id, student_id) do nothing`,
    key,
  );
}

async function remove(
  db: Db,
  table: "enrolments" | "students" | "school_classes",
  first: (table: string) => string,
  key: readonly string[],
): Promise<void> {
  await rows(
    db,
    `delete from ${table} t using (${first(table)}) c where t.school_id = $1 and t.id = c.row_id and c.before is null`,
    key,
  );
}
