import type { Viewer } from "../access/viewer.ts";
import { countProblems, listProblems } from "../imports/import-report.store.ts";
import type { Problem } from "../imports/import-report.store.ts";
import { problemSentence } from "../imports/import-words.ts";
import { getImport } from "../imports/import.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { pagesOf } from "./read-pages.ts";

/** The lines of a file that were not taken or are doubtful, and why: in the file's order. */
export async function tableOfImportProblems(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const { id, fileName } = await getImport(db, viewer, request.importId ?? "");
  const pages = pagesOf(
    (slice) => listProblems(db, viewer, id, slice),
    ({ number }) => [String(number)],
  );
  return {
    ...tableOf(columnsOf(request), pages),
    total: await countProblems(db, viewer, id),
    about: [fileName],
    classIds: () => allFollowed(viewer),
  };
}

function columnsOf(request: ExportRequest): Column<Problem>[] {
  const say = sayIn(request);
  return [
    // Empty where it is said of the whole file.
    { head: say("head.line"), cell: ({ line }) => line },
    { head: say("head.reasons"), cell: ({ code, params }) => problemSentence(request.language, code, params) },
  ];
}
