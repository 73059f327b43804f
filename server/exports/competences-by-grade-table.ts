import type { Viewer } from "../access/viewer.ts";
import { competenceReach } from "../boards/competence-reach.ts";
import type { CompetenceReach, GradeOverview } from "../boards/school-overview.type.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, shareColumn, tableOf, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { gradeWords } from "./grade-words.ts";
import { loadOverviewAsked } from "./load-overview-asked.ts";

/** Somebody is never 0 %, on the screen either. */
const LEAST = 0.01;

/** One line a competence: how many students of each grade hold it, what part of them they are, and whether the year touches it. */
export async function tableOfCompetencesByGrade(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const overview = await loadOverviewAsked(db, viewer, request, now);
  const reach = await competenceReach(db, viewer, overview);
  return {
    ...tableOf(columnsOf(sayIn(request), overview.grades), atOnce(reach)),
    total: reach.length,
    about: [],
    classIds: () => overview.grades.flatMap(({ classes }) => classes.map(({ schoolClass }) => schoolClass.id)),
  };
}

function columnsOf(say: Say, grades: readonly GradeOverview[]): Column<CompetenceReach>[] {
  return [
    { head: say("head.competenceCode"), cell: ({ competence }) => competence.code },
    { head: say("head.competence"), cell: ({ competence }) => competence.name },
    { head: say("head.isTouched"), cell: ({ isTouched }) => yesOrNo(say, isTouched) },
    ...grades.flatMap(({ gradeLevel, summary, coverage }): Column<CompetenceReach>[] => {
      const grade = gradeWords(say, gradeLevel);
      const holding = ({ competence: { code } }: CompetenceReach): number =>
        coverage.find(({ competence }) => competence.code === code)?.studentCount ?? 0;
      const { studentCount } = summary;
      return [
        { head: say("head.gradeHolding", { grade }), cell: holding },
        shareColumn(say, say("head.gradeShare", { grade }), (reach) =>
          studentCount === 0 ? null : { share: holding(reach) / studentCount, least: LEAST },
        ),
      ];
    }),
  ];
}
