import type { Viewer } from "../access/viewer.ts";
import { countDecidedNames, keyOfDecided, listDecidedNames } from "../imports/decided-name.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, tableOf } from "./export-table.ts";
import type { ExportTable } from "./export-table.ts";
import { listTypedNames } from "./list-typed-names.ts";
import { answerColumns, typedColumns } from "./name-columns.ts";
import { pagesOf } from "./read-pages.ts";

/** What was answered of typed names, by whom and when: the last answer first. */
export async function tableOfNamesDecided(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const pages = pagesOf((slice) => listDecidedNames(db, viewer, slice), keyOfDecided);
  return {
    ...tableOf([...typedColumns(request), ...answerColumns(request)], listTypedNames(db, viewer, pages)),
    total: await countDecidedNames(db, viewer),
    about: [],
    classIds: () => allFollowed(viewer),
  };
}
