import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { HOSTILE_TEXTS } from "../../test/support/hostile-texts.ts";
import { tableHtml, tableTabs } from "../../web/ui/copied-table.ts";
import type { CopiedCell } from "../../web/ui/copied-table.ts";
import { flatOf } from "./flat-of.ts";

const BESIDE = 'O\u2019Neil "Bob"; Zoé';
const HEAD = ["Texte", "Nombre", "Jour", "Texte encore", "Rien"];
const LINES = HOSTILE_TEXTS.map((text, index): CopiedCell[] => [
  text,
  [12, 1 / 3, -3][index % 3]!,
  { day: `2026-11-${String((index % 28) + 1).padStart(2, "0")}` },
  index % 2 ? BESIDE : text,
  null,
]);
/** What is put on the clipboard, and how LibreOffice reads it when it is pasted; French is its 1036. */
const PASTED = [
  { name: "copied-as-table.html", content: tableHtml({ head: HEAD, lines: LINES }), filter: "HTML (StarCalc)" },
  {
    name: "copied-as-text.csv",
    content: tableTabs({ head: HEAD, lines: LINES }),
    filter: "CSV:9,34,76,1,,1036,false,false",
  },
];

/** « Copier le tableau » pasted into Calc, both ways: what is wrong with it. */
export function openCopied(folder: string): string[] {
  return PASTED.flatMap(({ name, content, filter }) => {
    const own = path.join(folder, path.parse(name).name);
    mkdirSync(own);
    const file = path.join(own, name);
    writeFileSync(file, content);
    const [cells = []] = flatOf(file, { folder, filter }).values();
    const body = cells.slice(1);
    const formulas = cells.flat().filter(({ formula }) => formula).length;
    const kinds = (column: number): string => [...new Set(body.map((line) => line[column]?.kind))].join("+");
    console.log(
      `${name}: ${body.length} lines, ${formulas} formulas, columns of ${[0, 1, 2, 3].map(kinds).join(", ")}`,
    );
    const found: [is: boolean, fault: string][] = [
      [formulas === 0, `${formulas} formulas`],
      [body.length === LINES.length, `${body.length} lines, ${LINES.length} were copied`],
      [kinds(1) === "number", `numbers are ${kinds(1)}`],
      [kinds(2) === "date", `days are ${kinds(2)}`],
      [body.every((line) => line.length <= 4), "a cell broke in two"],
      [body.filter((line) => line[3]?.text.trim() === BESIDE).length === LINES.length >> 1, "quotes were lost"],
    ];
    return found.filter(([is]) => !is).map(([, fault]) => `${name}: ${fault}`);
  });
}
