import type { Viewer } from "../access/viewer.ts";
import { getImport } from "../imports/import.store.ts";
import { countMatches, keyOfMatch, listMatches } from "../imports/name-match.store.ts";
import { MatchDecision } from "../imports/name-match.type.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, tableOf } from "./export-table.ts";
import type { ExportTable } from "./export-table.ts";
import { listTypedNames } from "./list-typed-names.ts";
import { answerColumns, candidateColumns, lineCountColumn, typedColumns } from "./name-columns.ts";
import { pagesOf } from "./read-pages.ts";

/** The typed names of one file, most certain first: those that wait, those of one answer, or all. */
export async function tableOfImportNames(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const { id: importId, fileName } = await getImport(db, viewer, request.importId ?? "");
  const decision = request.decision ?? null;
  const pages = pagesOf((slice) => listMatches(db, viewer, { importId, decision }, slice), keyOfMatch);
  const waiting = decision === null || decision === MatchDecision.PENDING;
  const columns = [
    ...typedColumns(request),
    lineCountColumn(request),
    ...(waiting ? candidateColumns(request) : []),
    ...(decision === MatchDecision.PENDING ? [] : answerColumns(request)),
  ];
  return {
    ...tableOf(columns, listTypedNames(db, viewer, pages)),
    total: await countMatches(db, viewer, { importId, decision }),
    about: [fileName],
    classIds: () => allFollowed(viewer),
  };
}
