import type { Viewer } from "../access/viewer.ts";
import { countImportChanges, listImportChanges } from "../imports/import-change.store.ts";
import type { ImportChange, ImportChangeKind } from "../imports/import-change.type.ts";
import { ImportStatus } from "../imports/import.entity.ts";
import { getImport } from "../imports/import.store.ts";
import type { Db } from "../shared/db.ts";
import { ClassOfStudents } from "./class-of-students.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, nameColumns, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { pagesOf } from "./read-pages.ts";

interface ChangeLine {
  change: ImportChange;
  className: string | null;
}

/** Whom a file changed, and how: one kind of change after the other, each by last name then first name. */
export async function tableOfImportChanges(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const one = await getImport(db, viewer, request.importId ?? "");
  const kinds = one.status === ImportStatus.DONE ? await countImportChanges(db, viewer, one.id) : [];
  return {
    ...tableOf(columnsOf(request), linesOf(db, viewer, { importId: one.id, kinds: kinds.map(({ kind }) => kind) })),
    total: kinds.reduce((sum, { count }) => sum + count, 0),
    about: [one.fileName],
    classIds: () => allFollowed(viewer),
  };
}

async function* linesOf(
  db: Db,
  viewer: Viewer,
  { importId, kinds }: { importId: string; kinds: readonly ImportChangeKind[] },
): AsyncGenerator<ChangeLine[]> {
  const classes = new ClassOfStudents();
  for (const kind of kinds) {
    const pages = pagesOf(
      (slice) => listImportChanges(db, viewer, { importId, kind }, slice),
      ({ student }) => [student.id],
    );
    for await (const page of pages) {
      const ids = page.map(({ student }) => student.id);
      const names = await classes.namesOf(db, viewer, ids, viewer.schoolYearId);
      yield page.map((change) => ({ change, className: names.get(change.student.id) ?? null }));
    }
  }
}

function columnsOf(request: ExportRequest): Column<ChangeLine>[] {
  const say = sayIn(request);
  return [
    { head: say("head.class"), cell: ({ className }) => className },
    ...nameColumns<ChangeLine>(say, request, ({ change }) => change.student),
    { head: say("head.change"), cell: ({ change }) => say(`change.${change.kind}`) },
    { head: say("head.fromClass"), cell: ({ change }) => change.fromClass },
    { head: say("head.toClass"), cell: ({ change }) => change.toClass },
  ];
}
