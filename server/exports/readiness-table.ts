import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, shareColumn, tableOf } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { loadOverviewAsked } from "./load-overview-asked.ts";
import { classIdsOf, figuresOf, overviewLines, overviewNameColumns } from "./overview-lines.ts";
import type { OverviewLine } from "./overview-lines.ts";

/** The grades that sit the certification this year and their classes: who could today, who not yet, and of whom nobody knows. */
export async function tableOfReadiness(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const { grades } = await loadOverviewAsked(db, viewer, request, now);
  const sitting = grades.filter(({ certificationLevel }) => certificationLevel !== null);
  const lines = overviewLines(sitting, { gradeSums: true });
  return {
    ...tableOf(columnsOf(sayIn(request)), atOnce(lines)),
    total: lines.length,
    about: [],
    classIds: () => classIdsOf(lines),
  };
}

function columnsOf(say: Say): Column<OverviewLine>[] {
  return [
    ...overviewNameColumns(say),
    { head: say("head.studentCount"), cell: (line) => figuresOf(line).summary.studentCount },
    { head: say("head.certifiableStudents"), cell: (line) => figuresOf(line).summary.certifiableCount },
    { head: say("head.notCertifiableYet"), cell: (line) => notYet(line) },
    {
      head: say("head.certifiabilityUnknownCount"),
      cell: (line) => figuresOf(line).summary.certifiabilityUnknownCount,
    },
    shareColumn(say, say("head.certifiableShare"), (line) => {
      const { studentCount, certifiableCount } = figuresOf(line).summary;
      return studentCount === 0 ? null : certifiableCount / studentCount;
    }),
  ];
}

function notYet(line: OverviewLine): number {
  const { studentCount, certifiableCount, certifiabilityUnknownCount } = figuresOf(line).summary;
  return studentCount - certifiableCount - certifiabilityUnknownCount;
}
