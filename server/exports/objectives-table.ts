import type { Viewer } from "../access/viewer.ts";
import { objectiveInForce, scopeOf } from "../progress/objective.rules.ts";
import type { InForce } from "../progress/objective.rules.ts";
import { listObjectives } from "../progress/objective.store.ts";
import type { Objective } from "../progress/objective.entity.ts";
import { GRADE_LEVELS } from "../schools/grade-level.rules.ts";
import { listClasses, loadClasses, loadSchoolYears, loadStaff } from "../schools/school.store.ts";
import { loadStudents } from "../schools/student.store.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import { ClassOfStudents } from "./class-of-students.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, atOnce, fullName, nameColumns, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";

interface ObjectiveLine {
  target: Exclude<InForce["scope"], "DEFAULT">;
  gradeLevel: string | null;
  className: string | null;
  student: { lastName: string; firstName: string } | null;
  inForce: InForce;
  /** Null where it comes from a wider target. */
  own: Objective | null;
  by: string | null;
}

type Whom = Pick<ObjectiveLine, "className" | "student" | "by">;

/** What holds this year, widest first: for the school and each of its grades, then for classes and students with one of their own. */
export async function tableOfObjectives(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const objectives = await listObjectives(db, viewer);
  const isWide = ({ classId, studentId }: Objective): boolean => classId === null && studentId === null;
  const whom = await loadWhom(db, viewer, objectives);
  const narrow = objectives.filter((one) => !isWide(one));
  const lines = [
    ...(await listWide(db, viewer, objectives.filter(isWide))).map((line) => ({ ...line, ...whom(line.own) })),
    ...narrow.map((own) => ({ ...ownLine(own), ...whom(own) })),
  ];
  return {
    ...tableOf(columnsOf(request), atOnce(lines)),
    total: lines.length,
    about: [],
    classIds: () => allFollowed(viewer),
  };
}

type Bare = Pick<ObjectiveLine, "target" | "gradeLevel" | "inForce" | "own">;

/** The school and its grades, own or inherited; none before the first list of students. */
async function listWide(db: Db, viewer: Viewer, wide: readonly Objective[]): Promise<Bare[]> {
  const yearId = viewer.schoolYearId ?? "";
  const schoolYear = (await loadSchoolYears(db, viewer, [yearId])).get(yearId);
  if (!schoolYear) return [];
  const classes = await listClasses(db, viewer, { schoolYearId: null, gradeLevel: null });
  const known = new Set<string | null>(classes.map(({ gradeLevel }) => gradeLevel));
  const grades = GRADE_LEVELS.filter((grade) => known.has(grade));
  const line = (gradeLevel: string | null, wider: InForce): Bare => {
    const own = wide.find((one) => one.gradeLevel === gradeLevel);
    const target = gradeLevel === null ? "SCHOOL" : "GRADE";
    return own ? ownLine(own) : { target, gradeLevel, inForce: wider, own: null };
  };
  const school = line(null, objectiveInForce({ targets: [], schoolYear }));
  return [school, ...grades.map((grade) => line(grade, school.inForce))];
}

function ownLine(own: Objective): Bare {
  const { competences, dueOn, gradeLevel } = own;
  const target = scopeOf(own);
  return { target, gradeLevel, inForce: { competences, dueOn, scope: target }, own };
}

async function loadWhom(
  db: Db,
  viewer: Viewer,
  objectives: readonly Objective[],
): Promise<(one: Objective | null) => Whom> {
  const studentIds = objectives.flatMap(({ studentId }) => studentId ?? []);
  const students = await loadStudents(db, viewer, studentIds);
  const classNames = await new ClassOfStudents().namesOf(db, viewer, studentIds, viewer.schoolYearId);
  const classes = await loadClasses(
    db,
    viewer,
    objectives.flatMap(({ classId }) => classId ?? []),
  );
  const staff = await loadStaff(db, viewer, [...new Set(objectives.flatMap(({ setById }) => setById ?? []))]);
  return (one) => ({
    className: classes.get(one?.classId ?? "")?.name ?? classNames.get(one?.studentId ?? "") ?? null,
    student: students.get(one?.studentId ?? "") ?? null,
    by: fullName(staff.get(one?.setById ?? "")),
  });
}

function columnsOf(request: ExportRequest): Column<ObjectiveLine>[] {
  const say = sayIn(request);
  return [
    { head: say("head.target"), cell: ({ target }) => say(`target.${target}`) },
    { head: say("head.grade"), cell: ({ gradeLevel }) => (gradeLevel ? say(`grade.${gradeLevel}`) : NOTHING) },
    { head: say("head.class"), cell: ({ className }) => className },
    ...nameColumns<ObjectiveLine>(say, request, ({ student }) => student),
    { head: say("head.toGain"), cell: ({ inForce }) => inForce.competences },
    { head: say("head.dueOn"), cell: ({ inForce }) => ({ day: inForce.dueOn }) },
    { head: say("head.objectiveOf"), cell: ({ inForce }) => say(`objectiveOf.${inForce.scope}`) },
    { head: say("head.by"), cell: ({ own, by }) => (own ? by : NOTHING) },
    { head: say("head.setAt"), cell: ({ own }) => own?.setAt ?? NOTHING },
  ];
}
