import iconv from "iconv-lite";
import { FileRefusal } from "./file-refusal.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "macintosh";

interface Decoder {
  write(bytes: Buffer): string;
  end(): string;
}

/** Text of a byte stream. UTF-8 and UTF-16 are taken strictly: a wrong byte refuses the file, rather than spoil a name. */
export async function* decoded(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text !== "") yield text;
  }
  const rest = decoder.end();
  if (rest !== "") yield rest;
}

/** The beginning of a file as text; a character cut at its end is left out. */
export function decodeHead(head: Buffer, encoding: Encoding): string {
  return decoderOf(encoding).write(head);
}

function decoderOf(encoding: Encoding): Decoder {
  if (encoding === "utf-8" || encoding.startsWith("utf-16")) return strictDecoder(encoding);
  // iconv-lite and not TextDecoder: Node's windows-1252 has turned 0x8C into a control character instead of Œ.
  const decoder = iconv.getDecoder(encoding);
  return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? "" };
}

function strictDecoder(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const strictly = (decode: () => string): string => {
    try {
      return decode();
    } catch {
      throw new FileRefusal("ENCODING_WRONG", { encoding });
    }
  };
  return {
    write: (bytes) => strictly(() => decoder.decode(bytes, { stream: true })),
    end: () => strictly(() => decoder.decode()),
  };
}

/** What the first bytes say by themselves. */
export function encodingOfMark(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return null;
}

export async function isUtf8(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  const decoder = strictDecoder("utf-8");
  try {
    for await (const chunk of chunks) decoder.write(chunk);
    decoder.end();
    return true;
  } catch (error) {
    if (error instanceof FileRefusal) return false;
    throw error;
  }
}
