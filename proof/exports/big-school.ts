import { rows, unitsOf } from "./server-code.ts";
import type { Source } from "../../server/shared/units.ts";

export interface BigSchool {
  schoolId: string;
  staffId: string;
  campaignId: string;
}

/** A school whose one campaign every student took part in. Names are made of numbers. */
export async function makeBigSchool(source: Source, schoolId: string, students: number): Promise<BigSchool> {
  const made = await unitsOf(source, schoolId).write(async (db) => {
    const one = async (text: string, values: unknown[] = []): Promise<string> => {
      const [found] = await rows<{ id: string }>(db, text, [schoolId, ...values]);
      return found!.id;
    };
    await one(
      `insert into schools (id, uai, name, kind) values ($1, translate(right($1::uuid::text, 7), 'abcdef', '012345') || 'A', 'Collège des Essais', 'COLLEGE')
       returning id`,
    );
    const yearId = await one(
      "insert into school_years (school_id, starts_on, ends_on) values ($1, '2026-09-01', '2027-08-31') returning id",
    );
    const staffId = await one(
      `insert into staff (school_id, email, first_name, last_name, role)
       values ($1, 'direction@example.test', 'Camille', 'Exemple', 'HEAD') returning id`,
    );
    const campaignId = await one(
      `insert into campaigns (school_id, kind, name, star_count, created_at)
       values ($1, 'ASSESSMENT', 'Rentrée', 3, '2026-09-10') returning id`,
    );
    await rows(db, STUDENTS, [schoolId, yearId, students, campaignId]);
    return { schoolId, staffId, campaignId };
  });
  await source.query("set role none; analyze; set role jalon_app");
  return made;
}

const STUDENTS = `with classes as (
    insert into school_classes (school_id, school_year_id, name, name_key)
    select $1, $2, '6e ' || n, '6e' || n from generate_series(1, greatest(1, $3::int / 30)) n returning id, name
  ), numbered as (select id, row_number() over (order by name) - 1 as place, count(*) over () as many from classes
  ), made as (
    insert into students (school_id, last_name, first_name, last_keys, first_key, search_key)
    select $1, 'NOM ' || substr(md5(n::text), 1, 8), 'Prénom-' || (n % 997), array['nom'], 'prenom', 'nom prenom'
    from generate_series(1, $3) n returning id
  ), placed as (select id, row_number() over () as place from made
  ), enrolled as (
    insert into enrolments (school_id, student_id, class_id, school_year_id, starts_on)
    select $1, p.id, c.id, $2, '2026-09-01' from placed p join numbered c on c.place = p.place % c.many
  ), meant as (
    insert into campaign_classes (school_id, campaign_id, class_id, given_on) select $1, $4, id, '2026-09-10' from classes
  )
  insert into participations (school_id, campaign_id, student_id, school_year_id, attempt_key, status, started_at, shared_at,
    progression, mastery, stars_acquired, stars_total, is_shown)
  select $1, $4, id, $2, '2026-10-05', 'SHARED', timestamptz '2026-10-05 08:10Z' + place * interval '7 seconds',
    timestamptz '2026-10-06 09:00Z' + place * interval '11 seconds', 1, (place % 101) / 100.0, place % 4, 3, true
  from placed`;
