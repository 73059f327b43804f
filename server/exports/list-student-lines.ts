import type { Viewer } from "../access/viewer.ts";
import type { StudentFilter } from "../boards/student-filter.inputs.ts";
import { countStudents } from "../boards/student-list.store.ts";
import { studentsWanted } from "../boards/students-wanted.ts";
import { certifiabilityOfCount } from "../profiles/certifiability.rules.ts";
import { loadProfilesOfStudent } from "../profiles/profile.store.ts";
import type { KnownLevels } from "../profiles/profile-views.ts";
import { loadClasses, uuidOrNone } from "../schools/school.store.ts";
import type { Student } from "../schools/student.entity.ts";
import { studentYearKey } from "../schools/student-year.rules.ts";
import type { Db } from "../shared/db.ts";
import { ClassOfStudents } from "./class-of-students.ts";
import type { ExportRequest } from "./export.entity.ts";
import { chosen, nameColumns, sayIn, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { listAllStudents } from "./list-all-students.ts";

/** What is known of the levels: of a year that is over, by its end. */
export type Known = Pick<KnownLevels, "levels" | "pix" | "pixScore" | "certifiableCount" | "knownAt">;

export interface StudentLine {
  student: Student;
  className: string | null;
  /** Null when no profile was received. */
  known: Known | null;
}

export interface ListedStudents {
  lines: AsyncIterable<StudentLine[]>;
  /** The school year of the list; null before the school has any. */
  yearId: string | null;
  about: Pick<ExportTable, "total" | "about" | "classIds">;
}

/** The list of students with its filter, in its order, or those that were chosen in it. */
export async function listStudentLines(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ListedStudents> {
  const { studentFilter, studentSort, studentIds } = request;
  const filter: StudentFilter = { ...studentFilter, classIds: studentFilter?.classIds ?? request.classIds };
  const total = studentIds?.length ?? (await countStudents(db, viewer, await studentsWanted(db, viewer, filter, now)));
  const named = await loadClasses(db, viewer, filter.classIds ?? []);
  const classes = new ClassOfStudents();
  const yearId = uuidOrNone(filter.schoolYearId) ?? viewer.schoolYearId;
  const all = listAllStudents(db, viewer, { filter, sort: studentSort }, now);
  return {
    lines: linesOf(db, viewer, { pages: studentIds ? inChosenOrder(all, studentIds) : all, classes, yearId }),
    yearId,
    about: { total, about: [...named.values()].map(({ name }) => name), classIds: () => classes.classIds() },
  };
}

async function* linesOf(
  db: Db,
  viewer: Viewer,
  { pages, classes, yearId }: { pages: AsyncIterable<Student[]>; classes: ClassOfStudents; yearId: string | null },
): AsyncGenerator<StudentLine[]> {
  for await (const students of pages) {
    const ids = students.map(({ id }) => id);
    const names = await classes.namesOf(db, viewer, ids, yearId);
    const ended = yearId === viewer.schoolYearId ? null : await loadKnownByEnd(db, viewer, ids, yearId);
    yield students.map((student) => ({
      student,
      className: names.get(student.id) ?? null,
      known: ended ? (ended.get(student.id) ?? null) : newestOf(student),
    }));
  }
}

async function loadKnownByEnd(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
  yearId: string | null,
): Promise<Map<string, Known>> {
  const keys = studentIds.map((id) => studentYearKey(id, yearId));
  const found = await loadProfilesOfStudent(db, viewer, keys);
  return new Map(
    studentIds.flatMap((id) => {
      const newest = found.get(studentYearKey(id, yearId))?.[0];
      return newest ? [[id, newest] as const] : [];
    }),
  );
}

/** The student carries a copy of the newest. */
function newestOf({ levels, pix, pixScore, certifiableCount, profileKnownAt }: Student): Known | null {
  if (!levels || !pix || pixScore === null || certifiableCount === null || !profileKnownAt) return null;
  return { levels, pix, pixScore, certifiableCount, knownAt: profileKnownAt };
}

/** Those that were chosen are few enough to be held. */
async function* inChosenOrder(
  pages: AsyncIterable<Student[]>,
  studentIds: readonly string[],
): AsyncGenerator<Student[]> {
  const wanted = new Set(studentIds);
  const found: Student[] = [];
  for await (const page of pages) found.push(...page.filter(({ id }) => wanted.has(id)));
  yield chosen(found, studentIds, ({ id }) => id);
}

/** Who it is, and where they stand on the way to the certification. */
export function studentColumns(request: ExportRequest): Column<StudentLine>[] {
  const say = sayIn(request);
  return [
    { head: say("head.class"), cell: ({ className }) => className },
    ...nameColumns<StudentLine>(say, request, ({ student }) => student),
    { head: say("head.knownAt"), cell: ({ known }) => known?.knownAt ?? null },
    { head: say("head.pixScore"), cell: ({ known }) => known?.pixScore ?? null },
    { head: say("head.certifiable"), cell: ({ known }) => yesOrNo(say, isCertifiable(known)) },
    { head: say("head.certifiableCount"), cell: ({ known }) => known?.certifiableCount ?? null },
    {
      head: say("head.missingCount"),
      cell: ({ known }) => certifiabilityOfCount(known?.certifiableCount ?? null).missing,
    },
  ];
}

function isCertifiable(known: Known | null): boolean | null {
  return known && certifiabilityOfCount(known.certifiableCount).status === "CERTIFIABLE";
}
