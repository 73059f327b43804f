import { rows } from "../../shared/db.ts";
import type { Db } from "../../shared/db.ts";
import type { DemoYear } from "./demo-calendar.ts";
import { DEMO_SCHOOL } from "./demo-people.ts";
import type { DemoPerson, DemoSchool } from "./demo-people.ts";

const { id: SCHOOL } = DEMO_SCHOOL;

/** Nobody signs in any more, and the long tables are empty: in a unit of its own, before the school goes. */
export async function emptyDemoSchool(db: Db, schoolId: string): Promise<void> {
  const tables = [
    "sign_in_addresses",
    "import_lines",
    "import_changes",
    "profiles",
    "participations",
    "enrolments",
    "reminders",
  ];
  for (const table of tables) await rows(db, `delete from ${table} where school_id = $1`, [schoolId]);
}

/** Quick only when the long tables were emptied before: each row that goes asks them who points at it. */
export async function deleteDemoSchool(db: Db, schoolId: string): Promise<void> {
  await rows(db, `delete from schools where id = $1`, [schoolId]);
}

/** In the academy's scope: what was published of the demo school and its neighbours. */
export async function deleteDemoTerms(db: Db): Promise<void> {
  await rows(
    db,
    `delete from academy_terms t where t.academy = $1
       and exists (select from academy_figures f where f.academy = t.academy and f.term_id = t.id and f.uai = $2)`,
    [DEMO_SCHOOL.academy, DEMO_SCHOOL.uai],
  );
}

export async function saveDemoSchool(
  db: Db,
  { id, uai, name, kind, academy, timeZone }: DemoSchool,
  years: readonly DemoYear[],
  createdAt: string,
): Promise<void> {
  await rows(
    db,
    `insert into schools (id, uai, name, kind, academy, time_zone, holiday_zone, is_demo, created_at)
     values ($1, $2, $3, $4, $5, $6, 'C', true, $7)`,
    [id, uai, name, kind, academy, timeZone, createdAt],
  );
  await rows(
    db,
    `insert into school_years (school_id, starts_on, ends_on)
     select $1, y."startsOn", y."endsOn" from jsonb_to_recordset($2) as y ("startsOn" date, "endsOn" date)`,
    [id, JSON.stringify(years)],
  );
  await rows(
    db,
    `insert into school_holidays (school_id, name, starts_on, ends_on)
     select $1, h.name, h."startsOn", h."endsOn" from jsonb_to_recordset($2) as h (name text, "startsOn" date, "endsOn" date)`,
    [id, JSON.stringify(years.flatMap(({ holidays }) => holidays))],
  );
}

/** Answers their identifiers by address. Nobody can sign in yet. */
export async function savePeople(
  db: Db,
  schoolId: string,
  people: readonly DemoPerson[],
): Promise<Map<string, string>> {
  const saved = await rows<{ id: string; email: string }>(
    db,
    `insert into staff (school_id, email, first_name, last_name, role)
     select $1, p.email, p."firstName", p."lastName", p.role
     from jsonb_to_recordset($2) as p (email text, "firstName" text, "lastName" text, role text) returning id, email`,
    [schoolId, JSON.stringify(people)],
  );
  return new Map(saved.map(({ email, id }) => [email, id]));
}

/** The classes that each person follows, of the year that begins on that day. */
export async function saveTeachings(db: Db, people: readonly DemoPerson[], yearStartsOn: string): Promise<void> {
  const taught = people.flatMap(({ email, follows, homeroom }) =>
    follows.map((name) => ({ email, name, homeroom: homeroom.includes(name) })),
  );
  await rows(
    db,
    `insert into teachings (school_id, staff_id, class_id, homeroom)
     select $1, p.id, c.id, t.homeroom
     from jsonb_to_recordset($2) as t (email text, name text, homeroom boolean)
     join staff p on p.school_id = $1 and p.email = t.email
     join school_years y on y.school_id = $1 and y.starts_on = $3
     join school_classes c on c.school_id = $1 and c.school_year_id = y.id and c.name = t.name`,
    [SCHOOL, JSON.stringify(taught), yearStartsOn],
  );
}

/** The import as it stands while its file is being applied. */
export async function saveDemoImport(
  db: Db,
  schoolId: string,
  one: { fileName: string; at: string; createdBy: string; size: number },
): Promise<string> {
  const [saved] = await rows<{ id: string }>(
    db,
    `insert into imports (school_id, file_name, file_path, file_size, status, created_by, created_at)
     values ($1, $2, '', $3, 'RUNNING', $4, $5) returning id`,
    [schoolId, one.fileName, one.size, one.createdBy, one.at],
  );
  return saved!.id;
}

/** Last of all: a demo that nobody can sign in to was cut short, and is made anew. */
export async function openDoors(db: Db, people: readonly DemoPerson[], passwordHash: string): Promise<void> {
  const emails = people.map(({ email }) => email);
  await rows(db, `update staff set password_hash = $3 where school_id = $1 and email = any ($2::text[])`, [
    SCHOOL,
    emails,
    passwordHash,
  ]);
  await rows(
    db,
    `insert into sign_in_addresses (email, school_id, staff_id)
     select email, school_id, id from staff where school_id = $1 and email = any ($2::text[])`,
    [SCHOOL, emails],
  );
}

/** People of other schools, who have no password: only so that nobody forgets their schools. */
export async function saveClosedDoors(
  db: Db,
  people: readonly { email: string; schoolId: string; staffId: string }[],
): Promise<void> {
  await rows(
    db,
    `insert into sign_in_addresses (email, school_id, staff_id)
     select p.email, p."schoolId", p."staffId" from jsonb_to_recordset($1) as p (email text, "schoolId" uuid, "staffId" uuid)`,
    [JSON.stringify(people)],
  );
}

/** Three students of four have an address, under a name that nobody can own (RFC 2606). */
export async function saveAddresses(db: Db): Promise<void> {
  await rows(
    db,
    `with addressed as (
       update students set email = regexp_replace(first_key || '.' || last_keys[1], '[^a-z0-9.]+', '-', 'g') || '@eleves.demo.example'
       where school_id = $1 and hashtext(search_key) % 4 <> 0 returning id
     ) select count(*) from addressed`,
    [SCHOOL],
  );
}

/** Whose campaigns they are: Pix's exports do not say, a person of the school does. */
export async function saveOwners(db: Db, owners: readonly { like: string; ownerId: string }[]): Promise<void> {
  for (const { like, ownerId } of owners) {
    await rows(db, `update campaigns set owner_id = $3 where school_id = $1 and name like $2`, [SCHOOL, like, ownerId]);
  }
}

/** Of a class, the students of the newest reminders. */
export async function listLastReminded(db: Db, classId: string, count: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select r.student_id as id from reminders r
     join enrolments e on e.school_id = r.school_id and e.student_id = r.student_id and e.ends_on is null
     join students s on s.school_id = r.school_id and s.id = r.student_id
     where r.school_id = $1 and e.class_id = $2
     group by r.student_id, s.ine order by max(r.created_at) desc, s.ine limit $3`,
    [SCHOOL, classId, count],
  );
  return found.map(({ id }) => id);
}

export interface DemoIds {
  schoolYearId: string;
  studentByIne: ReadonlyMap<string, string>;
  campaignByCode: ReadonlyMap<string, string>;
  classByName: ReadonlyMap<string, string>;
}

/** What the running year's objectives and reminders point at. */
export async function findDemoIds(db: Db, yearStartsOn: string): Promise<DemoIds> {
  const found = await rows<{ kind: string; key: string; id: string }>(
    db,
    `select 'year' as kind, '' as key, id from school_years where school_id = $1 and starts_on = $2
     union all select 'student', ine, id from students where school_id = $1
     union all select 'campaign', code, id from campaigns where school_id = $1
     union all select 'class', c.name, c.id from school_classes c
       join school_years y on y.school_id = c.school_id and y.id = c.school_year_id
       where c.school_id = $1 and y.starts_on = $2`,
    [SCHOOL, yearStartsOn],
  );
  const of = (wanted: string): Map<string, string> =>
    new Map(found.filter(({ kind }) => kind === wanted).map(({ key, id }) => [key, id]));
  return {
    schoolYearId: of("year").get("")!,
    studentByIne: of("student"),
    campaignByCode: of("campaign"),
    classByName: of("class"),
  };
}

/** Counted at once and not a minute later: an empty table's plans would be kept for all that follows. As the owner, who alone may count. */
export async function countRows(db: Db): Promise<void> {
  await rows(db, `set local role none`);
  await rows(
    db,
    `analyze students, enrolments, school_classes, import_lines, participations, profiles, campaigns, name_matches`,
  );
}
