import { SaxesParser } from "saxes";
import { FileRefusal } from "./file-refusal.ts";

/** Far over what SIECLE writes; they keep a hostile file from filling the memory. */
const MAX_DEPTH = 32;
const MAX_ATTRIBUTES = 32;
const MAX_ELEMENTS = 4_000_000;
const MAX_TOKEN = 64 * 1024;

export interface XmlHandlers {
  /** depth: 1 for the root. */
  open(name: string, attributes: Record<string, string>, depth: number, line: number): void;
  /** text: all that stood directly in the element since its last child; only a leaf's is of use. */
  close(name: string, text: string, depth: number): void;
  /** For formats that mix texts and elements: each piece of text where it stands. */
  text?(part: string): void;
}

/** Strict, streaming; no entities but XML's own five, no document type. `settled` is awaited between chunks. */
export async function readXml(
  texts: AsyncIterable<string>,
  handlers: XmlHandlers,
  settled: () => Promise<void>,
  maxAttributes = MAX_ATTRIBUTES,
): Promise<void> {
  const { parser, tokenEndsAt } = guardedParser(handlers, maxAttributes);
  // parser.position is right inside its events only.
  let written = 0;
  for await (const text of texts) {
    for (let from = 0; from < text.length; from += MAX_TOKEN) {
      const part = text.slice(from, from + MAX_TOKEN);
      wellFormed(parser, () => parser.write(part));
      tokenEndsAt((written += part.length), false);
      await settled();
    }
  }
  wellFormed(parser, () => parser.close());
}

function guardedParser(
  handlers: XmlHandlers,
  maxAttributes: number,
): {
  parser: SaxesParser;
  tokenEndsAt: (position: number, ends: boolean) => void;
} {
  const parser = new SaxesParser({ xmlns: false });
  const path: string[] = [];
  let elements = 0;
  let attributes = 0;
  let text = "";
  let tokenStart = 0;
  const limit = (value: number, max: number, name: string): void => {
    if (value > max) throw new FileRefusal("XML_LIMIT", { limit: name });
  };
  const tokenEndsAt = (position: number, ends: boolean): void => {
    limit(position - tokenStart, MAX_TOKEN, "token");
    if (ends) tokenStart = position;
  };

  parser.on("attribute", () => {
    tokenEndsAt(parser.position, true);
    limit(++attributes, maxAttributes, "attributes");
  });
  parser.on("opentag", (tag) => {
    tokenEndsAt(parser.position, true);
    limit(++elements, MAX_ELEMENTS, "elements");
    limit(path.push(tag.name), MAX_DEPTH, "depth");
    attributes = 0;
    text = "";
    handlers.open(tag.name, tag.attributes, path.length, parser.line);
  });
  const append = (part: string): void => {
    tokenEndsAt(parser.position, true);
    text += part;
    limit(text.length, MAX_TOKEN, "token");
    handlers.text?.(part);
  };
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("comment", () => tokenEndsAt(parser.position, true));
  parser.on("closetag", (tag) => {
    tokenEndsAt(parser.position, true);
    handlers.close(tag.name, text, path.length);
    path.pop();
    text = "";
  });
  parser.on("doctype", () => {
    throw new FileRefusal("XML_DOCTYPE");
  });
  return { parser, tokenEndsAt };
}

function wellFormed(parser: SaxesParser, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw new FileRefusal("XML_MALFORMED", { line: parser.line });
  }
}
