import { elementsOf } from "./pdf-elements.ts";
import { fileFaults } from "./pdf-file-faults.ts";
import { fontFaults } from "./pdf-font-faults.ts";
import { marksOn } from "./pdf-marks.ts";
import { pdfObjects } from "./pdf-objects.ts";
import { structureFaults } from "./pdf-structure-faults.ts";
import { tieFaults } from "./pdf-tie-faults.ts";
import { pagesOf } from "./read-pdf.ts";

/**
 * What a machine can see of ISO 14289-1 (PDF/UA-1; the Matterhorn protocol's conditions for tagged text, tables, lists, figures and
 * links) and a file does not keep; empty where it keeps all. Whether words and order make sense is for a person to say.
 */
export function accessibilityFaults(bytes: Buffer): string[] {
  const objects = pdfObjects(bytes);
  const pages = pagesOf(objects, objects.dict(objects.root.get("Pages"))).map((page) => ({
    page,
    marks: marksOn(objects, page.dict),
  }));
  const marksOf = new Map(pages.map(({ page, marks }) => [page.ref.id, marks]));
  const faults = [
    ...fileFaults(objects),
    ...pages.flatMap(({ marks }, index) => marks.faults.map((fault) => `page ${index + 1}: ${fault}`)),
    ...fontFaults(objects, codesOf([...marksOf.values()])),
  ];
  const roots = elementsOf(
    objects,
    (page, mcid) => marksOf.get(page)?.words.get(mcid) ?? "",
    (fault) => faults.push(fault),
  );
  faults.push(...structureFaults(roots), ...tieFaults(objects, roots, pages));
  return [...new Set(faults)];
}

function codesOf(pages: readonly { codes: Map<number, Set<number>> }[]): Map<number, Set<number>> {
  const all = new Map<number, Set<number>>();
  for (const { codes } of pages)
    for (const [font, shown] of codes) all.set(font, new Set([...(all.get(font) ?? []), ...shown]));
  return all;
}
