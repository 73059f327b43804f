import { Paper } from "../../server/sheets/pdf-paper.ts";
import type { PaperFacts } from "../../server/sheets/pdf-paper.ts";
import { readPdf } from "./read-pdf.ts";
import type { PdfRead } from "./read-pdf.ts";

const FACTS: PaperFacts = {
  title: "Fiche du conseil de classe, 3e B",
  language: "fr",
  foot: { left: "Confidentiel – usage interne", middle: "Collège des Quatre-Vents" },
  madeAt: new Date("2026-11-22T10:00:00Z"),
};

/** What was drawn, as a file. */
export function drawnFile(draw: (paper: Paper) => void, facts: Partial<PaperFacts> = {}): Buffer {
  const paper = new Paper({ ...FACTS, ...facts });
  draw(paper);
  paper.end();
  return Buffer.concat([...paper.written()]);
}

/** What was drawn, read back from the file. */
export function drawn(draw: (paper: Paper) => void, facts: Partial<PaperFacts> = {}): PdfRead {
  return readPdf(drawnFile(draw, facts));
}
