import { certificationLevelOf, whyNotWindow, windowOf } from "../../server/schools/certification-window.rules.ts";
import { PUBLISHED_WINDOWS } from "../../server/schools/certification-windows.ts";
import type { GradeLevel } from "../../server/schools/grade-level.rules.ts";

const YEAR = { startsOn: "2025-09-01", endsOn: "2026-08-31" };
const OWN = { level: "COLLEGE", opensOn: "2026-04-13", closesOn: "2026-04-24" } as const;

it.each<[GradeLevel | null, string | null]>([
  ["SIXIEME", null],
  ["QUATRIEME", null],
  ["TROISIEME", "COLLEGE"],
  ["SECONDE", null],
  ["TERMINALE", "LYCEE"],
  ["CAP_1", null],
  ["CAP_2", "LYCEE"],
  ["BTS_2", "LYCEE"],
  [null, null],
])("a class of grade %s sits the certification in the window of: %s", (grade, level) => {
  expect(certificationLevelOf(grade)).toBe(level);
});

it.each([
  ["2026-04-13", "2026-04-24", null],
  ["2026-04-13", "2026-04-13", null],
  ["2026-04-24", "2026-04-13", "WINDOW_ENDS_BEFORE"],
  ["2025-08-31", "2026-04-13", "WINDOW_OUTSIDE_YEAR"],
  ["2026-04-13", "2026-09-01", "WINDOW_OUTSIDE_YEAR"],
])("a school sets %s to %s: %s", (opensOn, closesOn, why) => {
  expect(whyNotWindow({ opensOn, closesOn }, YEAR)).toBe(why);
});

describe("the window of a level", () => {
  const published = PUBLISHED_WINDOWS;

  it("is the one published within the school year, with its source", () => {
    expect(windowOf("COLLEGE", YEAR, { own: [], published })).toEqual({
      level: "COLLEGE",
      opensOn: "2026-03-16",
      closesOn: "2026-06-13",
      isOwn: false,
      source: "DANE de l’académie de Lille",
    });
  });

  it("is the school's own where it set one, of that level alone", () => {
    expect(windowOf("COLLEGE", YEAR, { own: [OWN], published })).toEqual({ ...OWN, isOwn: true, source: null });
    expect(windowOf("LYCEE", YEAR, { own: [OWN], published })).toMatchObject({ opensOn: "2025-11-03", isOwn: false });
  });

  it("is not known where nobody published one", () => {
    const next = { startsOn: "2026-09-01", endsOn: "2027-08-31" };
    expect(windowOf("COLLEGE", next, { own: [], published })).toEqual({
      level: "COLLEGE",
      opensOn: null,
      closesOn: null,
      isOwn: false,
      source: null,
    });
  });

  it("every published one says where it was read and closes after it opens", () => {
    for (const { opensOn, closesOn, source } of PUBLISHED_WINDOWS) {
      expect(opensOn < closesOn).toBe(true);
      expect(source.length).toBeGreaterThan(0);
    }
  });
});
