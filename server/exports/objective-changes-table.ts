import type { Viewer } from "../access/viewer.ts";
import { listWideChanges, loadChangesOfClasses, loadChangesOfStudents } from "../progress/objective-change.store.ts";
import type { ObjectiveChange } from "../progress/objective-change.type.ts";
import { loadClasses, loadStaff } from "../schools/school.store.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, atOnce, fullName, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { loadStudentAsked } from "./load-student-asked.ts";

/** Who changed which objective from what to what, newest first: a student's, a class's, else those of the school and its grades. */
export async function tableOfObjectiveChanges(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const { whose, changes, ...about } = await changesAsked(db, viewer, request);
  const staff = await loadStaff(db, viewer, [...new Set(changes.flatMap(({ changedById }) => changedById ?? []))]);
  const say = sayIn(request);
  const value = (moment: "from" | "to"): Column<ObjectiveChange>[] => [
    { head: say(`head.${moment}Objective`), cell: (change) => change[moment]?.competences ?? NOTHING },
    {
      head: say(`head.${moment}DueOn`),
      cell: (change) => (change[moment] ? { day: change[moment].dueOn } : NOTHING),
    },
  ];
  const columns: Column<ObjectiveChange>[] = [
    { head: say("head.changedAt"), cell: ({ changedAt }) => changedAt },
    ...whose,
    ...value("from"),
    ...value("to"),
    { head: say("head.by"), cell: ({ changedById }) => fullName(staff.get(changedById ?? "")) },
  ];
  return { ...tableOf(columns, atOnce(changes)), ...about, total: changes.length };
}

interface AskedChanges extends Pick<ExportTable, "about" | "inside" | "classIds"> {
  /** Whose objective each is. */
  whose: Column<ObjectiveChange>[];
  changes: readonly ObjectiveChange[];
}

async function changesAsked(db: Db, viewer: Viewer, request: ExportRequest): Promise<AskedChanges> {
  const [classId] = request.classIds ?? [];
  if (request.studentIds?.length) return ofStudent(db, viewer, request);
  return classId === undefined
    ? ofSchool(db, viewer, sayIn(request))
    : ofClass(db, viewer, { classId, say: sayIn(request) });
}

async function ofStudent(db: Db, viewer: Viewer, request: ExportRequest): Promise<AskedChanges> {
  const { student, whose, about } = await loadStudentAsked(db, viewer, request);
  const changes = (await loadChangesOfStudents(db, viewer, [student.id])).get(student.id) ?? [];
  return { ...about, whose, changes };
}

async function ofClass(db: Db, viewer: Viewer, { classId, say }: { classId: string; say: Say }): Promise<AskedChanges> {
  const schoolClass = (await loadClasses(db, viewer, [classId])).get(classId);
  if (!schoolClass) throw new Refusal("NOT_FOUND");
  return {
    whose: [{ head: say("head.class"), cell: () => schoolClass.name }],
    changes: (await loadChangesOfClasses(db, viewer, [classId])).get(classId) ?? [],
    about: [schoolClass.name],
    classIds: () => [classId],
  };
}

/** This year's. */
async function ofSchool(db: Db, viewer: Viewer, say: Say): Promise<AskedChanges> {
  return {
    whose: [
      { head: say("head.target"), cell: ({ gradeLevel }) => say(`target.${gradeLevel ? "GRADE" : "SCHOOL"}`) },
      { head: say("head.grade"), cell: ({ gradeLevel }) => (gradeLevel ? say(`grade.${gradeLevel}`) : NOTHING) },
    ],
    changes: await listWideChanges(db, viewer),
    about: [],
    classIds: () => allFollowed(viewer),
  };
}
