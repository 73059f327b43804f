import type { Viewer } from "../access/viewer.ts";
import { listYearFacts } from "../boards/class-facts.store.ts";
import { schoolOverview } from "../boards/school-overview.ts";
import type { ClassOverview, GradeOverview } from "../boards/school-overview.type.ts";
import { COMPETENCES } from "../competences/competence-areas.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";

interface ClassLine {
  grade: GradeOverview["gradeLevel"];
  one: ClassOverview;
}

/** One line a class, grade by grade, of the classes that the viewer follows: sums are for whoever opens the file to make. */
export async function tableOfSchoolOverview(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const yearId = uuidOrNone(request.schoolYearId) ?? viewer.schoolYearId;
  const facts = yearId ? await listYearFacts(db, viewer, yearId) : [];
  const { grades } = schoolOverview(yearId, facts, now);
  const lines = grades.flatMap(({ gradeLevel, classes }) => classes.map((one) => ({ grade: gradeLevel, one })));
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
    ...COMPETENCES.map(({ code, name }, place): Column<ClassLine> => ({
      head: say("head.coverage", { competence: `${code} ${name}` }),
      cell: ({ one }) => one.coverage[place]?.studentCount ?? null,
    })),
  ];
}
