import type { Viewer } from "../access/viewer.ts";
import { loadStaff } from "../schools/school.store.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Cell } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import { hasSentence } from "../shared/messages.ts";
import { newestFirstKey } from "../shared/newest-first.ts";
import type { Export, ExportRequest } from "./export.entity.ts";
import { fullName, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { statusAt } from "./export.rules.ts";
import { listExports } from "./export.store.ts";
import { pagesOf } from "./read-pages.ts";

/** Before every identifier: of what was asked at the same moment as this file, nothing. */
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

interface ExportLine {
  file: Export;
  by: string | null;
}

/** Who asked for which file, newest first: one's own, or all of the school's. This file is not in it: it was asked for afterwards. */
export function tableOfExports(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
  askedAt: Date,
): Promise<ExportTable> {
  const everyone = request.everyone ?? false;
  return Promise.resolve({
    ...tableOf(columnsOf(sayIn(request), now), linesOf(db, viewer, { everyone }, askedAt)),
    total: null,
    about: [],
    classIds: () => (everyone ? null : []),
  });
}

async function* linesOf(
  db: Db,
  viewer: Viewer,
  whose: { everyone: boolean },
  askedAt: Date,
): AsyncGenerator<ExportLine[]> {
  const before = newestFirstKey({ createdAt: askedAt, id: FIRST_ID });
  const pages = pagesOf(
    ({ limit, after }) => listExports(db, viewer, whose, { limit, after: after ?? before }),
    newestFirstKey,
  );
  for await (const page of pages) {
    const staff = await loadStaff(db, viewer, [...new Set(page.map(({ createdById }) => createdById))]);
    yield page.map((file) => ({ file, by: fullName(staff.get(file.createdById)) }));
  }
}

function columnsOf(say: Say, now: Date): Column<ExportLine>[] {
  return [
    { head: say("head.askedAt"), cell: ({ file }) => file.createdAt },
    { head: say("head.by"), cell: ({ by }) => by },
    { head: say("head.subject"), cell: ({ file }) => say(`subject.${file.subject}`) },
    { head: say("head.about"), cell: ({ file }) => file.about.join(", ") || NOTHING },
    { head: say("head.fileName"), cell: ({ file }) => file.fileName },
    { head: say("head.format"), cell: ({ file }) => file.format },
    { head: say("head.lineCount"), cell: ({ file }) => file.lineCount },
    { head: say("head.exportStatus"), cell: ({ file }) => say(`export.${statusOf(file, now)}`) },
    { head: say("head.expiresAt"), cell: ({ file }) => file.expiresAt },
    { head: say("head.failure"), cell: ({ file }) => failureOf(say, file) },
  ];
}

function statusOf({ storedStatus, expiresAt }: Export, now: Date): string {
  return statusAt(storedStatus, expiresAt, now);
}

/** A code that has no words of its own is a failure of ours, for who reads the file. */
function failureOf(say: Say, { failureCode }: Export): Cell {
  if (failureCode === null) return NOTHING;
  return say(`failure.${hasSentence(`export.failure.${failureCode}`) ? failureCode : "UNEXPECTED"}`);
}
