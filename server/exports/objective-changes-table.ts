import type { Viewer } from "../access/viewer.ts";
import { listWideChanges } from "../progress/objective-change.store.ts";
import type { ObjectiveChange } from "../progress/objective-change.type.ts";
import { loadStaff } from "../schools/school.store.ts";
import type { StaffMember } from "../schools/staff.entity.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, atOnce, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";

interface ChangeLine {
  change: ObjectiveChange;
  by: StaffMember | null;
}

/** Who changed the objective of the school or of a grade this year, from what to what: newest first. */
export async function tableOfObjectiveChanges(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const changes = await listWideChanges(db, viewer);
  const staff = await loadStaff(db, viewer, [...new Set(changes.flatMap(({ changedById }) => changedById ?? []))]);
  const lines = changes.map((change) => ({ change, by: staff.get(change.changedById ?? "") ?? null }));
  return {
    ...tableOf(columnsOf(request), atOnce(lines)),
    total: lines.length,
    about: [],
    classIds: () => allFollowed(viewer),
  };
}

function columnsOf(request: ExportRequest): Column<ChangeLine>[] {
  const say = sayIn(request);
  const value = (moment: "from" | "to"): Column<ChangeLine>[] => [
    { head: say(`head.${moment}Objective`), cell: ({ change }) => change[moment]?.competences ?? null },
    {
      head: say(`head.${moment}DueOn`),
      cell: ({ change }) => (change[moment] ? { day: change[moment].dueOn } : null),
    },
  ];
  return [
    { head: say("head.changedAt"), cell: ({ change }) => change.changedAt },
    { head: say("head.target"), cell: ({ change }) => say(`target.${change.gradeLevel ? "GRADE" : "SCHOOL"}`) },
    { head: say("head.grade"), cell: ({ change }) => change.gradeLevel && say(`grade.${change.gradeLevel}`) },
    ...value("from"),
    ...value("to"),
    { head: say("head.by"), cell: ({ by }) => by && `${by.firstName} ${by.lastName}` },
  ];
}
