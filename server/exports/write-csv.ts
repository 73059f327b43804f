import { BYTE_ORDER_MARK, csvLines } from "../shared/csv.ts";
import type { Sheet } from "./sheet.ts";

/** The table alone: what is said of it would stand in the way of who reads it with a program. */
export async function* writeCsv({ head, batches, timeZone }: Sheet): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLines([head], timeZone);
  for await (const lines of batches) yield csvLines(lines, timeZone);
}
