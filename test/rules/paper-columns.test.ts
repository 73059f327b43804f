import { layOut } from "../../server/exports/paper-columns.rules.ts";

/** Columns whose cells are that wide at size 1; at size 8 a width of 5 takes 47 points. */
const columns = (count: number, cell = 5): { head: number; cell: number }[] =>
  Array.from({ length: count }, () => ({ head: 2, cell }));

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
        { head: 3, cell: 100 },
        { head: 20, cell: 1 },
      ],
      1,
    );

    // What is left of the page is for the text.
    expect(widths).toEqual([532 - 157, 20 * 7.5 + 7]);
  });

  it("what is left of a page is shared by the texts that would break, and by no more than they need", () => {
    const { widths } = layOut(
      [
        { head: 2, cell: 4 },
        { head: 2, cell: 18 },
        { head: 2, cell: 60 },
      ],
      1,
    );

    expect(widths).toEqual([4 * 8 + 7, 18 * 8 + 7, 532 - 39 - 151]);
  });

  it("where only heads are too wide, heads alone are smaller", () => {
    const heads = Array.from({ length: 16 }, () => ({ head: 7, cell: 1 }));

    expect(layOut(heads, 1)).toMatchObject({ size: 7, headSize: 5.8, bands: [heads.map((_, column) => column)] });
  });
});
