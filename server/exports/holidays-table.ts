import type { Viewer } from "../access/viewer.ts";
import { listHolidays } from "../schools/holiday.store.ts";
import type { Holiday } from "../schools/holiday.store.ts";
import { loadSchoolYears } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, atOnce, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";

/** The days without lessons of a school year, oldest first. */
export async function tableOfHolidays(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const yearId = request.schoolYearId ?? viewer.schoolYearId ?? "";
  const year = (await loadSchoolYears(db, viewer, [yearId])).get(yearId);
  const all = await listHolidays(db, viewer);
  const lines = all.filter((one) => !year || (one.endsOn >= year.startsOn && one.startsOn <= year.endsOn));
  return {
    ...tableOf(columnsOf(request), atOnce(lines)),
    total: lines.length,
    about: [],
    classIds: () => allFollowed(viewer),
  };
}

function columnsOf(request: ExportRequest): Column<Holiday>[] {
  const say = sayIn(request);
  return [
    { head: say("head.holiday"), cell: ({ name }) => name ?? say("word.holiday") },
    { head: say("head.firstDay"), cell: ({ startsOn }) => ({ day: startsOn }) },
    { head: say("head.lastDay"), cell: ({ endsOn }) => ({ day: endsOn }) },
  ];
}
