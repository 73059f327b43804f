import type { Viewer } from "../access/viewer.ts";
import { getParticipation } from "../participations/participation.store.ts";
import { loadClasses, loadSchoolYears, uuidOrNone } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { nameOfYear } from "./export-table.ts";

/** « 2025-2026 » where a file is of another year than the running one: last year's 3B is not to be taken for today's. */
export async function pastYearOf(db: Db, viewer: Viewer, request: ExportRequest): Promise<string | null> {
  const { schoolYearId, studentFilter, campaignFilter, participantFilter } = request;
  const named =
    schoolYearId ?? studentFilter?.schoolYearId ?? campaignFilter?.schoolYearId ?? participantFilter?.schoolYearId;
  const yearId =
    uuidOrNone(named) ?? (await yearOfAttempt(db, viewer, request)) ?? (await yearOfClass(db, viewer, request));
  if (yearId === null || yearId === viewer.schoolYearId) return null;
  return nameOfYear(viewer, (await loadSchoolYears(db, viewer, [yearId])).get(yearId));
}

async function yearOfAttempt(db: Db, viewer: Viewer, { participationId }: ExportRequest): Promise<string | null> {
  return participationId ? (await getParticipation(db, viewer, participationId)).schoolYearId : null;
}

async function yearOfClass(
  db: Db,
  viewer: Viewer,
  { classIds, studentFilter, participantFilter }: ExportRequest,
): Promise<string | null> {
  const [first] = classIds ?? studentFilter?.classIds ?? participantFilter?.classIds ?? [];
  return first ? ((await loadClasses(db, viewer, [first])).get(first)?.schoolYearId ?? null) : null;
}
