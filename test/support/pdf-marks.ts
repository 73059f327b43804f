import { Name, Operator, PdfReader, type Ref } from "./pdf-objects.ts";
import type { Dict, PdfObjects, Value } from "./pdf-objects.ts";
import { decoded, lettersOf } from "./read-pdf.ts";

/** What is marked on one page. */
export interface PageMarks {
  /** The words of each mark that belongs to an element. */
  words: Map<number, string>;
  /** Which codes are shown of each font, by the font's object. */
  codes: Map<number, Set<number>>;
  faults: string[];
}

interface Mark {
  mcid: number | null;
  artifact: boolean;
}

const SHOWS_TEXT = new Set(["Tj", "TJ", "'", '"']);
const PAINTS = new Set([...SHOWS_TEXT, ..."S s f F f* B B* b b* sh Do".split(" ")]);
/** What an artifact says of itself. */
const ARTIFACTS = new Set(["Pagination", "Layout", "Page", "Background"]);

/** Everything that a page paints is content of an element or an artifact, never neither, never both. */
export function marksOn(objects: PdfObjects, page: Dict): PageMarks {
  const marks: PageMarks = { words: new Map(), codes: new Map(), faults: [] };
  const open: Mark[] = [];
  const contents = [objects.get(page.get("Contents"))].flat();
  const streams = contents[0] instanceof Map ? [page.get("Contents")] : contents;
  const content = Buffer.concat(streams.map((part) => Buffer.concat([objects.stream(part), Buffer.from("\n")])));
  run(objects, content, objects.dict(page.get("Resources")), { marks, open, letters: new Map() });
  if (open.length > 0) marks.faults.push(`${open.length} marks are not closed`);
  return marks;
}

interface Running {
  marks: PageMarks;
  open: Mark[];
  /** By the font's object. */
  letters: Map<number, ReadonlyMap<number, string>>;
}

function run(objects: PdfObjects, content: Buffer, resources: Dict, running: Running): void {
  const { marks, open } = running;
  const reader = new PdfReader(content.toString("latin1"));
  const fault = (words: string): void => {
    if (!marks.faults.includes(words)) marks.faults.push(words);
  };
  const kept: (Ref | null)[] = [];
  let font: Ref | null = null;
  let values: Value[] = [];
  while (!reader.atEnd) {
    const value = reader.value();
    if (!(value instanceof Operator)) {
      values.push(value);
      continue;
    }
    const { word } = value;
    if (word === "BI") return fault("an image stands in the content itself");
    if (word === "q") kept.push(font);
    if (word === "Q") font = kept.pop() ?? null;
    if (word === "Tf") font = objects.dict(resources.get("Font")).get((values[0] as Name).name) as Ref;
    if (word === "BDC" || word === "BMC") openMark(markOf(objects, resources, values, fault), running, fault);
    if (word === "EMC" && !open.pop()) fault("a mark is closed that is not open");
    if (PAINTS.has(word) && !open.some(({ artifact, mcid }) => artifact || mcid !== null))
      fault(`${word} paints what is neither content of an element nor an artifact`);
    if (SHOWS_TEXT.has(word)) show(objects, font, values, running);
    if (word === "Do") {
      const drawing = objects.dict(resources.get("XObject")).get((values[0] as Name).name)!;
      const { name } = objects.get(objects.dict(drawing).get("Subtype")) as Name;
      if (name === "PS") fault("a drawing is PostScript");
      const own = objects.get(objects.dict(drawing).get("Resources"));
      if (name === "Form") run(objects, objects.stream(drawing), own instanceof Map ? own : resources, running);
    }
    values = [];
  }
}

function openMark(mark: Mark, { marks, open }: Running, fault: (words: string) => void): void {
  const inContent = open.some(({ mcid }) => mcid !== null);
  if (mark.artifact && inContent) fault("an artifact stands inside an element's content");
  if (mark.mcid !== null) {
    if (open.some(({ artifact }) => artifact)) fault("an element's content stands inside an artifact");
    if (inContent) fault("content belongs to two elements");
    if (marks.words.has(mark.mcid)) fault(`mark ${mark.mcid} is there twice`);
    marks.words.set(mark.mcid, "");
  }
  open.push(mark);
}

function markOf(objects: PdfObjects, resources: Dict, [tag, given]: Value[], fault: (words: string) => void): Mark {
  const options =
    given instanceof Name ? objects.get(objects.dict(resources.get("Properties")).get(given.name)) : given;
  const known: Dict = options instanceof Map ? options : new Map();
  const artifact = (tag as Name).name === "Artifact";
  const type = known.get("Type");
  if (artifact && !(type instanceof Name && ARTIFACTS.has(type.name))) fault("an artifact does not say which it is");
  const mcid = known.get("MCID");
  return { artifact, mcid: typeof mcid === "number" ? mcid : null };
}

function show(objects: PdfObjects, font: Ref | null, values: Value[], { marks, open, letters }: Running): void {
  if (!font) return void marks.faults.push("text is shown without a font");
  const parts = values.flat().filter((part) => Buffer.isBuffer(part));
  const codes = marks.codes.get(font.id) ?? new Set<number>();
  marks.codes.set(font.id, codes);
  for (const part of parts) for (let at = 0; at + 1 < part.length; at += 2) codes.add(part.readUInt16BE(at));
  const mcid = open.findLast((mark) => mark.mcid !== null)?.mcid;
  if (mcid === undefined || mcid === null || !objects.dict(font).has("ToUnicode")) return;
  const known = letters.get(font.id) ?? lettersOf(objects, font);
  letters.set(font.id, known);
  marks.words.set(mcid, `${marks.words.get(mcid)}${parts.map((part) => decoded(part, known)).join("")}`);
}
