import type { Viewer } from "../access/viewer.ts";
import { loadSchoolYears, uuidOrNone } from "../schools/school.store.ts";
import type { Student } from "../schools/student.entity.ts";
import { studentYearKey } from "../schools/student-year.rules.ts";
import { getStudent, listClassIdsOfStudent } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import { ClassOfStudents } from "./class-of-students.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, nameOfYear, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";

/** One student as their page shows them, and what a file says of them. */
export interface AskedStudent {
  student: Student;
  /** The school year that the page shows; null: all that is known. */
  schoolYearId: string | null;
  /** What the stores ask by (student-year.rules). */
  key: string;
  /** Whose lines they are, in each of them: a CSV has no title. Nothing where names are hidden. */
  whose: Column<unknown>[];
  about: Pick<ExportTable, "about" | "classIds"> & Required<Pick<ExportTable, "inside">>;
}

/** Refuses a student whom the viewer does not follow. */
export async function loadStudentAsked(
  db: Db,
  viewer: Viewer,
  request: Pick<ExportRequest, "studentIds" | "schoolYearId" | "namesHidden" | "language">,
): Promise<AskedStudent> {
  const student = await getStudent(db, viewer, request.studentIds?.[0] ?? "");
  const schoolYearId = uuidOrNone(request.schoolYearId);
  const year = schoolYearId === null ? null : (await loadSchoolYears(db, viewer, [schoolYearId])).get(schoolYearId);
  const classNames = await new ClassOfStudents().namesOf(db, viewer, [student.id], schoolYearId ?? viewer.schoolYearId);
  const className = classNames.get(student.id);
  const classIds = await listClassIdsOfStudent(db, viewer, student.id);
  const say = sayIn(request);
  const name = `${student.lastName} ${student.firstName}`;
  return {
    student,
    schoolYearId,
    key: studentYearKey(student.id, schoolYearId),
    whose: request.namesHidden
      ? []
      : [
          { head: say("head.lastName"), cell: () => student.lastName },
          { head: say("head.firstName"), cell: () => student.firstName },
        ],
    about: {
      about: className === undefined ? [] : [className],
      inside: {
        title: request.namesHidden ? [] : [name],
        facts: [
          ...(request.namesHidden ? [] : [[say("head.student"), name] as const]),
          ...(className === undefined ? [] : [[say("head.class"), className] as const]),
          ...(year ? [[say("fact.schoolYear"), nameOfYear(viewer, year)] as const] : []),
        ],
      },
      classIds: () => (classIds.length > 0 ? classIds : null),
    },
  };
}

/** These few lines of one student. */
export function tableOfStudent<Source>(
  { whose, about }: AskedStudent,
  columns: readonly Column<Source>[],
  lines: readonly Source[],
): ExportTable {
  return { ...tableOf([...whose, ...columns], atOnce(lines)), ...about, total: lines.length };
}
