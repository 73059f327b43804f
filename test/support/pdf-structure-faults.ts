import { Name } from "./pdf-objects.ts";
import type { Tagged } from "./pdf-elements.ts";
import { within, wordsWithin } from "./pdf-elements.ts";

const GROUPING = "Document Part Sect Art Div BlockQuote TOC TOCI NonStruct Table THead TBody TFoot TR L LI".split(" ");
const KNOWN = new Set([
  ...GROUPING,
  ..."P H1 H2 H3 H4 H5 H6 Lbl LBody TH TD Caption Span Quote Note Reference Link Annot Figure Formula Form".split(" "),
]);
/** What stands directly in what; what is not named here may hold anything. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  Table: ["Caption", "THead", "TBody", "TFoot", "TR"],
  ...{ THead: ["TR"], TBody: ["TR"], TFoot: ["TR"], TR: ["TH", "TD"] },
  ...{ L: ["Caption", "LI"], LI: ["Lbl", "LBody"] },
};
/** The same, from below. */
const STANDS_IN: Readonly<Record<string, readonly string[]>> = {
  ...{ THead: ["Table"], TBody: ["Table"], TFoot: ["Table"], TR: ["Table", "THead", "TBody", "TFoot"] },
  ...{ TH: ["TR"], TD: ["TR"], LI: ["L"], Lbl: ["LI"], LBody: ["LI"] },
};
const NEVER_EMPTY = /^(H\d|TH|Caption|Lbl|LBody)$/;
const NUMBER = /^\d+\.?$/;

/** Of what readers hear: each thing is where its kind belongs, and says what it is. */
export function structureFaults(roots: readonly Tagged[]): string[] {
  const faults: string[] = [];
  if (roots.map(({ type }) => type).join() !== "Document") faults.push("its structure is not one document");
  for (const root of roots) {
    for (const tagged of within(root)) faults.push(...nestingFaults(tagged), ...ownFaults(tagged));
    faults.push(...headingFaults(within(root).filter(({ type }) => /^H\d$/.test(type))));
  }
  return faults;
}

function nestingFaults({ type, children, content }: Tagged): string[] {
  const faults = children.flatMap((child) => {
    const here = HOLDS[type]?.includes(child.type) ?? true;
    const there = STANDS_IN[child.type]?.includes(type) ?? true;
    return here && there ? [] : [`${child.type} stands in ${type}`];
  });
  if (GROUPING.includes(type) && content.length > 0) faults.push(`${type} holds content of its own`);
  return faults;
}

function ownFaults(tagged: Tagged): string[] {
  const { type, dict, attributes, children, annotations } = tagged;
  if (!KNOWN.has(type)) return [`${type} is no kind of element`];
  const words = wordsWithin(tagged);
  const found: [is: boolean, fault: string][] = [
    [!NEVER_EMPTY.test(type) || words !== "", `${type} is empty`],
    [type !== "TH" || attributes.get("Scope") instanceof Name, "TH does not say whose head it is"],
    [!["Figure", "Formula"].includes(type) || dict.has("Alt"), `${type} is not told in words`],
    [type !== "Link" || annotations.length > 0, "Link leads nowhere"],
    [type !== "LI" || children.some((child) => child.type === "LBody"), "LI has no body"],
    [type !== "L" || numbering(tagged), "L is numbered and does not say so"],
    [!["Table", "THead", "TBody", "TR", "L"].includes(type) || children.length > 0, `${type} is empty`],
  ];
  const table = type === "Table" ? tableFaults(tagged) : [];
  return [...found.filter(([is]) => !is).map(([, fault]) => fault), ...table];
}

/** A list whose labels are numbers is one in order. */
function numbering({ attributes, children }: Tagged): boolean {
  const labels = children.flatMap((item) => item.children.filter(({ type }) => type === "Lbl"));
  const said = attributes.get("ListNumbering");
  const kind = said instanceof Name ? said.name : null;
  if (labels.length === 0) return true;
  return labels.every((label) => NUMBER.test(wordsWithin(label))) ? kind === "Decimal" : kind !== null;
}

function tableFaults(table: Tagged): string[] {
  const lines = within(table).filter(({ type }) => type === "TR");
  const widths = new Set(lines.map(({ children }) => children.reduce((sum, cell) => sum + spanOf(cell), 0)));
  const hasBody = table.children.some(({ type }) => type === "TBody" || type === "TR");
  const kinds = table.children.map(({ type }) => type);
  const caption = kinds.indexOf("Caption");
  const found: [is: boolean, fault: string][] = [
    [widths.size <= 1, `Table has lines of ${[...widths].join(" and ")} cells`],
    [hasBody, "Table has heads and nothing under them"],
    [lines.some(({ children }) => children.some(({ type }) => type === "TH")), "Table has no heads"],
    [caption <= 0 || caption === kinds.length - 1, "Caption stands inside the table"],
  ];
  return found.filter(([is]) => !is).map(([, fault]) => fault);
}

function spanOf({ attributes }: Tagged): number {
  return Number(attributes.get("ColSpan") ?? 1);
}

/** The first is an H1, and none is more than one step below the one before. */
function headingFaults(headings: readonly Tagged[]): string[] {
  return headings.flatMap(({ type }, index) => {
    const before = index === 0 ? 0 : Number(headings[index - 1]!.type[1]);
    return Number(type[1]) > before + 1 ? [`${type} comes after ${before === 0 ? "nothing" : `H${before}`}`] : [];
  });
}
