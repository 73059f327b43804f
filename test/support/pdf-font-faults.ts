import { Name, Ref } from "./pdf-objects.ts";
import type { PdfObjects, Value } from "./pdf-objects.ts";
import { lettersOf } from "./read-pdf.ts";

/** Stand for no letter. */
const NO_LETTERS = /^$|[\0\ufeff\ufffe\uffff]/;

/** Every letter is drawn by a font that the file brings along, and is one when it is copied. */
export function fontFaults(objects: PdfObjects, shown: ReadonlyMap<number, ReadonlySet<number>>): string[] {
  return [...shown].flatMap(([id, codes]) => {
    const ref = new Ref(id);
    const font = objects.dict(ref);
    const { name } = (objects.get(font.get("BaseFont")) ?? new Name("without a name")) as Name;
    const faults: string[] = [];
    if (!isEmbedded(objects, ref)) faults.push(`font ${name} is not in the file`);
    if (!font.has("ToUnicode")) return [...faults, `font ${name} does not say its letters`];
    const letters = lettersOf(objects, ref);
    const without = [...codes].filter((code) => NO_LETTERS.test(letters.get(code) ?? ""));
    if (without.length > 0) faults.push(`font ${name} shows ${without.length} codes that are no letter`);
    if (codes.has(0)) faults.push(`font ${name} is asked for a letter that it has not`);
    return faults;
  });
}

/** As all our fonts are: of two bytes a code, each glyph found by its code. */
function isEmbedded(objects: PdfObjects, ref: Value): boolean {
  const font = objects.dict(ref);
  const [descendant] = (objects.get(font.get("DescendantFonts")) ?? []) as Value[];
  if (!descendant) return false;
  const cid = objects.dict(descendant);
  const descriptor = objects.dict(cid.get("FontDescriptor"));
  const isFound = (objects.get(cid.get("Subtype")) as Name).name !== "CIDFontType2" || cid.has("CIDToGIDMap");
  return isFound && ["FontFile2", "FontFile3"].some((key) => descriptor.has(key));
}
