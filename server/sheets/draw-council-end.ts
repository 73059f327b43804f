import { captionOf } from "./council-page.ts";
import type { CouncilPage } from "./council-page.ts";
import type { CouncilPoint } from "./council-sheet.type.ts";
import { namesInWords, sayOnPaper, sinceInWords } from "./paper-words.ts";
import { MILLIMETRE } from "./pdf-paper.ts";
import type { Paper } from "./pdf-paper.ts";

const NOTES_LINE = 8 * MILLIMETRE;
const FEWEST_NOTES = 2;
const POINT_SIZE = 8;

function pointsOf({ sheet, board, language }: CouncilPage): string[] {
  const say = sayOnPaper(language);
  const since = sinceInWords(sheet.since, language);
  return sheet.points.map(({ kind, students }) => {
    const words = say(`point.${kind}`, { count: students.length, total: board.rows.length, since });
    return names(kind) ? say("point.whom", { words, names: namesInWords(students, language) }) : words;
  });
}

/** Where a name helps: what can be said to these students, now. */
function names(kind: CouncilPoint["kind"]): boolean {
  return (
    kind === "ONE_COMPETENCE_SHORT" ||
    kind === "ONLY_TO_SEND" ||
    kind === "NOT_STARTED" ||
    kind === "BECAME_CERTIFIABLE"
  );
}

const POINT_INDENT = 8;
const END_HEAD = 11;

/** At least, with the lines for notes. */
export function heightOfEnd(paper: Paper, page: CouncilPage): number {
  const width = paper.width / 2 - 3 * POINT_INDENT;
  const points = pointsOf(page).map((point) => paper.heightOf(point, { width, size: POINT_SIZE }) + 2);
  const said = points.reduce((sum, height) => sum + height, 0);
  const { words, size } = captionOf(page);
  const caption = paper.heightOf(words, { width: paper.width, size });
  return Math.max(said, FEWEST_NOTES * NOTES_LINE) + 2 * END_HEAD + caption;
}

/** On the left what to say, on the right room to write, down to the foot. */
export function drawEnd(paper: Paper, page: CouncilPage, tableEnd: number): void {
  const say = sayOnPaper(page.language);
  const half = paper.width / 2;
  let top = tableEnd + 8;
  if (top + heightOfEnd(paper, page) - 2 * END_HEAD > paper.bottom + END_HEAD) {
    paper.newPage();
    top = paper.top;
  }
  const head = { y: top, width: half - 2 * POINT_INDENT, size: END_HEAD - 1, weight: "bold" as const };
  let y = paper.text("H2", say("council.points"), { ...head, x: paper.left }) + 2;
  const points = pointsOf(page);
  const list = paper.open("L", { listNumbering: "Disc" });
  for (const words of points.length > 0 ? points : [say("point.none")]) {
    const item = paper.open("LI", { parent: list });
    const place = { x: paper.left + POINT_INDENT, y, width: half - 3 * POINT_INDENT, size: POINT_SIZE };
    paper.add("Lbl", () => paper.write("–", { ...place, x: paper.left }), { parent: item });
    paper.add("LBody", () => paper.write(words, place), { parent: item });
    y += paper.heightOf(words, place) + 2;
  }
  list.end();

  const x = paper.left + half;
  const under = paper.text("H2", say("council.notes"), { ...head, x });
  for (let line = under + NOTES_LINE; line <= paper.bottom; line += NOTES_LINE) {
    paper.rule([x, line], [paper.left + paper.width, line], { thickness: 0.35, grey: 130 });
  }
}
