import { councilColumns } from "./council-columns.ts";
import type { CouncilColumn } from "./council-columns.ts";
import { councilFigures } from "./council-figures.ts";
import { captionOf } from "./council-page.ts";
import type { CouncilPage } from "./council-page.ts";
import type { CouncilSheet } from "./council-sheet.type.ts";
import { drawEnd, heightOfEnd } from "./draw-council-end.ts";
import { dayInWords, sayOnPaper, termParts } from "./paper-words.ts";
import type { Paper } from "./pdf-paper.ts";
import { heightOfGroup, heightOfHeads, heightOfLine, PaperTable, wholeWordsSize } from "./pdf-table.ts";
import type { TableLook } from "./pdf-table.ts";

/** From the roomiest: the first at which the class stays on one page is taken. */
const LOOKS = [
  { size: 8.5, headSize: 7, pad: 4 },
  { size: 8, headSize: 7, pad: 3.2 },
  { size: 8, headSize: 7, pad: 2.2 },
  { size: 7.5, headSize: 6.5, pad: 1.8 },
  { size: 7, headSize: 6.2, pad: 1.4 },
  { size: 6.5, headSize: 6, pad: 1 },
  { size: 6, headSize: 5.6, pad: 0.7 },
] as const;
const SIDE = 2;
/** A smaller head is not read: its longest word is broken instead. */
const SMALLEST_HEAD = 5.2;
const BIG = 16;

/** One page at up to 40 students; a larger class goes on to a second. */
export function drawCouncilSheet(paper: Paper, page: CouncilPage): void {
  const columns = councilColumns(sayOnPaper(page.language), {
    campaigns: page.board.campaigns,
    since: page.sheet.since,
    width: paper.width,
    today: page.today,
  });
  const y = drawFigures(paper, page, drawMast(paper, page));
  const groups = groupsOf(page);
  const room = paper.bottom - y - heightOfEnd(paper, page);
  const looks = looksFor(paper, columns);
  const look = looks.find((one) => heightOfTable(paper, columns, groups, one) <= room) ?? looks.at(-1)!;
  drawEnd(paper, page, drawTable(paper, page, { columns, groups, look, y }));
}

function looksFor(paper: Paper, columns: readonly CouncilColumn[]): TableLook[] {
  const most = Math.max(SMALLEST_HEAD, wholeWordsSize(paper, columns, SIDE));
  return LOOKS.map(({ headSize, ...look }) => ({ ...look, side: SIDE, headSize: Math.min(headSize, most) }));
}

function drawMast(
  paper: Paper,
  { board, sheet, schoolName, schoolYearName, homeroomTeachers, ...page }: CouncilPage,
): number {
  const say = sayOnPaper(page.language);
  const { left: x, top: y, width } = paper;
  const day = dayInWords(sheet.heldOn ?? page.today, page.language, { year: true });
  const under = paper.text("P", say("council.kicker", termParts(sheet.term)), { x, y, width: width * 0.6, size: 8 });
  const title = `${board.schoolClass.name} · ${day}`;
  const below = paper.text("H1", title, { x, y: under + 1, width: width * 0.6, size: BIG, weight: "bold" });

  const teachers = homeroomTeachers.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
  const names = new Intl.ListFormat(page.language).format(teachers);
  const facts = [
    schoolName,
    say("council.year", { year: schoolYearName, count: board.rows.length }),
    ...(teachers.length > 0 ? [say("council.homeroom", { count: teachers.length, names })] : []),
    say("council.asOf", { day: page.asOf ? dayInWords(page.asOf, page.language) : "none" }),
  ].join("\n");
  const beside = paper.text("P", facts, { x: x + width * 0.6, y, width: width * 0.4, size: 8, align: "right" });
  const end = Math.max(below, beside) + 5;
  paper.rule([x, end], [x + width, end], { thickness: 1 });
  return end;
}

function drawFigures(paper: Paper, page: CouncilPage, top: number): number {
  const figures = councilFigures(page);
  const width = paper.width / figures.length;
  const ends = figures.map(({ name, value, note }, index) => {
    const place = { x: paper.left + index * width + (index > 0 ? 6 : 0), width: width - 8 };
    let y = top + 5;
    const part = (words: string, size: number, weight: "plain" | "bold"): void => {
      paper.write(words, { ...place, y, size, weight });
      y += paper.heightOf(words, { ...place, size, weight });
    };
    paper.add("P", () => {
      part(name, 7.5, "bold");
      part(value, 13, "bold");
      part(note, 7, "plain");
    });
    return y;
  });
  const end = Math.max(...ends) + 4;
  for (let index = 1; index < figures.length; index++) {
    const x = paper.left + index * width;
    paper.rule([x, top + 4], [x, end - 3], { thickness: 0.35, grey: 130 });
  }
  paper.rule([paper.left, end], [paper.left + paper.width, end], { thickness: 1 });
  return end + 5;
}

interface Group {
  words: string;
  lines: CouncilSheet["lines"];
}

function groupsOf({ sheet: { lines }, language }: CouncilPage): Group[] {
  const say = sayOnPaper(language);
  return [...Map.groupBy(lines, ({ group }) => group)].map(([group, members]) => ({
    words: say(`group.${group}`, { count: members.length }),
    lines: members,
  }));
}

function heightOfTable(
  paper: Paper,
  columns: readonly CouncilColumn[],
  groups: readonly Group[],
  look: TableLook,
): number {
  const lines = groups.flatMap((group) => group.lines.map((line) => columns.map(({ cell }) => cell(line))));
  const parts = [
    heightOfHeads(paper, columns, look),
    ...groups.map(({ words }) => heightOfGroup(paper, columns, words, look)),
    ...lines.map((cells) => heightOfLine(paper, columns, cells, look)),
  ];
  return parts.reduce((sum, height) => sum + height, 0);
}

function drawTable(
  paper: Paper,
  page: CouncilPage,
  {
    columns,
    groups,
    look,
    y,
  }: { columns: readonly CouncilColumn[]; groups: readonly Group[]; look: TableLook; y: number },
): number {
  const caption = captionOf(page);
  const table = new PaperTable(paper, columns, { x: paper.left, y, look, caption });
  for (const { words, lines } of groups) {
    table.group(words, table.heightOf(columns.map(({ cell }) => cell(lines[0]!))));
    for (const line of lines) table.line(columns.map(({ cell }) => cell(line)));
  }
  if (groups.length === 0) table.nothing(sayOnPaper(page.language)("council.nobody"));
  table.end();
  return table.y;
}
