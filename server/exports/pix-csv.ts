import type { Moment } from "../participations/attempt-fact.rules.ts";
import { localMinute } from "../shared/local-minute.rules.ts";

/** What Pix writes where there is nothing to say, and where nothing is known. */
export const NOT_AVAILABLE = "NA";

export type PixCell = string | number | null;

/** Pix's own way of writing a line, so that programs made for its files read ours: `;`, LF, decimal comma, digits bare. */
export function pixLine(cells: readonly PixCell[]): string {
  return `${cells.map(pixCell).join(";")}\n`;
}

function pixCell(cell: PixCell): string {
  if (cell === null) return '""';
  if (typeof cell === "number") return String(cell).replace(".", ",");
  if (/^[0-9-]+$/.test(cell)) return cell;
  const safe = /^[-@=+]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** DD/MM/YYYY HH:mm in Paris; what is known by its day alone stays a day, as Pix wrote it then. */
export function pixMoment(moment: Moment | null): string {
  if (moment === null) return NOT_AVAILABLE;
  if (moment.precision === "DAY") return moment.at.slice(0, 10);

  const [day = "", minute = ""] = localMinute(moment.at, "Europe/Paris").split(" ");
  return `${day.split("-").reverse().join("/")} ${minute}`;
}

export function pixYesNo(yes: boolean): string {
  return yes ? "Oui" : "Non";
}

/** Shares to two decimals. */
export function pixShare(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole) / 100;
}
