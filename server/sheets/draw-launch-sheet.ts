import type { Language } from "../shared/messages.ts";
import { dayInWords, sayOnPaper } from "./paper-words.ts";
import { MILLIMETRE } from "./pdf-paper.ts";
import type { Paper } from "./pdf-paper.ts";

export interface LaunchPage {
  className: string;
  schoolName: string;
  /** Those with a code, the newest first. */
  campaigns: readonly { name: string; code: string }[];
  objective: number;
  /** YYYY-MM-DD; null where nobody set a day that holds for the class. */
  dueOn: string | null;
  language: Language;
}

/** More would make codes too small to be read from the last row. */
export const MOST_CODES = 3;
const STEPS = ["ent", "mediacentre", "code", "type", "finish"] as const;
const CODE_SIZES: readonly number[] = [64, 44, 32];
const HOURS_FOR_FIVE = 2;

/** One page to print or to project: where to go, the code, the year's objective. */
export function drawLaunchSheet(paper: Paper, page: LaunchPage): void {
  const say = sayOnPaper(page.language);
  const { left: x, width } = paper;
  let y = paper.text("P", page.schoolName, { x, y: paper.top, width, size: 11 });
  y = paper.text("H1", say("launch.title", { name: page.className }), { x, y: y + 4, width, size: 28, weight: "bold" });
  y = paper.text("P", objectiveSentence(page), { x, y: y + 6, width, size: 15 }) + 8 * MILLIMETRE;
  y = drawCodes(paper, page, y);
  y = paper.text("H2", say("launch.how"), { x, y: y + 8 * MILLIMETRE, width, size: 18, weight: "bold" }) + 8;
  y = drawSteps(paper, page, y);
  paper.text("P", say("launch.pause"), { x, y: y + 8, width, size: 12 });
}

export function objectiveSentence({ objective, dueOn, language }: LaunchPage): string {
  const minutes = Math.round((objective * HOURS_FOR_FIVE * 60) / 5 / 30) * 30;
  return sayOnPaper(language)("launch.objective", {
    count: objective,
    day: dueOn ? dayInWords(dueOn, language) : "none",
    hours: Math.floor(minutes / 60),
    half: minutes % 60 === 30 ? 1 : 0,
  });
}

function drawCodes(paper: Paper, { campaigns, language }: LaunchPage, top: number): number {
  const say = sayOnPaper(language);
  const shown = campaigns.slice(0, MOST_CODES);
  if (shown.length === 0) return drawBox(paper, top, [{ type: "P", words: say("launch.blank"), size: 26 }]);
  const size = CODE_SIZES[shown.length - 1]!;
  let y = top;
  for (const { name, code } of shown) {
    const parts = [
      { type: "H2", words: say("launch.campaign", { name }), size: Math.min(16, size / 2) },
      { type: "P", words: code, size, bold: true },
    ];
    y = drawBox(paper, y, parts) + 4 * MILLIMETRE;
  }
  return y - 4 * MILLIMETRE;
}

function drawBox(
  paper: Paper,
  top: number,
  parts: readonly { type: string; words: string; size: number; bold?: boolean }[],
): number {
  const inside = 5 * MILLIMETRE;
  const width = paper.width - 2 * inside;
  let y = top + inside;
  for (const { type, words, size, bold } of parts) {
    const place = { x: paper.left + inside, y, width, size, align: "center" as const };
    y = paper.text(type, words, { ...place, weight: bold ? "bold" : "plain" });
  }
  const bottom = y + inside;
  paper.artifact(() =>
    paper.pdf
      .lineWidth(1.5)
      .strokeColor("black")
      .roundedRect(paper.left, top, paper.width, bottom - top, 8)
      .stroke(),
  );
  return bottom;
}

function drawSteps(paper: Paper, { language }: LaunchPage, top: number): number {
  const say = sayOnPaper(language);
  const list = paper.open("L", { listNumbering: "Decimal" });
  let y = top;
  STEPS.forEach((step, index) => {
    const item = paper.open("LI", { parent: list });
    const place = { x: paper.left + 12 * MILLIMETRE, y, width: paper.width - 12 * MILLIMETRE, size: 16 };
    const number = `${index + 1}.`;
    paper.add("Lbl", () => paper.write(number, { ...place, x: paper.left, weight: "bold" }), { parent: item });
    const words = say(`launch.step.${step}`);
    paper.add("LBody", () => paper.write(words, place), { parent: item });
    y += paper.heightOf(words, place) + 6;
  });
  list.end();
  return y;
}
