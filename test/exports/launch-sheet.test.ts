import { drawLaunchSheet } from "../../server/sheets/draw-launch-sheet.ts";
import type { LaunchPage } from "../../server/sheets/draw-launch-sheet.ts";
import { drawn } from "../support/drawn-pdf.ts";
import { elements, wordsOf } from "../support/read-pdf.ts";
import type { PdfRead } from "../support/read-pdf.ts";

const PAGE: LaunchPage = {
  className: "5e\u00a0B",
  schoolName: "Collège des Quatre-Vents",
  campaigns: [{ name: "Rentrée 5e", code: "ABCDEF123" }],
  objective: 5,
  dueOn: "2027-05-31",
  language: "fr",
};

function sheetOf(more: Partial<LaunchPage> = {}): PdfRead {
  return drawn((paper) => drawLaunchSheet(paper, { ...PAGE, ...more }), { foot: null });
}

function wordsIn(read: PdfRead): string {
  return wordsOf(read.document);
}

it("a class has on one page the code, the way there and the year's objective", () => {
  const read = sheetOf();

  expect(read.pageCount).toBe(1);
  expect(wordsIn(read)).toContain("Parcours «\u00a0Rentrée 5e\u00a0» ABCDEF123");
  expect(wordsIn(read)).toContain(
    "l’objectif est de gagner 5 compétences d’ici le 31 mai\u00a0: environ 2 heures sur Pix.",
  );
  expect(elements(read.document, "LBody")).toHaveLength(5);
});

it.each([
  [1, "environ une demi-heure sur Pix"],
  [2, "environ 1 heure sur Pix"],
  [4, "environ 1 heure et demie sur Pix"],
  [16, "environ 6 heures et demie sur Pix"],
])("an objective of %d takes %s", (objective, words) => {
  expect(wordsIn(sheetOf({ objective }))).toContain(words);
});

it("without a code there is room to write it; without a day the sentence names none", () => {
  const words = wordsIn(sheetOf({ campaigns: [], dueOn: null }));

  expect(words).toContain("Code\u00a0: ____");
  expect(words).toContain("gagner 5 compétences\u00a0: environ");
});

it("several campaigns stay on one page, the newest three", () => {
  const campaigns = [1, 2, 3, 4].map((number) => ({ name: `Parcours ${number}`, code: `ABCDEF00${number}` }));
  const read = sheetOf({ campaigns });

  expect(read.pageCount).toBe(1);
  expect(wordsIn(read)).toContain("ABCDEF003");
  expect(wordsIn(read)).not.toContain("ABCDEF004");
});
