import { SaxesParser } from "saxes";
import { Name } from "./pdf-objects.ts";
import type { PdfObjects, Value } from "./pdf-objects.ts";
import { textOf } from "./read-pdf.ts";

/** What makes a reader do something by itself, carries a file along, or is not to be read. */
const ACTIVE = new Set([
  ..."OpenAction AA JS JavaScript Launch URI GoToR GoToE SubmitForm ImportData Named".split(" "),
  ..."EmbeddedFile EmbeddedFiles EF RichMedia Movie Sound XFA AcroForm".split(" "),
]);
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Of the file as a whole: what it says of itself, and that nothing in it acts. */
export function fileFaults(objects: PdfObjects): string[] {
  const { root, info, trailer } = objects;
  const found: [is: boolean, fault: string][] = [
    [valueIn(objects, root.get("MarkInfo"), "Marked") === true, "it does not say that it is tagged"],
    [valueIn(objects, root.get("MarkInfo"), "Suspects") !== true, "its tags are suspect"],
    [LANGUAGE.test(textIn(objects, root.get("Lang"))), "it does not say its language"],
    [valueIn(objects, root.get("ViewerPreferences"), "DisplayDocTitle") === true, "its title is not shown"],
    [textIn(objects, info.get("Title")).trim() !== "", "it has no title"],
    [!trailer.has("Encrypt"), "it is locked"],
    ...metadataOf(objects),
  ];
  const active = new Set(objects.all.flatMap((value) => namesIn(value)).filter((name) => ACTIVE.has(name)));
  return [...found.filter(([is]) => !is).map(([, fault]) => fault), ...[...active].map((name) => `it holds ${name}`)];
}

function metadataOf(objects: PdfObjects): [is: boolean, fault: string][] {
  const { root, info } = objects;
  if (!root.has("Metadata")) return [[false, "it has no metadata"]];
  const xml = objects.stream(root.get("Metadata")).toString("utf8");
  const told = readMetadata(xml);
  if (!told) return [[false, "its metadata are not well-formed"]];
  return [
    [told.part === "1", "its metadata do not say that it is PDF/UA"],
    [told.title !== "" && told.title === textIn(objects, info.get("Title")), "its metadata do not say its title"],
  ];
}

function readMetadata(xml: string): { part: string; title: string } | null {
  const told = { part: "", title: "" };
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => path.push(name));
  parser.on("closetag", () => path.pop());
  parser.on("text", (text) => {
    if (path.at(-1) === "pdfuaid:part") told.part += text;
    if (path.at(-1) === "rdf:li" && path.includes("dc:title")) told.title += text;
  });
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return told;
}

function valueIn(objects: PdfObjects, dict: Value | undefined, key: string): Value {
  const found = objects.get(dict);
  return found instanceof Map ? objects.get(found.get(key)) : null;
}

function textIn(objects: PdfObjects, value: Value | undefined): string {
  const found = objects.get(value);
  return Buffer.isBuffer(found) ? textOf(found) : "";
}

/** Every key and every name that is a value. */
function namesIn(value: Value): string[] {
  if (value instanceof Name) return [value.name];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (value instanceof Map) return [...value].flatMap(([key, inside]) => [key, ...namesIn(inside)]);
  return [];
}
