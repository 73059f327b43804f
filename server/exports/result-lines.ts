import type { SchoolClass } from "../schools/school-class.entity.ts";
import { csvCell } from "../shared/csv.ts";

/** Before the first row of COPY's binary format. */
const SIGNATURE = 19;
/** Of a row before its line: how many cells, then length and value of the total (4 bytes) and of the class (16), the line's length. */
const TOTAL_AT = 6;
const CLASS_AT = 14;
const LENGTH_AT = 30;
const LINE_AT = 34;
const NO_MORE = -1;
const ROOM = 64 * 1024;

/**
 * Lines of a CSV out of what copyResultLines sends: the class is put before each of them and the end of line behind. Bytes go from
 * buffer to buffer; nothing is made of a line.
 */
export class ResultLines {
  /** How many there were. */
  count = 0;
  /** How many there will be, once the first is known. */
  total: number | null = null;
  readonly #classes: ReadonlyMap<string, ClassCell>;
  #begun = false;
  #left: Buffer = Buffer.alloc(0);

  constructor(classes: Iterable<Pick<SchoolClass, "id" | "name">>, timeZone: string) {
    this.#classes = new Map(
      [...classes].map(({ id, name }) => [
        Buffer.from(id.replaceAll("-", ""), "hex").toString("latin1"),
        { id, isMet: false, cell: Buffer.from(`${csvCell(name, timeZone)};`) },
      ]),
    );
  }

  /** The lines that are whole by now. */
  *take(chunk: Buffer): Generator<Buffer> {
    const bytes = this.#left.length > 0 ? Buffer.concat([this.#left, chunk]) : chunk;
    let at = 0;
    if (!this.#begun && bytes.length >= SIGNATURE) {
      this.#begun = true;
      at = SIGNATURE;
    }
    let room = Buffer.allocUnsafe(ROOM);
    let filled = 0;
    while (this.#begun && at + LINE_AT <= bytes.length && bytes.readInt16BE(at) !== NO_MORE) {
      const from = at + LINE_AT;
      const to = from + bytes.readInt32BE(at + LENGTH_AT);
      if (to > bytes.length) break;

      const { cell } = this.#meet(bytes.toString("latin1", at + CLASS_AT, at + CLASS_AT + 16));
      const size = cell.length + to - from + 2;
      if (filled + size > room.length) {
        yield room.subarray(0, filled);
        room = Buffer.allocUnsafe(Math.max(ROOM, size));
        filled = 0;
      }
      filled += cell.copy(room, filled);
      filled += bytes.copy(room, filled, from, to);
      room[filled++] = 0x0d;
      room[filled++] = 0x0a;
      this.total ??= bytes.readInt32BE(at + TOTAL_AT);
      this.count++;
      at = to;
    }
    this.#left = bytes.subarray(at);
    if (filled > 0) yield room.subarray(0, filled);
  }

  /** Of the classes that the lines come from. */
  classIds(): string[] {
    return [...this.#classes.values()].flatMap(({ id, isMet }) => (isMet ? id : []));
  }

  #meet(key: string): ClassCell {
    const found = this.#classes.get(key);
    if (!found) throw new Error("A line is of a class that the viewer does not follow.");
    found.isMet = true;
    return found;
  }
}

interface ClassCell {
  id: string;
  isMet: boolean;
  /** As it stands in the file, with what divides it from the next. */
  cell: Buffer;
}
