import type { Viewer } from "../access/viewer.ts";
import { countMatches, keyOfMatch, listMatches } from "../imports/name-match.store.ts";
import { MatchDecision } from "../imports/name-match.type.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, tableOf } from "./export-table.ts";
import type { ExportTable } from "./export-table.ts";
import { listTypedNames } from "./list-typed-names.ts";
import { candidateColumns, lineCountColumn, originColumns, typedColumns } from "./name-columns.ts";
import { pagesOf } from "./read-pages.ts";

/** The typed names of every file that wait for a person, most certain first: what is to be asked in class. */
export async function tableOfNamesWaiting(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const waiting = { importId: null, decision: MatchDecision.PENDING };
  const pages = pagesOf((slice) => listMatches(db, viewer, waiting, slice), keyOfMatch);
  const columns = [
    ...typedColumns(request),
    ...originColumns(request),
    lineCountColumn(request),
    ...candidateColumns(request),
  ];
  return {
    ...tableOf(columns, listTypedNames(db, viewer, pages)),
    total: await countMatches(db, viewer, waiting),
    about: [],
    classIds: () => allFollowed(viewer),
  };
}
