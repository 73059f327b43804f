import { drawCouncilSheet } from "../../server/sheets/draw-council-sheet.ts";
import { drawn } from "../support/drawn-pdf.ts";
import { councilPage } from "../support/made-up-council.ts";
import { elements, tableLines, wordsOf } from "../support/read-pdf.ts";
import type { PdfRead } from "../support/read-pdf.ts";

const CAMPAIGNS = ["Rentrée 3e", "Protection et sécurité en ligne", "Collecte de profils du 1er trimestre", "Bilan"];

function sheetOf(given: Parameters<typeof councilPage>[0]): PdfRead {
  return drawn((paper) => drawCouncilSheet(paper, councilPage(given)));
}

function linesOf(read: PdfRead): string[][] {
  return tableLines(elements(read.document, "Table")[0]!);
}

it.each([1, 20, 28, 35, 40])("a class of %d students is on one page, with room for notes", (students) => {
  const read = sheetOf({ students, campaigns: CAMPAIGNS, longNames: 2 });

  expect(read.pageCount).toBe(1);
  expect(linesOf(read).filter((line) => line.length > 1)).toHaveLength(students + 1);
  expect(elements(read.document, "H2").map(wordsOf)).toEqual(["À dire en conseil", "Notes"]);
});

it("a class too large for a page goes on to a second, nobody left out", () => {
  const read = sheetOf({ students: 75, campaigns: CAMPAIGNS });

  expect(read.pageCount).toBe(2);
  expect(linesOf(read).filter((line) => line.length > 1)).toHaveLength(76);
});

it("the sheet says which council it is for, the class's figures and what they were at the last one", () => {
  const words = wordsOf(sheetOf({ students: 28 }).document);

  expect(words).toContain("conseil de classe du 2e trimestre 3e\u00a0B · 18 mars 2027");
  expect(words).toContain(
    "Collège des Quatre-Vents Année 2026-2027 · 28 élèves Professeur principal\u00a0: Nadia Ferhaoui",
  );
  expect(words).toContain("Certifiables 4 sur 28 3 à la fin du 1er trimestre");
  expect(words).toContain("Objectif de l’année atteint 2 sur 28 5 compétences d’ici le 31 mai");
  expect(words).toContain("Score médian 116 Pix 62 à la fin du 1er trimestre");
});

it("students stand in groups, need first, each with what was gained, what changed, results and reminders", () => {
  const lines = linesOf(sheetOf({ students: 8 }));

  expect(lines.map(([first]) => first)).toEqual([
    "Élève",
    "À accompagner (3)",
    "Aubry Zoé",
    "Da Silva Noé",
    "Muñoz Łucja",
    "En bonne voie (3)",
    "Cazenave Maëlys",
    "Étienne Anaïs",
    "Nguyên Œdipe",
    "Objectif atteint (2)",
    "Bénard-Lacœuvre Íñigo",
    "Łukaszewski Jean-Baptiste",
  ]);
  expect(lines[3]).toEqual([
    "Da Silva Noé",
    "3/5",
    "3/5",
    "0",
    "42",
    "à faire",
    "3/3\u00a0★",
    "1",
    "Arrêt depuis 55\u00a0j",
  ]);
  expect(lines[6]!.slice(1, 5)).toEqual(["—", "—", "—", "—"]);
  expect(lines.at(-1)!.slice(1, 4)).toEqual(["oui", "5/5", "+\u202f2"]);
});

it("the newest four campaigns are shown, and the sheet says so", () => {
  const read = sheetOf({ students: 3, campaigns: ["Ancien", ...CAMPAIGNS] });

  expect(linesOf(read)[0]!.slice(5, 9)).toEqual(CAMPAIGNS);
  expect(wordsOf(read.document)).toContain("Les 4 parcours les plus récents.");
});

it("what is worth saying names those to whom something can be said", () => {
  const said = elements(sheetOf({ students: 12 }).document, "LBody").map(wordsOf);

  expect(said).toContain("1 élève n’a plus qu’une compétence à gagner pour être certifiable\u00a0: Anaïs\u00a0É.");
});

it("an English sheet is English", () => {
  const read = drawn((paper) => drawCouncilSheet(paper, { ...councilPage({ students: 3 }), language: "en" }), {
    language: "en",
  });

  expect(read.language).toBe("en");
  expect(wordsOf(read.document)).toContain("class council of term 2");
});
