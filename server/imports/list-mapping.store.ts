import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Import } from "./import.entity.ts";
import type { ListAnswer, RememberedAnswer } from "./list-answer.rules.ts";
import type { ListColumn } from "./question.ts";

export async function findMapping(db: Db, schoolId: string, headerKey: string): Promise<RememberedAnswer | null> {
  const [found] = await rows<RememberedAnswer>(
    db,
    `select columns, year_starts_on as "yearStartsOn", addresses_of as "addressesOf",
       running_year_starts_on as "runningYearStartsOn"
     from list_mappings where school_id = $1 and header_key = $2`,
    [schoolId, headerKey],
  );
  return found ?? null;
}

/** For the next list with those headers; the newest answer counts. */
export async function saveMapping(
  db: Db,
  one: Import,
  mapping: RememberedAnswer & { headerKey: string; answeredBy: string; at: Date },
): Promise<void> {
  await rows(
    db,
    `insert into list_mappings (school_id, header_key, columns, year_starts_on, addresses_of, running_year_starts_on,
       import_id, answered_by, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (school_id, header_key) do update set columns = excluded.columns, year_starts_on = excluded.year_starts_on,
       addresses_of = excluded.addresses_of, running_year_starts_on = excluded.running_year_starts_on,
       import_id = excluded.import_id, answered_by = excluded.answered_by, answered_at = excluded.answered_at`,
    [
      one.schoolId,
      mapping.headerKey,
      JSON.stringify(mapping.columns),
      mapping.yearStartsOn,
      mapping.addressesOf,
      mapping.runningYearStartsOn,
      one.id,
      mapping.answeredBy,
      mapping.at,
    ],
  );
}

/** This import went by what was remembered: who undoes it will be asked again. */
export async function markMappingUsed(db: Db, one: Import, headerKey: string): Promise<void> {
  await rows(db, `update list_mappings set import_id = $3 where school_id = $1 and header_key = $2`, [
    one.schoolId,
    headerKey,
    one.id,
  ]);
}

export async function forgetMapping(db: Db, one: Import): Promise<void> {
  await rows(db, `delete from list_mappings where school_id = $1 and import_id = $2`, [one.schoolId, one.id]);
}

export async function saveListAsked(db: Db, one: Import, columns: readonly ListColumn[]): Promise<void> {
  await rows(db, `update imports set list_columns = $3 where school_id = $1 and id = $2`, [
    one.schoolId,
    one.id,
    JSON.stringify(columns),
  ]);
}

/** What was asked goes: it held names. */
export async function saveListAnswer(db: Db, one: Import, answer: ListAnswer): Promise<void> {
  await rows(db, `update imports set list_answer = $3, list_columns = null where school_id = $1 and id = $2`, [
    one.schoolId,
    one.id,
    JSON.stringify(answer),
  ]);
}

/** The first day of a school year of this school; null when there is none of that identifier. */
export async function findYearStart(db: Db, schoolId: string, schoolYearId: string): Promise<string | null> {
  const [found] = await rows<{ startsOn: string }>(
    db,
    `select starts_on as "startsOn" from school_years where school_id = $1 and id = $2`,
    [schoolId, schoolYearId],
  );
  return found?.startsOn ?? null;
}
