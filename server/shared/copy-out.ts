import { finished } from "node:stream/promises";

import { escapeLiteral } from "pg";
import { to } from "pg-copy-streams";

import { clientOf } from "./db.ts";
import type { Db } from "./db.ts";

/**
 * What COPY … TO STDOUT sends, as it comes: faster than any row that is read one by one. Left early, the rest is let by, for the
 * connection serves again only behind it. Not on a connection that answers.
 */
export async function* copyOut(db: Db, statement: string): AsyncGenerator<Buffer> {
  const client = await clientOf(db);
  // What is sorted stays in memory.
  await client.query("set local work_mem = '32MB'");
  const copied = client.query(to(statement));
  let isLeft = true;
  try {
    for await (const bytes of copied.iterator({ destroyOnReturn: false })) yield bytes as Buffer;
    isLeft = false;
  } catch (failure) {
    isLeft = false;
    throw failure;
  } finally {
    if (isLeft) await finished(copied.resume()).catch(() => undefined);
  }
}

/**
 * COPY takes no parameters: the statement with its values in their place, quoted. Only values that name nobody, for databases
 * write down statements that fail.
 */
export function withValues(statement: string, values: readonly unknown[]): string {
  return statement.replace(/\$(\d+)/g, (_parameter, number: string) => written(values[Number(number) - 1]));
}

function written(value: unknown): string {
  return value === null || value === undefined ? "null" : escapeLiteral(textOf(value));
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `{${value.map((one) => `"${textOf(one).replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
  throw new Error("A statement takes texts, numbers, truth values and lists of them.");
}
