import { mayHoldCouncil, termsEnding, whyNotTerms } from "../../server/schools/term.rules.ts";

const YEAR = { startsOn: "2026-09-01", endsOn: "2027-08-31" };

describe("the terms of a school year", () => {
  it("follow each other without a gap, from the year's first day to its last", () => {
    expect(termsEnding(["2026-11-27", "2027-03-05"], YEAR)).toEqual([
      { startsOn: "2026-09-01", endsOn: "2026-11-27" },
      { startsOn: "2026-11-28", endsOn: "2027-03-05" },
      { startsOn: "2027-03-06", endsOn: "2027-08-31" },
    ]);
  });

  it.each([
    ["three trimestres with two ends", "TRIMESTER", ["2026-11-27", "2027-03-05"], null],
    ["two semestres with one end", "SEMESTER", ["2027-01-29"], null],
    ["trimestres with one end", "TRIMESTER", ["2026-11-27"], "TERM_COUNT"],
    ["semestres with two ends", "SEMESTER", ["2026-11-27", "2027-03-05"], "TERM_COUNT"],
    ["an end before the year", "SEMESTER", ["2026-08-31"], "TERM_OUTSIDE_YEAR"],
    [
      "an end on the year's last day, which leaves nothing to the next",
      "SEMESTER",
      ["2027-08-31"],
      "TERM_OUTSIDE_YEAR",
    ],
    ["ends in the wrong order", "TRIMESTER", ["2027-03-05", "2026-11-27"], "TERMS_NOT_IN_ORDER"],
    ["the same end twice", "TRIMESTER", ["2026-11-27", "2026-11-27"], "TERMS_NOT_IN_ORDER"],
  ] as const)("%s", (_what, kind, endsOn, why) => {
    expect(whyNotTerms(kind, endsOn, YEAR)).toBe(why);
  });
});

describe("a class council", () => {
  const first = { startsOn: "2026-09-01", endsOn: "2026-11-30" };
  const second = { startsOn: "2026-12-01", endsOn: "2027-02-28" };

  it.each([
    ["on the last day of its term", "2026-11-30", first, true],
    ["a week after its term has ended", "2026-12-07", first, true],
    ["before its term begins", "2026-11-30", second, false],
    ["after the school year", "2027-09-02", second, false],
  ])("%s", (_when, heldOn, term, may) => {
    expect(mayHoldCouncil(heldOn, term, YEAR)).toBe(may);
  });
});
