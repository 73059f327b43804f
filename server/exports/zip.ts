import { createDeflateRaw, crc32 } from "node:zlib";
import type { DeflateRaw } from "node:zlib";

export interface ZipEntry {
  name: string;
  content: string | AsyncIterable<string>;
  /** Not compressed, and first: how OpenDocument files are told apart. */
  stored?: boolean;
}

interface Written {
  name: Buffer;
  offset: number;
  crc: number;
  size: number;
  compressed: number;
  stored: boolean;
}

/** Sizes and sums follow the content of an entry: nothing has to be known before it is written. Names are UTF-8. */
const FLAGS = 0x0808;
const FLAGS_STORED = 0x0800;
const VERSION = 20;
const DEFLATED = 8;
/** Bytes of text that are compressed at once. */
const ROOM = 64 * 1024;
/** 1 January 1980, the first day that the format knows: when a file was made is said inside. */
const NO_DAY = 0x0021;

/** A ZIP as it is written, entry by entry, in flat memory. */
export async function* zipChunks(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const entry of entries) {
    const one: Written = {
      ...{ name: Buffer.from(entry.name), offset, stored: entry.stored ?? false },
      ...{ crc: 0, size: 0, compressed: 0 },
    };
    written.push(one);
    for await (const chunk of entry.stored ? storedEntry(one, entry.content) : deflatedEntry(one, entry.content)) {
      offset += chunk.length;
      yield chunk;
    }
  }
  yield directory(written, offset);
}

async function* storedEntry(one: Written, content: ZipEntry["content"]): AsyncGenerator<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of typeof content === "string" ? [content] : content) parts.push(Buffer.from(part));
  const whole = Buffer.concat(parts);
  Object.assign(one, { crc: crc32(whole), size: whole.length, compressed: whole.length });
  yield Buffer.concat([localHeader(one), whole]);
}

async function* deflatedEntry(one: Written, content: ZipEntry["content"]): AsyncGenerator<Buffer> {
  yield localHeader(one);
  const deflate = createDeflateRaw();
  const feeding = feed(deflate, one, content).catch((failure: Error) => void deflate.destroy(failure));
  try {
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      one.compressed += chunk.length;
      yield chunk;
    }
  } finally {
    deflate.destroy();
    await feeding;
  }
  yield numbers([0x08074b50, 4], [one.crc, 4], [one.compressed, 4], [one.size, 4]);
}

/** All texts pass through one room of bytes, filled anew when what was in it is compressed: memory does not know how many there are. */
async function feed(deflate: DeflateRaw, one: Written, content: ZipEntry["content"]): Promise<void> {
  const room = Buffer.allocUnsafe(ROOM);
  const encoder = new TextEncoder();
  let filled = 0;
  const empty = async (): Promise<void> => {
    const bytes = room.subarray(0, filled);
    one.crc = crc32(bytes, one.crc);
    one.size += filled;
    filled = 0;
    await new Promise<void>((resolve, reject) => {
      deflate.write(bytes, (failure) => (failure ? reject(failure) : resolve()));
    });
  };
  for await (const text of typeof content === "string" ? [content] : content) {
    for (let rest = text; rest !== "";) {
      const { read, written } = encoder.encodeInto(rest, room.subarray(filled));
      filled += written;
      rest = rest.slice(read);
      if (rest !== "") await empty();
    }
  }
  await empty();
  deflate.end();
}

function localHeader(one: Written): Buffer {
  return Buffer.concat([numbers([0x04034b50, 4], ...about(one)), one.name]);
}

/** What the header before an entry and its line in the directory have in common. */
function about({ stored, crc, size, compressed, name }: Written): [number, 2 | 4][] {
  return [
    [VERSION, 2],
    [stored ? FLAGS_STORED : FLAGS, 2],
    [stored ? 0 : DEFLATED, 2],
    [0, 2],
    [NO_DAY, 2],
    [crc, 4],
    [compressed, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  ];
}

function directory(written: readonly Written[], start: number): Buffer {
  const lines = written.map((one) =>
    Buffer.concat([
      numbers([0x02014b50, 4], [VERSION, 2], ...about(one), [0, 2], [0, 2], [0, 2], [0, 4], [one.offset, 4]),
      one.name,
    ]),
  );
  const size = lines.reduce((sum, { length }) => sum + length, 0);
  const count = written.length;
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [start, 4], [0, 2]);
  return Buffer.concat([...lines, end]);
}

function numbers(...values: readonly [value: number, bytes: 2 | 4][]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
