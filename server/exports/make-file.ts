import type { Viewer } from "../access/viewer.ts";
import { getSchool } from "../schools/school.store.ts";
import type { Cell } from "../shared/cell.rules.ts";
import { ACADEMY_TABLES } from "./academy-table.ts";
import { isLongResultsCsv, makeResultsCsv } from "./campaign-results-table.ts";
import { ExportSubject } from "./export.entity.ts";
import type { StartedExport } from "./export-job.store.ts";
import { sayIn } from "./export-table.ts";
import type { ExportTable, Line, Say } from "./export-table.ts";
import { isPaper, makePaper } from "./make-paper.ts";
import { makePixResults } from "./make-pix-results.ts";
import type { MadeFile, Making } from "./making.ts";
import type { Chunks, Sheet } from "./sheet.ts";
import { TABLES } from "./tables-by-subject.ts";
import { writeCsv } from "./write-csv.ts";
import { writeOds } from "./write-ods.ts";
import { writePdf } from "./write-pdf.ts";
import { writeXlsx } from "./write-xlsx.ts";

const WRITERS: Readonly<Record<string, (sheet: Sheet) => Chunks>> = {
  CSV: writeCsv,
  XLSX: writeXlsx,
  ODS: writeOds,
  PDF: writePdf,
};

/** Any table in any format, what is drawn for paper, or a file as Pix writes it. */
export async function makeFile(making: Making): Promise<MadeFile> {
  if (isPaper(making.asked.subject)) return makePaper(making);
  if (making.asked.subject === ExportSubject.PIX_RESULTS) return makePixResults(making);

  if (isLongResultsCsv(making.asked)) return makeResultsCsv(making);

  const { db, viewer, asked, now, pastYear, advance } = making;
  const table = await tableAsked(making);
  const school = table.academy ?? (await getSchool(db, viewer)).name;
  let lineCount = 0;
  const sheet: Sheet = {
    ...titlesOf(asked, table),
    school: table.academy ? sayIn(asked.request)("word.academy", { name: school }) : school,
    facts: factsOf({ school, viewer, asked, table, pastYear, now }),
    head: table.head,
    csvHead: table.csvHead,
    total: table.total,
    batches: watched(table, (lines) => advance((lineCount += lines), table.total)),
    timeZone: viewer.timeZone,
    language: asked.request.language,
    at: now,
    say: sayIn(asked.request),
  };
  return {
    chunks: WRITERS[asked.format]!(sheet),
    about: table.about,
    classIds: table.classIds,
    lineCount: () => lineCount,
  };
}

function tableAsked(making: Making): Promise<ExportTable> {
  const { db, viewer, asked, now } = making;
  const ofAcademy = ACADEMY_TABLES[asked.subject];
  return ofAcademy ? ofAcademy(making) : TABLES[asked.subject]!(db, viewer, asked.request, now, asked.createdAt);
}

async function* watched(
  { batches }: ExportTable,
  onLines: (count: number) => Promise<void>,
): AsyncGenerator<readonly Line[]> {
  for await (const lines of batches) {
    await onLines(lines.length);
    yield lines;
  }
}

/** More names than these are said beside, not in a title. */
const MOST_IN_TITLE = 3;

function titlesOf({ subject, request }: StartedExport, table: ExportTable): Pick<Sheet, "title" | "names"> {
  const say = sayIn(request);
  const subjectName = say(`subject.${subject}`);
  const about = table.inside?.title ?? table.about;
  const named = about.length > 0 && about.length <= MOST_IN_TITLE;
  return {
    title: named ? say("title", { subject: subjectName, about: about.join(", ") }) : subjectName,
    names: [say("sheet.data"), say("sheet.facts")],
  };
}

/** What the names in `about` are names of. */
function whatIsNamed({ campaignId, importId }: StartedExport["request"]): "campaign" | "import" | "classes" {
  if (importId) return "import";
  return campaignId ? "campaign" : "classes";
}

/** What a file must say of itself: the same words as a printed screen. */
function factsOf({
  school,
  viewer,
  asked: { request },
  table,
  pastYear,
  now,
}: {
  school: string;
  viewer: Viewer;
  asked: StartedExport;
  table: ExportTable;
  pastYear: string | null;
  now: Date;
}): Sheet["facts"] {
  const say: Say = sayIn(request);
  const { filterWords } = request;
  const named: [string, Cell][] =
    table.about.length === 0 ? [] : [[say(`fact.${whatIsNamed(request)}`), table.about.join(", ")]];
  const what = table.inside?.facts ?? named;
  return [
    [say(table.academy ? "fact.academy" : "fact.school"), school],
    ...what,
    // The academy's lines and a student's page say their year themselves.
    ...(pastYear === null || table.academy || table.inside ? [] : [[say("fact.schoolYear"), pastYear] as const]),
    [say("fact.filter"), filterWords?.length ? filterWords.join(" · ") : say("fact.noFilter")],
    [say("fact.date"), now],
    [say("fact.by"), `${viewer.firstName} ${viewer.lastName}`],
    [say("fact.confidential"), null],
  ];
}
