import type { AcademyCounts } from "../academy/academy-counts.entity.ts";
import type { Viewer } from "../access/viewer.ts";
import type { AcademyTerm } from "../academy/academy-term.entity.ts";
import { findAcademy, listAcademySchools, listAcademyTerms } from "../academy/academy.store.ts";
import type { Academy } from "../academy/academy.type.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { countsColumns, termOf } from "./academy-columns.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { tableOfExports } from "./exports-table.ts";
import type { Making } from "./making.ts";

interface CountsLine {
  term: AcademyTerm;
  /** Null: all of the term's schools together. */
  school: { uai: string; name: string } | null;
  counts: AcademyCounts;
}

interface Counted {
  lines: CountsLine[];
  /** The one term that they are of; null when they are of several. */
  term: AcademyTerm | null;
}

type ListLines = (db: Db, terms: readonly AcademyTerm[], request: ExportRequest) => Promise<Counted>;

/** The schools of one published term by name, under their total, as the screen reads them: what is hidden there is nowhere here. */
const listSchoolLines: ListLines = async (db, terms, { termId }) => {
  const term = termId ? terms.find(({ id }) => id === termId) : terms[0];
  if (!term) throw new Refusal("NOT_FOUND");
  const schools = await listAcademySchools(db, term);
  const ofSchools = schools.map((school) => ({ term, school, counts: school.counts }));
  return { lines: [{ term, school: null, counts: term.total }, ...ofSchools], term };
};

/** All schools together, the oldest term first, as charts draw them. */
const listTrendLines: ListLines = (_db, terms) =>
  Promise.resolve({
    lines: [...terms].reverse().map((term) => ({ term, school: null, counts: term.total })),
    term: null,
  });

export const ACADEMY_TABLES: Readonly<Record<string, (making: Making) => Promise<ExportTable>>> = {
  ACADEMY: (making) => tableOfLines(making, listSchoolLines),
  ACADEMY_TREND: (making) => tableOfLines(making, listTrendLines),
  ACADEMY_EXPORTS: tableOfAcademyExports,
};

/** Which academy is read in the scope of the account's school, its figures in the academy's own. */
async function tableOfLines(
  { db, viewer, asked: { request }, unitsOfAcademy }: Making,
  listLines: ListLines,
): Promise<ExportTable> {
  const academy = await getAcademy(db, viewer);
  const say = sayIn(request);
  const { lines, term } = await unitsOfAcademy(academy.name).read(async (published) =>
    listLines(published, await listAcademyTerms(published, academy), request),
  );
  const about = term ? [`${termOf(say, term)} ${term.yearName}`] : [];
  return {
    ...tableOf(columnsOf(say), atOnce(lines)),
    total: lines.length,
    about,
    // Its sheet of facts has the term already, as what narrows the screen.
    inside: { title: about, facts: [] },
    classIds: () => [],
    academy: academy.name,
  };
}

/** The reader's own; whose school keeps their account is said nowhere. */
async function tableOfAcademyExports({ db, viewer, asked: { request, createdAt }, now }: Making): Promise<ExportTable> {
  const academy = await getAcademy(db, viewer);
  return { ...(await tableOfExports(db, viewer, request, now, createdAt)), academy: academy.name };
}

async function getAcademy(db: Db, viewer: Viewer): Promise<Academy> {
  const academy = await findAcademy(db, viewer);
  if (!academy) throw new Refusal("NOT_FOUND");
  return academy;
}

function columnsOf(say: Say): Column<CountsLine>[] {
  return [
    { head: say("head.term"), cell: ({ term }) => termOf(say, term) },
    { head: say("head.schoolYear"), cell: ({ term }) => term.yearName },
    { head: say("head.school"), cell: ({ school }) => school?.name ?? say("word.allSchools") },
    { head: say("head.uai"), cell: ({ school }) => school?.uai ?? NOTHING },
    ...countsColumns<CountsLine>(say),
  ];
}
