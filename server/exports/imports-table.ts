import type { Viewer } from "../access/viewer.ts";
import { loadReports } from "../imports/import-report.store.ts";
import { importSentence } from "../imports/import-words.ts";
import { ImportStatus } from "../imports/import.entity.ts";
import type { Import, ImportReport } from "../imports/import.entity.ts";
import { countImports, listImports } from "../imports/import.store.ts";
import { loadStaff } from "../schools/school.store.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, fullName, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { pagesOf } from "./read-pages.ts";

interface ImportLine {
  file: Import;
  by: string | null;
  /** Null until it has landed. */
  report: ImportReport | null;
}

/** The history of imports, newest first: which file, by whom, and what became of its lines. */
export async function tableOfImports(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  return {
    ...tableOf(columnsOf(request), linesOf(db, viewer)),
    total: await countImports(db, viewer),
    about: [],
    classIds: () => allFollowed(viewer),
  };
}

async function* linesOf(db: Db, viewer: Viewer): AsyncGenerator<ImportLine[]> {
  const pages = pagesOf(
    (slice) => listImports(db, viewer, slice),
    ({ number }) => [number],
  );
  for await (const page of pages) {
    const landed = page.filter(({ status }) => status === ImportStatus.DONE);
    const staff = await loadStaff(db, viewer, [...new Set(page.flatMap(({ createdBy }) => createdBy ?? []))]);
    const reports = await loadReports(
      db,
      viewer,
      landed.map(({ id }) => id),
    );
    yield page.map((file) => ({
      file,
      by: fullName(staff.get(file.createdBy ?? "")),
      report: reports.get(file.id) ?? null,
    }));
  }
}

function columnsOf(request: ExportRequest): Column<ImportLine>[] {
  const say = sayIn(request);
  const figure = (name: keyof ImportReport): Column<ImportLine> => ({
    head: say(`head.import.${name}`),
    cell: ({ report }) => report?.[name] ?? null,
  });
  return [
    { head: say("head.fileName"), cell: ({ file }) => file.fileName },
    { head: say("head.importedAt"), cell: ({ file }) => file.createdAt },
    { head: say("head.by"), cell: ({ by }) => by },
    { head: say("head.kind"), cell: ({ file }) => file.kind && say(`importKind.${file.kind}`) },
    { head: say("head.importStatus"), cell: (line) => say(`import.${stateOf(line)}`) },
    figure("read"),
    figure("created"),
    figure("updated"),
    figure("unchanged"),
    figure("rejected"),
    figure("toMatch"),
    {
      head: say("head.message"),
      cell: ({ file }) =>
        file.messageCode ? importSentence(request.language, file.messageCode, file.messageParams ?? {}) : NOTHING,
    },
  ];
}

/** Done says more than done, as on the screen: something left to look at, or nothing that was new. */
function stateOf({ file, report }: ImportLine): string {
  if (file.status !== ImportStatus.DONE || !report) return file.status;
  if (report.rejected > 0 || report.toMatch > 0) return "toReview";
  return report.created + report.updated === 0 ? "unchanged" : file.status;
}
