import { MILLIMETRE } from "./pdf-paper.ts";
import type { Paper } from "./pdf-paper.ts";

export interface Slip {
  name: string;
  className: string;
  message: string;
}

export type SlipsPerPage = 4 | 8;

interface Room {
  columns: number;
  lines: number;
  /** From the largest. */
  sizes: readonly number[];
}

const ROOMS: Readonly<Record<SlipsPerPage, Room>> = {
  4: { columns: 2, lines: 2, sizes: [12, 11, 10, 9, 8, 7, 6, 5] },
  8: { columns: 2, lines: 4, sizes: [9.5, 8.5, 7.5, 6.5] },
};
const INSIDE = 8 * MILLIMETRE;
const NAME_SIZE = 11;
const FOOT_SIZE = 6.5;
const GREY = 110;

/** Slips to cut, all of a page of one size. Where a message is too long for eight, there are four. */
export function drawSlips(
  paper: Paper,
  slips: readonly Slip[],
  { wanted, foot }: { wanted: SlipsPerPage; foot: string },
): void {
  const perPage = wanted === 8 && slips.every(({ message }) => sizeFor(paper, message, ROOMS[8])) ? 8 : 4;
  const room = ROOMS[perPage];
  slips.forEach((slip, index) => {
    const place = index % perPage;
    if (place === 0) {
      if (index > 0) paper.newPage();
      drawCuts(paper, room);
    }
    drawSlip(paper, slip, room, { place, foot });
  });
}

function drawSlip(
  paper: Paper,
  { name, className, message }: Slip,
  room: Room,
  { place, foot }: { place: number; foot: string },
): void {
  const box = boxOf(paper, room);
  const x = (place % room.columns) * box.width + INSIDE;
  const y = Math.floor(place / room.columns) * box.height + INSIDE;
  const { width, height } = insideOf(box);
  const classWidth = paper.widthOf(className, { size: NAME_SIZE }) + 2;
  paper.add("H1", () => {
    paper.write(name, { x, y, width: width - classWidth - 4, size: NAME_SIZE, weight: "bold" });
    paper.write(className, { x: x + width - classWidth, y, width: classWidth, size: NAME_SIZE, align: "right" });
  });
  const top = y + headHeight(paper, name, width - classWidth - 4);
  const size = sizeFor(paper, message, room) ?? room.sizes.at(-1)!;
  const left = height - (top - y) - 2 * FOOT_SIZE;
  paper.add("P", () => paper.write(message, { x, y: top, width, size, height: left }));
  paper.text("P", foot, { x, y: y + height - FOOT_SIZE, width, size: FOOT_SIZE });
}

function headHeight(paper: Paper, name: string, width: number): number {
  return paper.heightOf(name, { width, size: NAME_SIZE, weight: "bold" }) + 5;
}

/** The largest at which the message stays in a slip whose name takes two lines; undefined where none does. */
function sizeFor(paper: Paper, message: string, room: Room): number | undefined {
  const { width, height } = insideOf(boxOf(paper, room));
  const left = height - 2 * NAME_SIZE * 1.2 - 5 - 2 * FOOT_SIZE;
  return room.sizes.find((size) => paper.heightOf(message, { width, size }) <= left);
}

function boxOf({ pdf: { page } }: Paper, { columns, lines }: Room): { width: number; height: number } {
  return { width: page.width / columns, height: page.height / lines };
}

function insideOf({ width, height }: { width: number; height: number }): { width: number; height: number } {
  return { width: width - 2 * INSIDE, height: height - 2 * INSIDE };
}

function drawCuts(paper: Paper, { columns, lines }: Room): void {
  const { width, height } = paper.pdf.page;
  const look = { thickness: 0.5, grey: GREY, dash: 3 };
  for (let column = 1; column < columns; column++) {
    const x = (width / columns) * column;
    paper.rule([x, 0], [x, height], look);
  }
  for (let line = 1; line < lines; line++) {
    const y = (height / lines) * line;
    paper.rule([0, y], [width, y], look);
    paper.artifact(() => paper.write("✂", { x: 6, y: y - 6, width: 20, size: 9 }));
  }
}
