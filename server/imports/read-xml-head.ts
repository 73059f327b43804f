import { FileRefusal } from "./file-refusal.ts";
import { decodeHead, encodingOfMark, type Encoding } from "./read-text.ts";

/** UTF-16 is told by its first bytes. SIECLE declares ISO-8859-15. « ISO-8859-1 » is read as windows-1252, as browsers do: the same letters, and Œ where people put it. */
const ENCODINGS: Record<string, Encoding> = {
  "UTF-8": "utf-8",
  UTF8: "utf-8",
  "US-ASCII": "utf-8",
  "ISO-8859-1": "windows-1252",
  "ISO8859-1": "windows-1252",
  "LATIN-1": "windows-1252",
  LATIN1: "windows-1252",
  "WINDOWS-1252": "windows-1252",
  CP1252: "windows-1252",
  "ISO-8859-15": "iso-8859-15",
  "ISO8859-15": "iso-8859-15",
  "LATIN-9": "iso-8859-15",
};
/** XML's rule for a file that declares nothing. */
const DEFAULT_ENCODING: Encoding = "utf-8";

export interface XmlHead {
  encoding: Encoding;
  /** The name of the first element; null when the head holds none. */
  root: string | null;
}

export function looksLikeXml(head: Buffer): boolean {
  const marked = encodingOfMark(head) ?? encodingOfPattern(head);
  const text = marked?.startsWith("utf-16") ? head.toString("latin1").replaceAll("\0", "") : head.toString("latin1");
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(text);
}

/** head: 16 kB are plenty. Refuses a document type before anything is parsed. */
export function readXmlHead(head: Buffer): XmlHead {
  const encoding = xmlEncoding(head);
  const text = decodeHead(head, encoding).replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)/g, "");
  if (/^\s*<!DOCTYPE\s+html/i.test(text)) return { encoding, root: "html" };
  if (/<!DOCTYPE/i.test(text)) throw new FileRefusal("XML_DOCTYPE");
  return { encoding, root: /<([\p{L}_][\p{L}\p{N}_.:-]{0,60})/u.exec(text)?.[1] ?? null };
}

function xmlEncoding(head: Buffer): Encoding {
  const marked = encodingOfMark(head) ?? encodingOfPattern(head);
  if (marked) return marked;
  const declared = /^\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head.toString("latin1"))?.[1];
  if (!declared) return DEFAULT_ENCODING;
  const encoding = ENCODINGS[declared.toUpperCase()];
  if (!encoding) throw new FileRefusal("ENCODING_NOT_SUPPORTED", { encoding: declared });
  return encoding;
}

function encodingOfPattern(head: Buffer): Encoding | null {
  if (head[0] === 0x3c && head[1] === 0) return "utf-16le";
  if (head[0] === 0 && head[1] === 0x3c) return "utf-16be";
  return null;
}
