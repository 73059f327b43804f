import type { Viewer } from "../access/viewer.ts";
import type { ClassOverview, GradeOverview } from "../boards/school-overview.type.ts";
import { COMPETENCES } from "../competences/competence-areas.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, tableOf, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { loadOverviewAsked } from "./load-overview-asked.ts";

interface ClassLine {
  grade: GradeOverview["gradeLevel"];
  one: ClassOverview;
}

/** One line a class, grade by grade, of those chosen among the classes that the viewer follows: sums are for whoever opens the file to make. */
export async function tableOfSchoolOverview(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const { classIds } = request;
  const { grades } = await loadOverviewAsked(db, viewer, request, now);
  const lines = grades
    .flatMap(({ gradeLevel, classes }) => classes.map((one) => ({ grade: gradeLevel, one })))
    .filter(({ one }) => !classIds || classIds.includes(one.schoolClass.id));
  return {
    ...tableOf(columnsOf(sayIn(request)), atOnce(lines)),
    total: lines.length,
    about: [],
    classIds: () => lines.map(({ one }) => one.schoolClass.id),
  };
}

function columnsOf(say: Say): Column<ClassLine>[] {
  const figure = (name: keyof ClassOverview["summary"]): Column<ClassLine> => ({
    head: say(`head.${name}`),
    cell: ({ one }) => one.summary[name],
  });
  return [
    { head: say("head.grade"), cell: ({ grade }) => (grade ? say(`grade.${grade}`) : null) },
    { head: say("head.class"), cell: ({ one }) => one.schoolClass.name },
    figure("studentCount"),
    figure("startedCount"),
    { head: say("head.certifiableStudents"), cell: ({ one }) => one.summary.certifiableCount },
    figure("certifiabilityUnknownCount"),
    figure("objectiveReachedCount"),
    figure("objectiveUnknownCount"),
    figure("needsSupportCount"),
    figure("remindedCount"),
    figure("medianPixScore"),
    { head: say("head.lastActivity"), cell: ({ one }) => one.lastActivityAt },
    { head: say("head.isInactive"), cell: ({ one }) => yesOrNo(say, one.isInactive) },
    ...COMPETENCES.map(({ code, name }, place): Column<ClassLine> => ({
      head: say("head.coverage", { competence: `${code} ${name}` }),
      cell: ({ one }) => one.coverage[place]?.studentCount ?? null,
    })),
  ];
}
