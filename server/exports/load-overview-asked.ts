import type { Viewer } from "../access/viewer.ts";
import { listYearFacts } from "../boards/class-facts.store.ts";
import { schoolOverview } from "../boards/school-overview.ts";
import type { SchoolOverview } from "../boards/school-overview.type.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";

/** Of the classes that the viewer follows, in the school year asked for. */
export async function loadOverviewAsked(
  db: Db,
  viewer: Viewer,
  { schoolYearId }: Pick<ExportRequest, "schoolYearId">,
  now: Date,
): Promise<SchoolOverview> {
  const yearId = uuidOrNone(schoolYearId) ?? viewer.schoolYearId;
  return schoolOverview(yearId, yearId ? await listYearFacts(db, viewer, yearId) : [], now);
}
