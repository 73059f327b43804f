import { shownByYear } from "../../server/participations/shown-by-year.rules.ts";

const shared = (pixScore: number): { status: "SHARED"; pixScore: number } => ({ status: "SHARED", pixScore });
const open = { status: "TO_SHARE" } as const;

describe("the result that a school year shows", () => {
  it("is the year's own: what was sent last year is not this year's", () => {
    const standings = shownByYear([shared(40), open], ["2025", "2026"]);
    expect(standings).toEqual([
      { isShown: true, retrying: false, attemptCount: 1, evolution: null },
      { isShown: true, retrying: false, attemptCount: 1, evolution: null },
    ]);
  });

  it("tells the progress since the sending before, of whichever year", () => {
    const standings = shownByYear([shared(40), shared(80)], ["2025", "2026"]);
    expect(standings.map(({ isShown, evolution }) => [isShown, evolution])).toEqual([
      [true, null],
      [true, "UP"],
    ]);
  });

  it("is the latest sending of the year, with a later attempt under way beside it", () => {
    const standings = shownByYear([shared(80), shared(40), open], ["2026", "2026", "2026"]);
    expect(standings.map(({ isShown }) => isShown)).toEqual([false, true, false]);
    expect(standings[1]).toEqual({ isShown: true, retrying: true, attemptCount: 3, evolution: "DOWN" });
  });

  it("of attempts of which no year is known is one", () => {
    expect(shownByYear([shared(1), shared(2)], [null, null]).map(({ isShown }) => isShown)).toEqual([false, true]);
  });
});
