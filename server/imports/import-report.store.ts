import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Slice } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import { countLinesByOutcome } from "./import-lines.store.ts";
import { ImportReport } from "./import.entity.ts";

/** What landed, as it stands now: lines whose name was decided since have followed. */
export async function loadReports(
  db: Db,
  viewer: Viewer,
  importIds: readonly string[],
): Promise<Map<string, ImportReport>> {
  const stored = await rows<Omit<ImportReport, "toMatch"> & { id: string }>(
    db,
    `select id, read_count as read, created_count as created, updated_count as updated, unchanged_count as unchanged,
       rejected_count as rejected
     from imports where school_id = $1 and id = any ($2::uuid[])`,
    [viewer.schoolId, importIds],
  );
  const lines = await countLinesByOutcome(db, viewer.schoolId, importIds);
  return new Map(
    stored.map(({ id, ...report }) => {
      const { CREATED = 0, UPDATED = 0, UNCHANGED = 0, TO_MATCH = 0 } = lines.get(id) ?? {};
      const whole = {
        read: report.read,
        created: report.created + CREATED,
        updated: report.updated + UPDATED,
        unchanged: report.unchanged + UNCHANGED,
        rejected: report.rejected,
        toMatch: TO_MATCH,
      };
      return [id, Object.assign(new ImportReport(), whole)];
    }),
  );
}

export interface Problem {
  number: number;
  line: number | null;
  code: string;
  params: Record<string, string | number>;
}

/** In the file's order. */
export function listProblems(db: Db, viewer: Viewer, importId: string, { limit, after }: Slice): Promise<Problem[]> {
  const [number = null] = after ?? [];
  if (number !== null && !/^\d{1,9}$/.test(number)) throw new Refusal("BAD_USER_INPUT");
  return rows<Problem>(
    db,
    `select number, line, code, params from import_problems
     where school_id = $1 and import_id = $2 and ($3::int is null or number > $3) order by number limit $4`,
    [viewer.schoolId, importId, number, limit],
  );
}

export async function countProblems(db: Db, viewer: Viewer, importId: string): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count from import_problems where school_id = $1 and import_id = $2`,
    [viewer.schoolId, importId],
  );
  return row?.count ?? 0;
}

/** All of them, with the text of the line while it is kept. */
export function listRejectedLines(
  db: Db,
  viewer: Viewer,
  importId: string,
): Promise<(Problem & { raw: string | null })[]> {
  return rows(
    db,
    `select number, line, code, params, raw from import_problems where school_id = $1 and import_id = $2 order by number`,
    [viewer.schoolId, importId],
  );
}
