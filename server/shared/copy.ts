import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { from } from "pg-copy-streams";

import { clientOf } from "./db.ts";
import type { Db } from "./db.ts";

export type Cell = string | number | null | readonly string[];

const CHUNK = 64 * 1024;

/**
 * Rows into a temporary table of the unit of work (row-level security forbids COPY into any other), a piece at a time:
 * however many there are, no second copy of them is made. Not on a connection that answers: there statements do not wait
 * for one another, and rows would be taken for one.
 */
export async function copyRows<Row>(
  db: Db,
  { into, columns }: { into: string; columns: readonly string[] },
  items: Iterable<Row>,
  cellsOf: (item: Row) => readonly Cell[],
): Promise<void> {
  const client = await clientOf(db);
  const statement = client.query(from(`copy ${into} (${columns.join(", ")}) from stdin`));
  await pipeline(Readable.from(chunks(items, cellsOf)), statement);
}

function* chunks<Row>(items: Iterable<Row>, cellsOf: (item: Row) => readonly Cell[]): Generator<string> {
  let text = "";
  for (const item of items) {
    text += `${cellsOf(item).map(written).join("\t")}\n`;
    if (text.length < CHUNK) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

function written(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell === "number") return String(cell);
  return escaped(typeof cell === "string" ? cell : `{${cell.map(quoted).join(",")}}`);
}

/** As an element of an array. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign]!);
}
