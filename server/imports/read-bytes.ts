import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { FileRefusal } from "./file-refusal.ts";

/** Ten times the export of the biggest school known. */
const MAX_MEGABYTES = 150;

/** In bytes; refuses what no school's export can weigh. */
export async function fileSize(path: string): Promise<number> {
  const { size } = await stat(path).catch((failure: { code?: string }) => {
    throw failure.code === "ENOENT" ? new FileRefusal("FILE_LOST") : (failure as Error);
  });
  if (size === 0) throw new FileRefusal("FILE_EMPTY");
  if (size > MAX_MEGABYTES * 1024 ** 2) throw new FileRefusal("FILE_TOO_LARGE", { maxMegabytes: MAX_MEGABYTES });
  return size;
}

/** The first bytes, fewer when the file is shorter. */
export async function readHead(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

export function fileChunks(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: 64 * 1024 });
}

/** Passes the chunks on and says after each how many bytes went by. */
export async function* counted(
  chunks: AsyncIterable<Buffer>,
  total: number | null,
  progress?: (done: number, total: number | null) => void,
): AsyncGenerator<Buffer> {
  let done = 0;
  for await (const chunk of chunks) {
    yield chunk;
    done += chunk.length;
    progress?.(done, total);
  }
}
