import { inSchoolOf, seesWholeSchool } from "../access/viewer.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { rows } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { GradeLevel } from "./school-class.entity.ts";
import { SchoolClass } from "./school-class.entity.ts";
import { SchoolYear } from "./school-year.entity.ts";
import { School } from "./school.entity.ts";
import { StaffMember } from "./staff.entity.ts";

export async function getSchool(db: Db, viewer: Viewer): Promise<School> {
  const school = await db.findOneBy(School, { id: viewer.schoolId });
  if (!school) throw new Refusal("NOT_FOUND");
  return school;
}

/** Newest first. */
export function listSchoolYears(db: Db, viewer: Viewer): Promise<SchoolYear[]> {
  return db.find(SchoolYear, { where: inSchoolOf(viewer), order: { startsOn: "DESC" } });
}

/** A year of another school does not exist. */
export async function getSchoolYear(db: Db, viewer: Viewer, id: string): Promise<SchoolYear> {
  const year = (await loadSchoolYears(db, viewer, [id])).get(id);
  if (!year) throw new Refusal("NOT_FOUND");
  return year;
}

/** Those that the viewer may look into: whoever follows classes follows them while their year runs. Newest first. */
export async function listYearsToRead(db: Db, viewer: Viewer): Promise<SchoolYear[]> {
  const years = await listSchoolYears(db, viewer);
  return seesWholeSchool(viewer) ? years : years.filter(({ id }) => id === viewer.schoolYearId);
}

export async function loadSchoolYears(
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, SchoolYear>> {
  const years = await listSchoolYears(db, viewer);
  return new Map(years.filter(({ id }) => ids.includes(id)).map((year) => [year.id, year]));
}

const CLASS = `c.school_id as "schoolId", c.id, c.school_year_id as "schoolYearId", c.name, c.name_key as "nameKey", c.grade_level as "gradeLevel"`;

/** In natural order (6A, 6B, 10A), those that the viewer follows. */
export async function listClasses(
  db: Db,
  viewer: Viewer,
  { schoolYearId, gradeLevel }: { schoolYearId: string | null; gradeLevel: GradeLevel | null },
): Promise<SchoolClass[]> {
  const found = await rows<SchoolClass>(
    db,
    `select ${CLASS} from school_classes c
     where c.school_id = $1 and c.school_year_id = coalesce($2, $3)::uuid
       and ($4::text is null or c.grade_level = $4) and ($5::uuid[] is null or c.id = any ($5))
     order by c.name collate natural_fr, c.id`,
    [viewer.schoolId, schoolYearId, viewer.schoolYearId, gradeLevel, viewer.classIds],
  );
  return found.map((row) => Object.assign(new SchoolClass(), row));
}

/** A class that the viewer does not follow does not exist. */
export async function getClass(db: Db, viewer: Viewer, id: string): Promise<SchoolClass> {
  const [found] = await findClasses(db, viewer, [id]);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export async function loadClasses(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Map<string, SchoolClass>> {
  return new Map((await findClasses(db, viewer, ids)).map((one) => [one.id, one]));
}

async function findClasses(db: Db, viewer: Viewer, ids: readonly string[]): Promise<SchoolClass[]> {
  const found = await rows<SchoolClass>(
    db,
    `select ${CLASS} from school_classes c
     where c.school_id = $1 and c.id = any ($2::uuid[]) and ($3::uuid[] is null or c.id = any ($3))
     order by c.name collate natural_fr, c.id`,
    [viewer.schoolId, ids.filter(isUuid), viewer.classIds],
  );
  return found.map((row) => Object.assign(new SchoolClass(), row));
}

export async function countStudentsByClass(
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const counts = await rows<{ id: string; count: number }>(
    db,
    `select class_id as id, count(*)::int as count from enrolments
     where school_id = $1 and class_id = any ($2::uuid[]) and ends_on is null group by class_id`,
    [viewer.schoolId, ids],
  );
  return new Map(counts.map(({ id, count }) => [id, count]));
}

/** Today's: whoever replaces them, or is replaced, for some days only. */
export async function loadHomeroomTeachers(
  db: Db,
  viewer: Viewer,
  classIds: readonly string[],
): Promise<Map<string, StaffMember[]>> {
  const found = await rows<StaffMember & { classId: string }>(
    db,
    `select t.class_id as "classId", p.id, p.first_name as "firstName", p.last_name as "lastName"
     from teachings t join staff p on p.school_id = t.school_id and p.id = t.staff_id and p.disabled_at is null
     where t.school_id = $1 and t.class_id = any ($2::uuid[]) and t.homeroom
       and $3::date between coalesce(t.starts_on, $3) and coalesce(t.ends_on, $3)
     order by p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu"`,
    [viewer.schoolId, classIds, viewer.today],
  );
  const byClass = new Map<string, StaffMember[]>();
  for (const { classId, ...person } of found) {
    byClass.set(classId, [...(byClass.get(classId) ?? []), Object.assign(new StaffMember(), person)]);
  }
  return byClass;
}

export async function loadStaff(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Map<string, StaffMember>> {
  const found = await rows<StaffMember>(
    db,
    `select id, first_name as "firstName", last_name as "lastName" from staff where school_id = $1 and id = any ($2::uuid[])`,
    [viewer.schoolId, ids],
  );
  return new Map(found.map((person) => [person.id, Object.assign(new StaffMember(), person)]));
}

/** For a statement: what cannot be an identifier becomes one that names nothing; null stays null. */
export function uuidOrNone(id: string | null | undefined): string | null {
  return id ? (isUuid(id) ? id : "00000000-0000-0000-0000-000000000000") : null;
}

/** An identifier that cannot be one names nothing: no statement is sent for it. */
export function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id);
}
