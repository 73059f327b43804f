import { listGivenTerms } from "../academy/academy-reading.store.ts";
import type { GivenTerm } from "../academy/academy-reading.type.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { countsColumns, termOf } from "./academy-columns.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";

/** Each term that an academy has of the school, newest first, with every number that it has. */
export async function tableOfGivenTerms(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const lines = await listGivenTerms(db, viewer);
  return {
    ...tableOf(columnsOf(sayIn(request)), atOnce(lines)),
    total: lines.length,
    about: [],
    classIds: () => null,
  };
}

function columnsOf(say: Say): Column<GivenTerm>[] {
  return [
    { head: say("head.term"), cell: (term) => termOf(say, term) },
    { head: say("head.schoolYear"), cell: ({ yearName }) => yearName },
    { head: say("head.academy"), cell: ({ academy }) => academy },
    { head: say("head.givenAt"), cell: ({ givenAt }) => givenAt },
    ...countsColumns<GivenTerm>(say),
  ];
}
