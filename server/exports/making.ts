import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import type { StartedExport } from "./export-job.store.ts";
import type { Units } from "../shared/units.ts";
import type { Chunks } from "./sheet.ts";

/** What a file is made of: within one unit of work, with the rights of the person who asked. */
export interface Making {
  db: Db;
  viewer: Viewer;
  /** Over what was published to an academy, and no school's rows. */
  unitsOfAcademy: (academy: string) => Units;
  asked: StartedExport;
  now: Date;
  /** « 2025-2026 » where the file is of another school year than the running one. */
  pastYear: string | null;
  /** Says how far it is; throws when the export was cancelled. */
  advance(done: number, total: number | null): Promise<void>;
}

/** A file on its way: what is said of it holds once its chunks are read. */
export interface MadeFile {
  chunks: Chunks;
  about: readonly string[];
  classIds: () => string[] | null;
  lineCount: () => number;
  /** What its name is made of, where it is not that of the subject. */
  nameParts?: readonly string[];
}
