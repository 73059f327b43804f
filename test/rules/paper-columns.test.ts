import { layOut } from "../../server/exports/paper-columns.rules.ts";
import type { WrittenColumn } from "../../server/exports/paper-columns.rules.ts";

/** Columns whose cells are that wide at size 1; at size 8 a width of 5 takes 47 points. */
const columns = (count: number, cell = 5): WrittenColumn[] =>
  Array.from({ length: count }, () => ({ head: 2, cell, turned: 2 }));
/** A class, a name, a first name; figures under long heads that take two lines, turned; texts. */
const matrix = (figures: number, texts = 0): WrittenColumn[] => [
  ...[2, 10, 10].map((cell) => ({ head: 3, cell, turned: 1.2 })),
  ...Array.from({ length: figures }, () => ({ head: 7, cell: 1, turned: 2.4 })),
  ...Array.from({ length: texts }, () => ({ head: 7, cell: 30, turned: 2.4 })),
];

describe("a table on A4", () => {
  it.each([
    ["a few columns stand upright", 11, { landscape: false, size: 8 }],
    ["more lie", 16, { landscape: true, size: 8 }],
    ["more still lie, and are smaller", 18, { landscape: true, size: 7 }],
  ])("%s", (_rule, count, expected) => {
    const layout = layOut(columns(count), 3);

    expect(layout).toMatchObject(expected);
    expect(layout.bands).toHaveLength(1);
  });

  it("too many go on over further pages, each with the columns that say whose line it is, none twice, none lost", () => {
    const { bands, landscape } = layOut(columns(40), 3);

    expect(landscape).toBe(true);
    expect(bands.length).toBe(3);
    expect(bands.map((band) => band.slice(0, 3))).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(bands.flatMap((band) => band.slice(3))).toEqual(Array.from({ length: 37 }, (_, index) => index + 3));
  });

  it("no page is wider than it is", () => {
    const { bands, widths } = layOut(columns(60, 30), 3);

    for (const band of bands) expect(band.reduce((sum, column) => sum + widths[column]!, 0)).toBeLessThanOrEqual(779);
  });

  it("a long text takes several lines, but a word of a head stays whole", () => {
    const { widths } = layOut(
      [
        { head: 3, cell: 100, turned: 3 },
        { head: 20, cell: 1, turned: 1 },
      ],
      1,
    );

    // What is left of the page is for the text.
    expect(widths).toEqual([532 - 157, 20 * 7.5 + 7]);
  });

  it("what is left of a page is shared by the texts that would break, and by no more than they need", () => {
    const { widths } = layOut(
      [
        { head: 2, cell: 4, turned: 2 },
        { head: 2, cell: 18, turned: 2 },
        { head: 2, cell: 60, turned: 2 },
      ],
      1,
    );

    expect(widths).toEqual([4 * 8 + 7, 18 * 8 + 7, 532 - 39 - 151]);
  });

  it("where only heads are too wide, heads alone are smaller", () => {
    const heads = Array.from({ length: 16 }, () => ({ head: 7, cell: 1, turned: 2 }));

    expect(layOut(heads, 1)).toMatchObject({ size: 7, headSize: 5.8, bands: [heads.map((_, column) => column)] });
  });

  it.each([
    ["heads that fit beside each other are not turned", matrix(8), { bands: 1, turned: 0 }],
    ["nor those that fit smaller", matrix(11), { bands: 1, turned: 0 }],
    ["16 competences and 2 sums are turned and stay on one page", matrix(18), { bands: 1, turned: 18 }],
    ["long texts beside them are not turned", matrix(14, 1), { bands: 1, turned: 14 }],
    ["more figures than fit go on over fewer pages, turned", matrix(40), { bands: 2, turned: 40 }],
    ["nothing is turned where as many pages would remain", matrix(2, 8), { bands: 2, turned: 0 }],
    ["nor where cells are as wide as heads", columns(40), { bands: 3, turned: 0 }],
  ])("%s", (_rule, written, expected) => {
    const { bands, turned } = layOut(written, 3);

    expect({ bands: bands.length, turned: turned.filter(Boolean).length }).toEqual(expected);
  });

  it("who a line is of is never turned, and no page with turned heads is wider than it is", () => {
    const { bands, turned, widths } = layOut(matrix(40, 2), 3);

    expect(turned.slice(0, 4)).toEqual([false, false, false, true]);
    for (const band of bands) expect(band.reduce((sum, column) => sum + widths[column]!, 0)).toBeLessThan(779.01);
  });

  it("turned heads stand as far from each other, once names and texts have what they need", () => {
    const short = { head: 7, cell: 1, turned: 1.2 };

    const { widths } = layOut([...matrix(16), short, short], 3);

    expect(widths.slice(0, 3)).toEqual([2, 10, 10].map((cell) => Math.max(cell * 7, 3 * 6.5) + 7));
    expect(new Set(widths.slice(3))).toEqual(new Set([2.4 * 6.5 + 7]));
  });
});
