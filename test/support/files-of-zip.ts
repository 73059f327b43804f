import { text } from "node:stream/consumers";

import yauzl from "yauzl";

/** The files in a ZIP, by name, read by another program than wrote it: sizes and sums are checked. */
export async function filesOfZip(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const files: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) {
    files[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  }
  return files;
}
