import { Operator, PdfReader, Ref, pdfObjects } from "./pdf-objects.ts";
import type { Dict, Name, PdfObjects, Value } from "./pdf-objects.ts";

/** An element of the structure, as a reader hears it. */
export interface Heard {
  type: string;
  scope: string | null;
  span: number;
  /** Its own words, those of its children not included. */
  words: string;
  children: Heard[];
}

export interface PdfRead {
  title: string;
  language: string;
  isTagged: boolean;
  showsTitle: boolean;
  pageCount: number;
  /** Width and height of each page, in points. */
  sizes: [number, number][];
  /** All that is drawn on each page, artifacts included. */
  pages: string[];
  /** What is drawn as an artifact on each page. */
  artifacts: string[];
  document: Heard;
  /** Every key of every dictionary, to look for what must not be there. */
  keys: Set<string>;
  /** The XML of the metadata; empty without. */
  metadata: string;
}

/** Reads back a tagged PDF: its structure, and its text as it is copied out of it. */
export function readPdf(bytes: Buffer): PdfRead {
  const objects = pdfObjects(bytes);
  const { root, info } = objects;
  const pages = pagesOf(objects, objects.dict(root.get("Pages")));
  const drawn = new Map(pages.map(({ ref, dict }) => [ref.id, drawnOn(objects, dict)]));
  const tree = objects.dict(root.get("StructTreeRoot"));
  return {
    title: textOf(objects.get(info.get("Title"))),
    language: textOf(objects.get(root.get("Lang"))),
    isTagged: objects.dict(root.get("MarkInfo")).get("Marked") === true,
    showsTitle: objects.dict(root.get("ViewerPreferences")).get("DisplayDocTitle") === true,
    pageCount: pages.length,
    sizes: pages.map(({ dict }) => (objects.get(dict.get("MediaBox")) as number[]).slice(2) as [number, number]),
    pages: [...drawn.values()].map(({ all }) => all.replace(/ +/g, " ")),
    artifacts: [...drawn.values()].map(({ artifacts }) => artifacts.replace(/ +/g, " ")),
    document: heardOf(objects, only(objects, tree.get("K")), null, drawn),
    keys: new Set(objects.all.flatMap((value) => keysIn(value))),
    metadata: root.has("Metadata") ? objects.stream(root.get("Metadata")).toString("utf8") : "",
  };
}

/** Every element of a type, in the order of reading. */
export function elements(of: Heard, type: string): Heard[] {
  const inside = of.children.flatMap((child) => elements(child, type));
  return of.type === type ? [of, ...inside] : inside;
}

/** Its words and those of all inside, in the order of reading; where a line was broken stands a blank. */
export function wordsOf(of: Heard): string {
  return [of.words, ...of.children.map(wordsOf)].filter(Boolean).join(" ").replace(/ +/g, " ");
}

/** The lines of a table, each cell as its words. */
export function tableLines(table: Heard): string[][] {
  return elements(table, "TR").map(({ children }) => children.map(wordsOf));
}

interface Drawn {
  all: string;
  artifacts: string;
  byMark: Map<number, string>;
}

export interface Page {
  ref: Ref;
  dict: Dict;
}

export function pagesOf(objects: PdfObjects, node: Dict): Page[] {
  return (objects.get(node.get("Kids")) as Ref[]).flatMap((ref) => {
    const dict = objects.dict(ref);
    const isPage = (objects.get(dict.get("Type")) as Name).name === "Page";
    return isPage ? [{ ref, dict }] : pagesOf(objects, dict);
  });
}

function drawnOn(objects: PdfObjects, page: Dict): Drawn {
  const resources = objects.dict(page.get("Resources"));
  const drawn: Drawn = { all: "", artifacts: "", byMark: new Map() };
  const marks: (number | "artifact" | null)[] = [];
  const say = (text: string): void => {
    drawn.all += text;
    const mark = marks.findLast((one) => one !== null);
    if (mark === "artifact") drawn.artifacts += text;
    if (typeof mark === "number") drawn.byMark.set(mark, (drawn.byMark.get(mark) ?? "") + text);
  };
  run(objects, objects.stream(page.get("Contents")), resources, { say, marks });
  return drawn;
}

interface Hearing {
  say: (text: string) => void;
  marks: (number | "artifact" | null)[];
}

function run(objects: PdfObjects, content: Buffer, resources: Dict, { say, marks }: Hearing): void {
  const reader = new PdfReader(content.toString("latin1"));
  let values: Value[] = [];
  let letters = new Map<number, string>();
  while (!reader.atEnd) {
    const value = reader.value();
    if (!(value instanceof Operator)) {
      values.push(value);
      continue;
    }
    if (value.word === "Tf")
      letters = lettersOf(objects, objects.dict(resources.get("Font")).get((values[0] as Name).name)!);
    if (value.word === "Tj") say(decoded(values[0] as Buffer, letters));
    if (value.word === "TJ") {
      for (const part of values[0] as Value[]) if (Buffer.isBuffer(part)) say(decoded(part, letters));
    }
    if (value.word === "ET") say(" ");
    if (value.word === "BDC" || value.word === "BMC") marks.push(markOf(values));
    if (value.word === "EMC") marks.pop();
    if (value.word === "Do") {
      const drawing = objects.dict(resources.get("XObject")).get((values[0] as Name).name)!;
      run(objects, objects.stream(drawing), objects.dict(objects.dict(drawing).get("Resources")), { say, marks });
    }
    values = [];
  }
}

function markOf([tag, options]: Value[]): number | "artifact" | null {
  if ((tag as Name).name === "Artifact") return "artifact";
  const mark = options instanceof Map ? options.get("MCID") : undefined;
  return typeof mark === "number" ? mark : null;
}

/** The letters that a font's codes stand for, by its ToUnicode map. */
export function lettersOf(objects: PdfObjects, font: Value): Map<number, string> {
  const map = objects.stream(objects.dict(font).get("ToUnicode")).toString("latin1");
  const letters = new Map<number, string>();
  for (const [, first, , list] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    [...list!.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, units], index) => {
      letters.set(parseInt(first!, 16) + index, textOfUnits(units!));
    });
  }
  // As browsers write it: code by code, or ranges whose letters follow one another.
  for (const [, lines] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code, units] of lines!.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)>/gi))
      letters.set(parseInt(code!, 16), textOfUnits(units!));
  const rangesInARow = map.replace(/<[0-9a-f]+> <[0-9a-f]+> \[[^\]]*\]/gi, "");
  for (const [, lines] of rangesInARow.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, first, last, letter] of lines!.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> <([0-9a-f]+)>/gi))
      for (let code = parseInt(first!, 16); code <= parseInt(last!, 16); code++)
        letters.set(code, String.fromCharCode(parseInt(letter!, 16) + code - parseInt(first!, 16)));
  return letters;
}

/** UTF-16, four digits a unit, with or without blanks between. */
function textOfUnits(units: string): string {
  return String.fromCharCode(...(units.match(/[0-9a-f]{4}/gi) ?? []).map((unit) => parseInt(unit, 16)));
}

export function decoded(codes: Buffer, letters: ReadonlyMap<number, string>): string {
  let text = "";
  for (let at = 0; at + 1 < codes.length; at += 2) text += letters.get(codes.readUInt16BE(at)) ?? "\ufffd";
  return text;
}

function heardOf(objects: PdfObjects, element: Dict, pageBefore: Ref | null, drawn: ReadonlyMap<number, Drawn>): Heard {
  const page = element.get("Pg") instanceof Ref ? (element.get("Pg") as Ref) : pageBefore;
  const attributes = attributesOf(objects, element);
  const heard: Heard = {
    type: (objects.get(element.get("S")) as Name).name,
    scope: attributes.has("Scope") ? (attributes.get("Scope") as Name).name : null,
    span: Number(attributes.get("ColSpan") ?? 1),
    words: "",
    children: [],
  };
  for (const kid of [objects.get(element.get("K"))].flat()) {
    const child = objects.get(kid);
    if (typeof child === "number") heard.words += drawn.get(page!.id)!.byMark.get(child) ?? "";
    else if (child instanceof Map && child.has("MCID")) {
      heard.words += drawn.get((child.get("Pg") as Ref).id)!.byMark.get(Number(child.get("MCID"))) ?? "";
    } else if (child instanceof Map && child.has("S")) heard.children.push(heardOf(objects, child, page, drawn));
  }
  return { ...heard, words: heard.words.trim() };
}

/** Of every owner together: some programs write one dictionary, others a list. */
function attributesOf(objects: PdfObjects, element: Dict): Dict {
  const given = element.has("A") ? [objects.get(element.get("A"))].flat() : [];
  return new Map(given.flatMap((one) => [...objects.dict(one)]));
}

function only(objects: PdfObjects, value: Value | undefined): Dict {
  const found = objects.get(value);
  return objects.dict(Array.isArray(found) ? found[0] : found);
}

function keysIn(value: Value): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  return value instanceof Map ? [...value].flatMap(([key, inside]) => [key, ...keysIn(inside)]) : [];
}

/** UTF-16 with its mark, else one byte a letter. */
export function textOf(value: Value): string {
  const bytes = value as Buffer;
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString("latin1");
  return Buffer.from(bytes.subarray(2)).swap16().toString("utf16le");
}
