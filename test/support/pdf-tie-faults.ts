import { Name, Ref } from "./pdf-objects.ts";
import type { PdfObjects, Value } from "./pdf-objects.ts";
import type { PageMarks } from "./pdf-marks.ts";
import type { Tagged } from "./pdf-elements.ts";
import { within } from "./pdf-elements.ts";
import type { Page } from "./read-pdf.ts";

/** What ties pages and structure together, both ways: each mark has one element, and the way back from the page finds it. */
export function tieFaults(
  objects: PdfObjects,
  roots: readonly Tagged[],
  pages: readonly { page: Page; marks: PageMarks }[],
): string[] {
  const elements = roots.flatMap(within);
  const owners = new Map<string, number>();
  const faults: string[] = [];
  for (const { id, type, content } of elements)
    for (const { page, mcid } of content) {
      const key = `${page}:${mcid}`;
      if (owners.has(key)) faults.push(`${type} holds a mark that another element holds`);
      owners.set(key, id);
    }
  const known = new Set(pages.flatMap(({ page, marks }) => [...marks.words.keys()].map((mcid) => keyOf(page, mcid))));
  if ([...owners.keys()].some((key) => !known.has(key))) faults.push("an element holds a mark that no page has");
  const back = parentTree(objects);
  pages.forEach(({ page, marks }, index) => {
    const keys = [...marks.words.keys()];
    const lost = keys.filter((mcid) => !owners.has(keyOf(page, mcid)));
    if (lost.length > 0) faults.push(`page ${index + 1} has ${lost.length} marks that no element holds`);
    const ways = objects.get(back.get(page.dict.get("StructParents") as number));
    const wrong = keys.filter((mcid) => {
      const way = Array.isArray(ways) ? ways[mcid] : null;
      return !(way instanceof Ref && way.id === owners.get(keyOf(page, mcid)));
    });
    if (wrong.length > 0) faults.push(`page ${index + 1} does not lead back to the elements of ${wrong.length} marks`);
  });
  return [...faults, ...pages.flatMap(({ page }) => annotationFaults(objects, page, elements))];
}

function keyOf({ ref }: Page, mcid: number): string {
  return `${ref.id}:${mcid}`;
}

function parentTree(objects: PdfObjects): Map<number, Value> {
  const found = new Map<number, Value>();
  const read = (node: Value | undefined): void => {
    const dict = objects.get(node);
    if (!(dict instanceof Map)) return;
    const nums = (objects.get(dict.get("Nums")) ?? []) as Value[];
    for (let at = 0; at < nums.length; at += 2) found.set(nums[at] as number, nums[at + 1]!);
    for (const kid of (objects.get(dict.get("Kids")) ?? []) as Value[]) read(kid);
  };
  const tree = objects.get(objects.root.get("StructTreeRoot"));
  if (tree instanceof Map) read(tree.get("ParentTree"));
  return found;
}

/** What can be pressed is said in words, belongs to an element and is reached in the order of reading. */
function annotationFaults(objects: PdfObjects, { dict }: Page, elements: readonly Tagged[]): string[] {
  const annotations = (objects.get(dict.get("Annots")) ?? []) as Value[];
  if (annotations.length === 0) return [];
  const held = new Set(elements.flatMap((element) => element.annotations));
  const tabs = objects.get(dict.get("Tabs"));
  const faults = annotations.flatMap((annotation) => {
    const without = objects.dict(annotation).has("Contents") ? [] : ["an annotation is not told in words"];
    const lost = annotation instanceof Ref && held.has(annotation.id) ? [] : ["an annotation belongs to no element"];
    return [...without, ...lost];
  });
  return tabs instanceof Name && tabs.name === "S" ? faults : [...faults, "Tab does not follow the order of reading"];
}
