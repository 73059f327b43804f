import { drawSlips } from "../../server/sheets/draw-slips.ts";
import { drawn } from "../support/drawn-pdf.ts";
import { elements, wordsOf } from "../support/read-pdf.ts";
import type { PdfRead } from "../support/read-pdf.ts";

const MESSAGE = "Bonjour Zoé,\n\nTu as commencé « Rentrée 5e » sur Pix. Il te reste à terminer\u202f!";
const FOOT = "Collège des Tilleuls · le 22 novembre";

function slipsOf(
  count: number,
  wanted: 4 | 8,
  more: Partial<Record<number, { name?: string; message?: string }>> = {},
): PdfRead {
  const slips = Array.from({ length: count }, (_, index) => {
    return { name: `Zoé Nom${index}`, className: "5e B", message: MESSAGE, ...more[index] };
  });
  return drawn((paper) => drawSlips(paper, slips, { wanted, foot: FOOT }), { foot: null });
}

it.each([
  [8, 4, 2],
  [8, 8, 1],
  [9, 8, 2],
  [1, 8, 1],
] as const)("%d slips of %d a page take %d pages", (count, perPage, pages) => {
  expect(slipsOf(count, perPage).pageCount).toBe(pages);
});

it("a slip says whose it is, the message whole, and where from", () => {
  const read = slipsOf(2, 8);

  expect(elements(read.document, "H1").map(wordsOf)).toEqual(["Zoé Nom0 5e B", "Zoé Nom1 5e B"]);
  const [message, foot] = elements(read.document, "P").map(wordsOf);
  expect(message).toBe("Bonjour Zoé, Tu as commencé « Rentrée 5e » sur Pix. Il te reste à terminer\u202f!");
  expect(foot).toBe(FOOT);
});

it("where a message is too long for an eighth of a page, all slips are quarters", () => {
  const long = Array.from({ length: 60 }, (_, word) => `mot${word}, puis un autre`).join(" ");
  const read = slipsOf(8, 8, { 3: { message: long } });

  expect(read.pageCount).toBe(2);
  expect(wordsOf(read.document)).toContain(long);
});

it("the longest message that a template allows is whole on a quarter", () => {
  const longest = Array.from({ length: 333 }, (_, word) => String(10_000 + word)).join(" ");
  const read = slipsOf(1, 4, {
    0: { message: longest, name: "Marie-Charlotte Élisabeth Joséphine Rakotomalala-Andrianarivelo" },
  });

  expect(read.pageCount).toBe(1);
  expect(wordsOf(read.document)).toContain(longest);
});

it("marks to cut along are seen, not heard", () => {
  const read = slipsOf(2, 8);

  expect(read.artifacts[0]).toContain("✂");
  expect(wordsOf(read.document)).not.toContain("✂");
});
