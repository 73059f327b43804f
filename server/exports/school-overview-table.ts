import type { Viewer } from "../access/viewer.ts";
import type { ClassOverview } from "../boards/school-overview.type.ts";
import { COMPETENCES } from "../competences/competence-areas.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, tableOf, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { loadOverviewAsked } from "./load-overview-asked.ts";
import { classIdsOf, figuresOf, overviewLines, overviewNameColumns } from "./overview-lines.ts";
import type { OverviewLine } from "./overview-lines.ts";

/** One line a class, of those chosen among the classes that the viewer follows, and the sums of their grades where the screen has them. */
export async function tableOfSchoolOverview(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const { grades } = await loadOverviewAsked(db, viewer, request, now);
  const lines = overviewLines(grades, request);
  return {
    ...tableOf(columnsOf(sayIn(request)), atOnce(lines)),
    total: lines.length,
    about: [],
    classIds: () => classIdsOf(lines),
  };
}

function columnsOf(say: Say): Column<OverviewLine>[] {
  const figure = (name: keyof ClassOverview["summary"], head: string = name): Column<OverviewLine> => ({
    head: say(`head.${head}`),
    cell: (line) => figuresOf(line).summary[name],
  });
  return [
    ...overviewNameColumns(say),
    figure("studentCount"),
    figure("startedCount"),
    figure("certifiableCount", "certifiableStudents"),
    figure("certifiabilityUnknownCount"),
    figure("objectiveReachedCount"),
    figure("objectiveUnknownCount"),
    figure("needsSupportCount"),
    figure("remindedCount"),
    figure("medianPixScore"),
    { head: say("head.lastActivity"), cell: ({ one }) => (one ? one.lastActivityAt : NOTHING) },
    { head: say("head.isInactive"), cell: ({ one }) => (one ? yesOrNo(say, one.isInactive) : NOTHING) },
    ...COMPETENCES.map(({ code, name }, place): Column<OverviewLine> => ({
      head: say("head.coverage", { competence: `${code} ${name}` }),
      cell: (line) => figuresOf(line).coverage[place]?.studentCount ?? null,
    })),
  ];
}
