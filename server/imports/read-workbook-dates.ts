import type { ReadPart } from "./read-workbook.ts";
import { isBuiltInDate, isDateFormat, localName } from "./workbook-cell.rules.ts";

/** The numbers of the cell styles that show a number as a day. */
export async function dateStyles(chunks: AsyncIterable<Buffer>, readPart: ReadPart): Promise<Set<number>> {
  const described = new Map<number, boolean>();
  const formats: number[] = [];
  let inCells = false;
  await readPart(chunks, {
    open(name, attributes) {
      const local = localName(name);
      if (local === "numFmt")
        described.set(Number(attributes["numFmtId"]), isDateFormat(attributes["formatCode"] ?? ""));
      if (local === "cellXfs") inCells = true;
      if (local === "xf" && inCells) formats.push(Number(attributes["numFmtId"] ?? 0));
    },
    close(name) {
      if (localName(name) === "cellXfs") inCells = false;
    },
  });
  const isDate = (format: number): boolean => described.get(format) ?? isBuiltInDate(format);
  return new Set(formats.flatMap((format, style) => (isDate(format) ? [style] : [])));
}
