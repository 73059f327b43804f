import type { Viewer } from "../access/viewer.ts";
import type { ClassOverview, GradeOverview } from "../boards/school-overview.type.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { loadOverviewAsked } from "./load-overview-asked.ts";

interface ReadyLine {
  grade: GradeOverview["gradeLevel"];
  one: ClassOverview;
}

/** One line a class that sits the certification this year: who could today, who not yet, and of whom nobody knows. */
export async function tableOfReadiness(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const { grades } = await loadOverviewAsked(db, viewer, request, now);
  const lines = grades
    .filter(({ certificationLevel }) => certificationLevel !== null)
    .flatMap(({ gradeLevel, classes }) => classes.map((one) => ({ grade: gradeLevel, one })));
  return {
    ...tableOf(columnsOf(sayIn(request)), atOnce(lines)),
    total: lines.length,
    about: [],
    classIds: () => lines.map(({ one }) => one.schoolClass.id),
  };
}

function columnsOf(say: Say): Column<ReadyLine>[] {
  return [
    { head: say("head.grade"), cell: ({ grade }) => (grade ? say(`grade.${grade}`) : null) },
    { head: say("head.class"), cell: ({ one }) => one.schoolClass.name },
    { head: say("head.studentCount"), cell: ({ one }) => one.summary.studentCount },
    { head: say("head.certifiableStudents"), cell: ({ one }) => one.summary.certifiableCount },
    { head: say("head.notCertifiableYet"), cell: ({ one }) => notYet(one) },
    { head: say("head.certifiabilityUnknownCount"), cell: ({ one }) => one.summary.certifiabilityUnknownCount },
    {
      head: say("head.certifiableShare"),
      cell: ({ one: { summary } }) =>
        summary.studentCount === 0 ? null : summary.certifiableCount / summary.studentCount,
    },
  ];
}

function notYet({ summary: { studentCount, certifiableCount, certifiabilityUnknownCount } }: ClassOverview): number {
  return studentCount - certifiableCount - certifiabilityUnknownCount;
}
