import type { Viewer } from "../access/viewer.ts";
import { loadClasses, loadSchoolYears, uuidOrNone } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { nameOfYear } from "./export-table.ts";

/** « 2025-2026 » where a file is of another year than the running one: last year's 3B is not to be taken for today's. */
export async function pastYearOf(db: Db, viewer: Viewer, request: ExportRequest): Promise<string | null> {
  const { schoolYearId, studentFilter, campaignFilter } = request;
  const named = schoolYearId ?? studentFilter?.schoolYearId ?? campaignFilter?.schoolYearId;
  const yearId = uuidOrNone(named) ?? (await yearOfClass(db, viewer, request));
  if (yearId === null || yearId === viewer.schoolYearId) return null;
  return nameOfYear(viewer, (await loadSchoolYears(db, viewer, [yearId])).get(yearId));
}

async function yearOfClass(db: Db, viewer: Viewer, { classIds }: ExportRequest): Promise<string | null> {
  const [first] = classIds ?? [];
  return first ? ((await loadClasses(db, viewer, [first])).get(first)?.schoolYearId ?? null) : null;
}
