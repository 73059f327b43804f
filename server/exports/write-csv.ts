import { BYTE_ORDER_MARK, csvLine } from "../shared/csv.ts";
import { inPieces } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** The table alone: what is said of it would stand in the way of who reads it with a program. */
export async function* writeCsv({ csvHead, batches, timeZone }: Sheet): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(csvHead, timeZone);
  yield* inPieces(batches, (line) => csvLine(line, timeZone));
}
