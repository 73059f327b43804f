import { Paper } from "../../server/sheets/pdf-paper.ts";
import { drawCouncilSheet } from "../../server/sheets/draw-council-sheet.ts";
import { councilPage } from "../support/made-up-council.ts";
import { elements, readPdf, tableLines } from "../support/read-pdf.ts";
import { writeFileSync } from "node:fs";

function sheetOf(given: Parameters<typeof councilPage>[0]): Buffer {
  const t = Date.now();
  const paper = new Paper({
    title: "Fiche du conseil de classe, 3e B",
    language: "fr",
    foot: { left: "Confidentiel – usage interne", middle: "Collège des Quatre-Vents" },
    madeAt: new Date("2026-11-22T10:00:00Z"),
  });
  drawCouncilSheet(paper, councilPage(given));
  console.log("draw", Date.now() - t);
  paper.end();
  console.log("end", Date.now() - t);
  return Buffer.concat([...paper.written()]);
}

it.each([[20], [28], [35], [40]])("a class of %d is on one page", (students) => {
  const bytes = sheetOf({
    students,
    longNames: 2,
    campaigns: ["Rentrée 3e", "Protection et sécurité en ligne", "Collecte de profils du 1er trimestre", "Bilan"],
  });
  if (process.env["SHEETS"]) writeFileSync(`${process.env["SHEETS"]}/council-${students}.pdf`, bytes);
  const t = Date.now();
  const read = readPdf(bytes);
  console.log("read", Date.now() - t, bytes.length);
  expect(read.pageCount).toBe(1);
  expect(tableLines(elements(read.document, "Table")[0]!).length).toBe(students + 4);
});
