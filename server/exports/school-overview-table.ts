import type { Viewer } from "../access/viewer.ts";
import type { ClassOverview } from "../boards/school-overview.type.ts";
import { COMPETENCES } from "../competences/competence-areas.ts";
import { loadHomeroomTeachers } from "../schools/school.store.ts";
import type { StaffMember } from "../schools/staff.entity.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, tableOf, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { loadOverviewAsked } from "./load-overview-asked.ts";
import { classIdsOf, figuresOf, overviewLines, overviewNameColumns } from "./overview-lines.ts";
import type { OverviewLine } from "./overview-lines.ts";

/**
 * One line a class, of those chosen among the classes that the viewer follows. With the sums of their grades it is the home's table,
 * without it is the list of classes, which says whose they are.
 */
export async function tableOfSchoolOverview(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const { grades } = await loadOverviewAsked(db, viewer, request, now);
  const lines = overviewLines(grades, request);
  const teachers = request.gradeSums ? null : await loadHomeroomTeachers(db, viewer, classIdsOf(lines));
  return {
    ...tableOf(columnsOf(sayIn(request), teachers), atOnce(lines)),
    total: lines.length,
    about: [],
    classIds: () => classIdsOf(lines),
  };
}

function columnsOf(say: Say, teachers: ReadonlyMap<string, StaffMember[]> | null): Column<OverviewLine>[] {
  const figure = (name: keyof ClassOverview["summary"], head: string = name): Column<OverviewLine> => ({
    head: say(`head.${head}`),
    cell: (line) => figuresOf(line).summary[name],
  });
  return [
    ...overviewNameColumns(say),
    ...(teachers ? [homeroomColumn(say, teachers)] : []),
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

function homeroomColumn(say: Say, teachers: ReadonlyMap<string, StaffMember[]>): Column<OverviewLine> {
  const namesOf = (people: readonly StaffMember[] = []): string =>
    people.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(", ");
  return {
    head: say("head.homeroomTeachers"),
    cell: ({ one }) => (one && namesOf(teachers.get(one.schoolClass.id))) || null,
  };
}
