import { SaxesParser } from "saxes";

export interface FlatCell {
  kind: "text" | "number" | "date" | "empty";
  text: string;
  formula: boolean;
}

/** The cells of a flat OpenDocument file (.fods), sheet by sheet, without what repeats at the end of a line or of a sheet. */
export function cellsOf(xml: string): Map<string, FlatCell[][]> {
  const sheets = new Map<string, FlatCell[][]>();
  let rows: FlatCell[][] = [];
  let row: FlatCell[] | null = null;
  let cell: FlatCell | null = null;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "table:table") sheets.set(String(attributes["table:name"]), (rows = []));
    if (name === "table:table-row") row = [];
    if (name === "table:table-cell" && row) {
      const type = attributes["office:value-type"];
      const kind = type === undefined ? "empty" : type === "string" ? "text" : type === "date" ? "date" : "number";
      cell = { kind, text: "", formula: attributes["table:formula"] !== undefined };
      const times = Math.min(Number(attributes["table:number-columns-repeated"] ?? 1), 200);
      for (let time = 0; time < times; time++) row.push(cell);
    }
  });
  parser.on("text", (text) => {
    if (cell) cell.text += text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "table:table-cell") cell = null;
    if (name === "table:table-row" && row) {
      while (row.at(-1)?.kind === "empty") row.pop();
      if (row.length > 0) rows.push(row);
      row = null;
    }
  });
  parser.write(xml).close();
  return sheets;
}
