import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { CertificationLevelName, WindowDays } from "./certification-window.rules.ts";
import { isUuid } from "./school.store.ts";

export interface OwnWindow extends WindowDays {
  level: CertificationLevelName;
}

/** Those that the school set, by school year. */
export async function loadOwnWindows(
  db: Db,
  viewer: Viewer,
  schoolYearIds: readonly string[],
): Promise<Map<string, OwnWindow[]>> {
  const found = await rows<OwnWindow & { schoolYearId: string }>(
    db,
    `select w.school_year_id as "schoolYearId", w.level, w.opens_on as "opensOn", w.closes_on as "closesOn"
     from certification_windows w where w.school_id = $1 and w.school_year_id = any ($2::uuid[])`,
    [viewer.schoolId, schoolYearIds.filter(isUuid)],
  );
  return Map.groupBy(found, ({ schoolYearId }) => schoolYearId);
}

export async function saveWindow(
  db: Db,
  viewer: Viewer,
  schoolYearId: string,
  { level, opensOn, closesOn }: OwnWindow,
): Promise<void> {
  await rows(
    db,
    `insert into certification_windows (school_id, school_year_id, level, opens_on, closes_on) values ($1, $2, $3, $4, $5)
     on conflict (school_id, school_year_id, level) do update set opens_on = excluded.opens_on, closes_on = excluded.closes_on`,
    [viewer.schoolId, schoolYearId, level, opensOn, closesOn],
  );
}

export async function removeWindow(
  db: Db,
  viewer: Viewer,
  schoolYearId: string,
  level: CertificationLevelName,
): Promise<void> {
  await rows(db, `delete from certification_windows where school_id = $1 and school_year_id = $2 and level = $3`, [
    viewer.schoolId,
    schoolYearId,
    level,
  ]);
}
