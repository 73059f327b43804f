import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import type { Role } from "../schools/staff.entity.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { StaffAccount, StaffState } from "./staff-account.type.ts";
import type { Taught } from "./staff-account.type.ts";
import { staffState } from "./staff.rules.ts";

interface AccountRow {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  role: Role;
  hasPassword: boolean;
  isRevoked: boolean;
  linkExpiresAt: Date | null;
  version: string;
  taught: Taught[];
}

/** $1 school, $2 running year, $3 now. The version is a sum of what a change could overwrite. */
const ACCOUNT = `
  select p.id, p.first_name as "firstName", p.last_name as "lastName", p.email, p.role,
    p.password_hash is not null as "hasPassword", p.disabled_at is not null as "isRevoked",
    (select max(l.expires_at) from staff_links l
     where l.school_id = p.school_id and l.staff_id = p.id and l.used_at is null and l.expires_at > $3) as "linkExpiresAt",
    t.taught,
    md5(row(p.first_name, p.last_name, p.email, p.role, p.disabled_at, t.taught)::text) as version
  from staff p
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('classId', c.id, 'homeroom', g.homeroom, 'startsOn', g.starts_on, 'endsOn', g.ends_on) order by c.name collate natural_fr, c.id), '[]') as taught
    from teachings g join school_classes c on c.school_id = g.school_id and c.id = g.class_id
    where g.school_id = p.school_id and g.staff_id = p.id and c.school_year_id = $2
  ) t
  where p.school_id = $1 and p.role <> 'ACADEMY'`;

function accountOf({ hasPassword, isRevoked, ...row }: AccountRow): StaffAccount {
  return Object.assign(new StaffAccount(), row, { state: StaffState[staffState({ hasPassword, isRevoked })] });
}

/** By last name then first name (French collation); those whose access was taken away last. */
export async function listStaff(db: Db, viewer: Viewer, now: Date): Promise<StaffAccount[]> {
  const found = await rows<AccountRow>(
    db,
    `${ACCOUNT} order by p.disabled_at is not null, p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.id`,
    [viewer.schoolId, viewer.schoolYearId, now],
  );
  return found.map(accountOf);
}

/** Somebody of another school, and of the academy, does not exist. */
export async function getStaffAccount(db: Db, viewer: Viewer, id: string, now: Date): Promise<StaffAccount> {
  const [found] = isUuid(id)
    ? await rows<AccountRow>(db, `${ACCOUNT} and p.id = $4`, [viewer.schoolId, viewer.schoolYearId, now, id])
    : [];
  if (!found) throw new Refusal("NOT_FOUND");
  return accountOf(found);
}

/** Changes of the staff of one school wait for each other: two heads cannot take each other's role away at once. */
export async function lockStaff(db: Db, { schoolId }: Viewer): Promise<void> {
  await rows(db, "select 1 from schools where id = $1 for no key update", [schoolId]);
}

/** Those who may sign in and rule over the staff: an invitation that nobody took up is none. */
export async function countSignedUpHeads(db: Db, { schoolId }: Viewer): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count from staff
     where school_id = $1 and role = 'HEAD' and disabled_at is null and password_hash is not null`,
    [schoolId],
  );
  return row?.count ?? 0;
}

export async function saveStaffNames(
  db: Db,
  { schoolId }: Viewer,
  id: string,
  { firstName, lastName, role }: { firstName: string; lastName: string; role: Role },
): Promise<void> {
  await rows(db, "update staff set first_name = $3, last_name = $4, role = $5 where school_id = $1 and id = $2", [
    schoolId,
    id,
    firstName,
    lastName,
    role,
  ]);
}

/** False when somebody signs in with it already, in whatever school. */
export async function changeAddress(db: Db, { schoolId }: Viewer, id: string, email: string): Promise<boolean> {
  const taken = await rows(
    db,
    `insert into sign_in_addresses (email, school_id, staff_id) values ($1, $2, $3) on conflict (email) do nothing returning email`,
    [email, schoolId, id],
  );
  if (taken.length === 0) return false;
  await rows(db, "delete from sign_in_addresses where school_id = $1 and staff_id = $2 and email <> $3", [
    schoolId,
    id,
    email,
  ]);
  await rows(db, "update staff set email = $3 where school_id = $1 and id = $2", [schoolId, id, email]);
  return true;
}

/** Null gives the access back. */
export async function saveRevoked(db: Db, { schoolId }: Viewer, id: string, at: Date | null): Promise<void> {
  await changed(db, "update staff set disabled_at = $3 where school_id = $1 and id = $2", [schoolId, id, at]);
}

/** Which of these addresses belong to somebody of the school who must not be changed by a list. */
export async function listUntouchable(
  db: Db,
  { schoolId }: Viewer,
  emails: readonly string[],
): Promise<Map<string, "REVOKED" | "ROLE_NOT_GIVEN">> {
  const found = await rows<{ email: string; role: string }>(
    db,
    `select email, role from staff
     where school_id = $1 and email = any ($2::text[]) and (disabled_at is not null or role = 'ACADEMY')`,
    [schoolId, emails],
  );
  return new Map(found.map(({ email, role }) => [email, role === "ACADEMY" ? "ROLE_NOT_GIVEN" : "REVOKED"]));
}

export interface Proposal {
  staffId: string;
  taught: Taught[];
}

/**
 * Who follows no class of the running year and followed some in the year before: this year's classes of the same names.
 * A class that has a homeroom teacher keeps them; a replacement is over.
 */
export function listTeachingProposals(db: Db, { schoolId, schoolYearId }: Viewer): Promise<Proposal[]> {
  return rows<Proposal>(
    db,
    `with before as (
       select b.id from school_years y join school_years b on b.school_id = y.school_id and b.ends_on < y.starts_on
       where y.school_id = $1 and y.id = $2 order by b.starts_on desc limit 1
     ), now_taught as (
       select g.staff_id, g.class_id, g.homeroom from teachings g
       join school_classes c on c.school_id = g.school_id and c.id = g.class_id
       where g.school_id = $1 and c.school_year_id = $2
     )
     select g.staff_id as "staffId", jsonb_agg(jsonb_build_object('classId', n.id, 'startsOn', null, 'endsOn', null, 'homeroom', g.homeroom and not exists (
         select from now_taught t join staff h on h.school_id = $1 and h.id = t.staff_id and h.disabled_at is null
         where t.class_id = n.id and t.homeroom)) order by n.name collate natural_fr, n.id) as taught
     from teachings g
     join staff p on p.school_id = g.school_id and p.id = g.staff_id and p.disabled_at is null and p.role <> 'ACADEMY'
     join school_classes c on c.school_id = g.school_id and c.id = g.class_id and c.school_year_id = (select id from before)
     join school_classes n on n.school_id = c.school_id and n.school_year_id = $2 and n.name_key = c.name_key
     where g.school_id = $1 and g.starts_on is null and g.ends_on is null and not exists (select from now_taught t where t.staff_id = g.staff_id)
     group by g.staff_id`,
    [schoolId, schoolYearId],
  );
}
