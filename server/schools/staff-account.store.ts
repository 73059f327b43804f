import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { SchoolKind } from "./school.entity.ts";
import type { Role } from "./staff.entity.ts";

export interface NewSchool {
  id: string;
  uai: string;
  name: string;
  kind: SchoolKind;
  /** Absent or null: nobody has said which. */
  academy?: string | null;
}

/** Known before the school is: its rows are written in its own scope. */
export async function newSchoolId(db: Db): Promise<string> {
  const [row] = await rows<{ id: string }>(db, "select new_id() as id");
  return row!.id;
}

/** False when another school has that UAI. */
export async function saveSchool(db: Db, { id, uai, name, kind, academy = null }: NewSchool): Promise<boolean> {
  const saved = await rows(
    db,
    `insert into schools (id, uai, name, kind, academy) values ($1, $2, $3, $4, $5) on conflict (uai) do nothing returning id`,
    [id, uai, name, kind, academy],
  );
  return saved.length === 1;
}

export async function saveAcademy(db: Db, schoolId: string, academy: string): Promise<void> {
  await rows(db, `update schools set academy = $2 where id = $1`, [schoolId, academy]);
}

/** Schools that somebody can sign in to: the list of schools itself is walled off. */
export async function listSchoolIds(db: Db): Promise<string[]> {
  const found = await rows<{ id: string }>(db, "select distinct school_id as id from sign_in_addresses order by 1");
  return found.map(({ id }) => id);
}

export interface NewStaffMember {
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  /** Absent until they choose a password. */
  passwordHash?: string;
}

export async function saveStaffMember(db: Db, schoolId: string, person: NewStaffMember): Promise<string> {
  const { email, firstName, lastName, role, passwordHash = null } = person;
  const [saved] = await rows<{ id: string }>(
    db,
    `insert into staff (school_id, email, first_name, last_name, role, password_hash) values ($1, $2, $3, $4, $5, $6) returning id`,
    [schoolId, email, firstName, lastName, role, passwordHash],
  );
  return saved!.id;
}

/** False when somebody signs in with it already, in whatever school. */
export async function saveAddress(
  db: Db,
  { email, schoolId, staffId }: { email: string; schoolId: string; staffId: string },
): Promise<boolean> {
  const saved = await rows(
    db,
    `insert into sign_in_addresses (email, school_id, staff_id) values ($1, $2, $3) on conflict (email) do nothing returning email`,
    [email, schoolId, staffId],
  );
  return saved.length === 1;
}

export interface KnownAddress {
  schoolId: string;
  staffId: string;
}

/** Who signs in with them, by address. */
export async function listAddresses(db: Db, emails: readonly string[]): Promise<Map<string, KnownAddress>> {
  const found = await rows<KnownAddress & { email: string }>(
    db,
    `select email, school_id as "schoolId", staff_id as "staffId" from sign_in_addresses where email = any ($1::text[])`,
    [emails],
  );
  return new Map(found.map(({ email, ...known }) => [email, known]));
}

/** Answers whether they have chosen a password. */
export async function changeStaffMember(
  db: Db,
  { schoolId, staffId }: KnownAddress,
  { firstName, lastName, role }: Pick<NewStaffMember, "firstName" | "lastName" | "role">,
): Promise<boolean> {
  const [changed] = await rows<{ hasPassword: boolean }>(
    db,
    `with changed as (
       update staff set first_name = $3, last_name = $4, role = $5 where school_id = $1 and id = $2
       returning password_hash is not null as "hasPassword")
     select "hasPassword" from changed`,
    [schoolId, staffId, firstName, lastName, role],
  );
  return changed?.hasPassword ?? false;
}

/** Those who may sign in with that role. */
export async function countHeads(db: Db, schoolId: string): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count from staff where school_id = $1 and role = 'HEAD' and disabled_at is null`,
    [schoolId],
  );
  return row?.count ?? 0;
}

export interface TaughtClass {
  classId: string;
  homeroom: boolean;
  /** YYYY-MM-DD: for these days only. Null or absent: from the year's first day, to its last. */
  startsOn?: string | null;
  endsOn?: string | null;
}

/** The classes of one school year that a person follows; those of other years stay. */
export async function replaceTeachings(
  db: Db,
  { schoolId, staffId }: KnownAddress,
  { schoolYearId, classes }: { schoolYearId: string | null; classes: readonly TaughtClass[] },
): Promise<void> {
  await rows(
    db,
    `delete from teachings t using school_classes c where t.school_id = $1 and t.staff_id = $2
       and c.school_id = $1 and c.id = t.class_id and c.school_year_id = $3`,
    [schoolId, staffId, schoolYearId],
  );
  await rows(
    db,
    `insert into teachings (school_id, staff_id, class_id, homeroom, starts_on, ends_on)
     select $1, $2, one.class_id, one.homeroom, one.starts_on, one.ends_on
     from unnest($3::uuid[], $4::boolean[], $5::date[], $6::date[]) as one (class_id, homeroom, starts_on, ends_on)`,
    [
      schoolId,
      staffId,
      classes.map(({ classId }) => classId),
      classes.map(({ homeroom }) => homeroom),
      classes.map(({ startsOn }) => startsOn ?? null),
      classes.map(({ endsOn }) => endsOn ?? null),
    ],
  );
}

export interface RunningYear {
  /** Null before the first year. */
  schoolYearId: string | null;
  classes: readonly { id: string; name: string; nameKey: string }[];
}

/** The school year of that day, with its classes in natural order. */
export async function findRunningYear(db: Db, schoolId: string, day: string): Promise<RunningYear> {
  const found = await rows<{ schoolYearId: string; id: string | null; name: string; nameKey: string }>(
    db,
    `select y.id as "schoolYearId", c.id, c.name, c.name_key as "nameKey" from school_years y
     left join school_classes c on c.school_id = y.school_id and c.school_year_id = y.id
     where y.school_id = $1 and $2::date between y.starts_on and y.ends_on order by c.name collate natural_fr`,
    [schoolId, day],
  );
  return {
    schoolYearId: found[0]?.schoolYearId ?? null,
    classes: found.flatMap(({ id, name, nameKey }) => (id === null ? [] : [{ id, name, nameKey }])),
  };
}

/** Links that were not used yet open nothing any more. */
export async function deleteLinks(db: Db, { schoolId, staffId }: KnownAddress): Promise<void> {
  await rows(db, `delete from staff_links where school_id = $1 and staff_id = $2 and used_at is null`, [
    schoolId,
    staffId,
  ]);
}

/** False when it is another one by now. */
export async function replacePassword(
  db: Db,
  { schoolId, id }: { schoolId: string; id: string },
  { before, after }: { before: string; after: string },
): Promise<boolean> {
  const replaced = await changed(
    db,
    `update staff set password_hash = $4 where school_id = $1 and id = $2 and password_hash = $3 and disabled_at is null`,
    [schoolId, id, before, after],
  );
  return replaced === 1;
}
