import type { Viewer } from "../access/viewer.ts";
import type { StudentFilter } from "../boards/student-filter.inputs.ts";
import { countStudents } from "../boards/student-list.store.ts";
import { studentsWanted } from "../boards/students-wanted.ts";
import { certifiabilityOfCount } from "../profiles/certifiability.rules.ts";
import { loadClasses, uuidOrNone } from "../schools/school.store.ts";
import type { Student } from "../schools/student.entity.ts";
import type { Db } from "../shared/db.ts";
import { ClassOfStudents } from "./class-of-students.ts";
import type { ExportRequest } from "./export.entity.ts";
import { chosen, nameColumns, sayIn, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { listAllStudents } from "./list-all-students.ts";

export interface StudentLine {
  student: Student;
  className: string | null;
}

/** The list of students with its filter, in its order, or those that were chosen in it. */
export async function listStudentLines(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<{ lines: AsyncIterable<StudentLine[]>; say: Say } & Pick<ExportTable, "total" | "about" | "classIds">> {
  const { studentFilter, studentIds } = request;
  const filter: StudentFilter = { ...studentFilter, classIds: studentFilter?.classIds ?? request.classIds };
  const total = studentIds?.length ?? (await countStudents(db, viewer, await studentsWanted(db, viewer, filter, now)));
  const named = await loadClasses(db, viewer, filter.classIds ?? []);
  const classes = new ClassOfStudents();
  return {
    lines: linesOf(db, viewer, { filter, studentIds, classes, now }),
    say: sayIn(request),
    total,
    about: [...named.values()].map(({ name }) => name),
    classIds: () => classes.classIds(),
  };
}

async function* linesOf(
  db: Db,
  viewer: Viewer,
  {
    filter,
    studentIds,
    classes,
    now,
  }: { filter: StudentFilter; studentIds?: string[] | null; classes: ClassOfStudents; now: Date },
): AsyncGenerator<StudentLine[]> {
  const yearId = uuidOrNone(filter.schoolYearId) ?? viewer.schoolYearId;
  const all = listAllStudents(db, viewer, filter, now);
  for await (const students of studentIds ? inChosenOrder(all, studentIds) : all) {
    const names = await classes.namesOf(
      db,
      viewer,
      students.map(({ id }) => id),
      yearId,
    );
    yield students.map((student) => ({ student, className: names.get(student.id) ?? null }));
  }
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
export function studentColumns(say: Say, request: ExportRequest): Column<StudentLine>[] {
  return [
    { head: say("head.class"), cell: ({ className }) => className },
    ...nameColumns<StudentLine>(say, request, ({ student }) => student),
    { head: say("head.knownAt"), cell: ({ student }) => student.profileKnownAt },
    { head: say("head.pixScore"), cell: ({ student }) => student.pixScore },
    {
      head: say("head.certifiable"),
      cell: ({ student: { certifiableCount } }) => yesOrNo(say, isCertifiable(certifiableCount)),
    },
    { head: say("head.certifiableCount"), cell: ({ student }) => student.certifiableCount },
    {
      head: say("head.missingCount"),
      cell: ({ student: { certifiableCount } }) => certifiabilityOfCount(certifiableCount).missing,
    },
  ];
}

function isCertifiable(count: number | null): boolean | null {
  return count === null ? null : certifiabilityOfCount(count).status === "CERTIFIABLE";
}
