import { isShare, NOTHING, plainNumber } from "../shared/cell.rules.ts";
import type { Cell } from "../shared/cell.rules.ts";
import { localMinuteOf } from "../shared/local-minute.rules.ts";
import { Refusal } from "../shared/refusal.ts";
import { Paper } from "../sheets/pdf-paper.ts";
import { heightOfHeads, heightOfLine, PaperTable, widestWord } from "../sheets/pdf-table.ts";
import type { PaperColumn, TableLook } from "../sheets/pdf-table.ts";
import { layOut, SIDE, TURNED } from "./paper-columns.rules.ts";
import type { PaperLayout, WrittenColumn } from "./paper-columns.rules.ts";
import type { Line } from "./export-table.ts";
import { shareWords } from "./share-words.rules.ts";
import { peeked } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** Of a hundred pages and more: nobody reads them, and a tagged file keeps something of each cell to its end. */
const MOST_LINES = 5_000;
const TITLE_SIZE = 15;
const SMALL = 8;
/** As on the screens. */
const UNKNOWN = "—";
const TURNED_HEAD = { width: TURNED.rise, size: TURNED.headSize, weight: "bold" } as const;
const NAMES = ["class", "lastName", "firstName", "student", "typedLastName", "typedFirstName", "typedClass"];

/** What the pages of one file have in common. */
interface Pages {
  paper: Paper;
  sheet: Sheet;
  look: TableLook;
  /** Of each band. */
  columns: PaperColumn[][];
  bands: PaperLayout["bands"];
}

/**
 * The table on A4, upright or lying; where it is wider than a page, page after page has the same lines with further columns, each
 * beginning with whose line it is.
 */
export async function* writePdf(sheet: Sheet): AsyncGenerator<Uint8Array> {
  if ((sheet.total ?? 0) > MOST_LINES) throw new Refusal("EXPORT_TOO_LONG_FOR_PDF");

  const { first, all: batches } = await peeked(sheet.batches);
  const facts = {
    title: sheet.title,
    language: sheet.language,
    foot: { left: sheet.say("fact.confidential"), middle: `${sheet.school} · ${minuteOf(sheet.at, sheet)}` },
    madeAt: sheet.at,
  };
  const layout = layOut(written(new Paper(facts), sheet, first), namedFirst(sheet));
  const paper = new Paper({ ...facts, landscape: layout.landscape });
  const { size, headSize, pad, bands, widths, turned } = layout;
  const look = { size, headSize, pad, side: SIDE };
  const named = names(sheet);
  const all = sheet.head.map((head, column) => ({
    ...{ head, width: widths[column]!, names: named[column] },
    ruled: [column - 1, column].some((one) => turned[one]),
    ...(turned[column] ? { align: "center" as const, rise: TURNED.rise } : { align: alignOf(first, column) }),
  }));
  const columns = bands.map((band) => band.map((column) => all[column]!));
  const pages = { paper, sheet, look, columns, bands };
  const y = drawTitle(paper, sheet, { close: turned.includes(true) });
  const lines = noMoreThan(MOST_LINES, batches);
  yield* bands.length === 1 ? drawLines(pages, lines, y) : drawBands(pages, lines, y);
  paper.end();
  yield* paper.written();
}

async function* noMoreThan(most: number, batches: Sheet["batches"]): AsyncGenerator<readonly Line[]> {
  let count = 0;
  for await (const lines of batches) {
    count += lines.length;
    if (count > most) throw new Refusal("EXPORT_TOO_LONG_FOR_PDF");
    yield lines;
  }
}

/** How wide words are is asked of a paper that is thrown away: its own lies or stands by the answer. */
function written(paper: Paper, sheet: Sheet, first: readonly Line[]): WrittenColumn[] {
  const shown = first.map(wordsIn(sheet));
  return sheet.head.map((head, column) => {
    const cells = shown.map((line) => paper.widthOf(line[column]!, { size: 1 }));
    const turned = paper.heightOf(head, TURNED_HEAD) / TURNED_HEAD.size;
    return { head: widestWord(paper, head), cell: Math.max(0, ...cells), turned };
  });
}

/** By its head: a column that says whose line it is, a grade where its class is beside it; the first one where none does. */
function names({ head, say }: Sheet): boolean[] {
  const known = NAMES.map((id) => say(`head.${id}`));
  const [grade, schoolClass] = [say("head.grade"), say("head.class")];
  const found = head.map((one, column) => known.includes(one) || (one === grade && head[column + 1] === schoolClass));
  return found.includes(true) ? found : head.map((_one, column) => column === 0);
}

/** With how many of them each page begins. */
function namedFirst(sheet: Sheet): number {
  return Math.max(1, names(sheet).indexOf(false));
}

/** What is known of the file line by line; close, where the lines of the table need the place. */
function drawTitle(paper: Paper, { title, facts, ...sheet }: Sheet, { close }: { close: boolean }): number {
  const place = { x: paper.left, width: paper.width };
  let y = paper.text("H1", title, { ...place, y: paper.top, size: TITLE_SIZE, weight: "bold" }) + 3;
  const known = facts.flatMap(([label, value]) =>
    value === null ? [] : [`${label}\u00a0: ${cellWords(value, sheet)}`],
  );
  for (const words of close ? [known.join(" · ")] : known) y = paper.text("P", words, { ...place, y, size: SMALL });
  return y + SMALL;
}

async function* drawLines(
  { paper, sheet, look, columns }: Pages,
  batches: Sheet["batches"],
  y: number,
): AsyncGenerator<Uint8Array> {
  const table = new PaperTable(paper, columns[0]!, { x: paper.left, y, look });
  const wordsOf = wordsIn(sheet);
  let isEmpty = true;
  for await (const lines of batches) {
    for (const line of lines) table.line(wordsOf(line));
    isEmpty &&= lines.length === 0;
    yield* paper.written();
  }
  if (isEmpty) table.nothing(sheet.say("paper.nothing"));
  table.end();
}

/** As many lines as fit on a page with the tallest of their bands; then the same lines with the columns that follow. */
async function* drawBands(pages: Pages, batches: Sheet["batches"], top: number): AsyncGenerator<Uint8Array> {
  const { paper, sheet, look, columns, bands } = pages;
  const heads = Math.max(...columns.map((band) => heightOfHeads(paper, band, look))) + 1.5 * SMALL;
  const wordsOf = wordsIn(sheet);
  let y = top;
  let waiting: string[][] = [];
  let left = paper.bottom - y - heads;
  for await (const lines of batches) {
    for (const line of lines) {
      const words = wordsOf(line);
      const height = Math.max(
        ...columns.map((band, index) => heightOfLine(paper, band, pick(words, bands[index]!), look)),
      );
      if (height > left && waiting.length > 0) {
        drawPage(pages, waiting, y);
        yield* paper.written();
        paper.newPage();
        y = paper.top;
        waiting = [];
        left = paper.bottom - y - heads;
      }
      waiting.push(words);
      left -= height;
    }
  }
  drawPage(pages, waiting, y);
}

function drawPage({ paper, sheet, look, columns, bands }: Pages, lines: readonly string[][], top: number): void {
  bands.forEach((band, index) => {
    if (index > 0) paper.newPage();
    const caption = { words: sheet.say("paper.band", { band: index + 1, bands: bands.length }), size: SMALL };
    const table = new PaperTable(paper, columns[index]!, {
      x: paper.left,
      y: index > 0 ? paper.top : top,
      look,
      caption,
    });
    for (const words of lines) table.line(pick(words, band));
    if (lines.length === 0) table.nothing(sheet.say("paper.nothing"));
    table.end();
  });
}

/** Numbers stand below each other. */
function alignOf(lines: readonly Line[], column: number): "left" | "right" {
  const known = lines.map((line) => line[column]!).filter((cell) => cell !== null && cell !== NOTHING);
  return known.length > 0 && known.every((cell) => typeof cell === "number" || isShare(cell)) ? "right" : "left";
}

function pick(words: readonly string[], band: readonly number[]): string[] {
  return band.map((column) => words[column]!);
}

/** A line that nothing is known of by that name has no head there, and not a dash for one. */
function wordsIn(sheet: Sheet): (line: Line) => string[] {
  const named = names(sheet);
  return (line) => line.map((cell, column) => (cell === null && !named[column] ? UNKNOWN : cellWords(cell, sheet)));
}

/** As a person reads them: days, decimals and shares of the language. */
function cellWords(cell: Cell, sheet: Pick<Sheet, "timeZone" | "language">): string {
  if (cell === null || cell === NOTHING) return "";
  if (cell instanceof Date) return minuteOf(cell, sheet);
  if (typeof cell === "string") return cell;
  if (isShare(cell)) return shareWords(cell, sheet.language);
  if (typeof cell === "object") return dayOf(cell.day, sheet.language);
  const number = String(plainNumber(cell) ?? "");
  return sheet.language === "fr" ? number.replace(".", ",") : number;
}

/** 12/11/2026 09:05 in French; in English as it sorts. */
function minuteOf(at: Date, { timeZone, language }: Pick<Sheet, "timeZone" | "language">): string {
  return dayOf(localMinuteOf(at.getTime(), timeZone), language);
}

function dayOf(day: string, language: Sheet["language"]): string {
  return language === "fr" ? day.replace(/^(\d+)-(\d+)-(\d+)/, "$3/$2/$1") : day;
}
