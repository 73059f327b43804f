import { comingTerms, dueTerms, termKey } from "../../server/academy/academy-term.rules.ts";
import type { SchoolTerm } from "../../server/academy/academy-term.rules.ts";
import { mayShow, shownOf } from "../../server/academy/disclosure.rules.ts";
import type { Counted } from "../../server/academy/disclosure.rules.ts";
import { publishedCounts } from "../../server/academy/published-counts.rules.ts";

const of = (count: number, students: number): Counted => ({ count, of: students });

describe("a count of students is shown", () => {
  it.each([
    ["of 20 students, 5 may be shown", of(5, 20), true],
    ["of 20 students, 15 may be shown: 5 are on the other side", of(15, 20), true],
    ["of 19 students nothing is shown", of(9, 19), false],
    ["4 are too few", of(4, 400), false],
    ["nobody is too few: it says something of everybody", of(0, 400), false],
    ["all but 4 are too many", of(396, 400), false],
    ["all but 5 may be shown", of(395, 400), true],
    ["everybody says something of each", of(400, 400), false],
  ])("%s", (_rule, counted, expected) => {
    expect(mayShow(counted)).toBe(expected);
  });
});

describe("the schools of an academy with their total", () => {
  it.each([
    ["no school: nothing", [], [], null],
    ["all may be shown, and so is the total", [of(50, 100), of(30, 60)], [50, 30], 80],
    ["a school alone is its own total", [of(50, 100)], [50], 50],
    ["a school alone that is hidden hides the total", [of(3, 100)], [null], null],
    ["one is hidden: so is the smallest of the others", [of(3, 100), of(50, 100), of(30, 60)], [null, 50, null], 83],
    ["one of two is hidden: so is the other", [of(50, 100), of(98, 100)], [null, null], 148],
    ["two are hidden and together enough: no other is", [of(3, 100), of(4, 100), of(30, 60)], [null, null, 30], 37],
    [
      "two are hidden and together too few: a third is, the smallest",
      [of(1, 100), of(2, 100), of(40, 60), of(30, 60)],
      [null, null, 40, null],
      73,
    ],
    ["two are hidden and together too many: a third is", [of(60, 60), of(59, 60), of(30, 60)], [null, null, null], 149],
    [
      "two are hidden, of 19 students together: a third is",
      [of(5, 9), of(5, 10), of(30, 60), of(31, 60)],
      [null, null, null, 31],
      71,
    ],
    ["all are hidden and together too many: so is the total", [of(60, 60), of(58, 60)], [null, null], null],
    ["all are hidden and together too few: so is the total", [of(1, 100), of(2, 100)], [null, null], null],
    ["all are hidden and together enough: the total is shown", [of(9, 12), of(3, 12)], [null, null], 12],
    [
      "of two that are equally small the smaller school is hidden",
      [of(2, 50), of(9, 90), of(9, 60)],
      [null, 9, null],
      20,
    ],
  ])("%s", (_rule, schools, counts, total) => {
    expect(shownOf(schools)).toEqual({ counts, total });
  });
});

/** The same numbers in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Counts at the edges more often than not: that is where something could leak. */
function madeUpAcademy(random: (below: number) => number): Counted[] {
  return Array.from({ length: 1 + random(7) }, () => {
    const students = random(4) === 0 ? 1 + random(25) : 20 + random(200);
    const edge = Math.min(students, random(7));
    const count = [edge, students - edge, random(students + 1)][random(3)]!;
    return of(count, students);
  });
}

const sumOf = (schools: readonly Counted[]): Counted =>
  of(
    schools.reduce((sum, { count }) => sum + count, 0),
    schools.reduce((sum, one) => sum + one.of, 0),
  );

/** Every number that adding and subtracting can draw from one publication: of which schools it is the sum. */
function sumsIn(schools: readonly Counted[]): Set<string> {
  const { counts, total } = shownOf(schools);
  const places = schools.map((_, index) => index);
  const shown = places.filter((index) => counts[index] !== null);
  const subsets = Array.from({ length: 2 ** shown.length }, (_, mask) =>
    shown.filter((_place, bit) => mask & (1 << bit)),
  );
  return new Set(
    subsets
      .flatMap((some) => [some, ...(total === null ? [] : [places.filter((index) => !some.includes(index))])])
      .filter(({ length }) => length > 0)
      .map((some) => some.join(" ")),
  );
}

const placesOf = (sum: string): number[] => sum.split(" ").map(Number);

describe("every subtraction of what is published", () => {
  it("leaves, in 3,000 made-up academies, a count that may be shown itself, never one hidden school", () => {
    const random = numbersFrom(20_261_201);
    for (let made = 0; made < 3_000; made += 1) {
      const schools = madeUpAcademy(random);
      const { counts, total } = shownOf(schools);
      const worked = [...sumsIn(schools)].map(placesOf);
      const wrong = worked.filter(
        (places) =>
          !mayShow(sumOf(places.map((place) => schools[place]!))) ||
          (places.length === 1 && counts[places[0]!] === null),
      );
      expect({ schools, counts, total, wrong }).toEqual({ schools, counts, total, wrong: [] });
    }
  });

  it("says between two terms how a school moved only where both terms show it", () => {
    const random = numbersFrom(7);
    for (let made = 0; made < 500; made += 1) {
      const before = madeUpAcademy(random);
      const after = before.map(({ count, of: students }) => of(Math.min(students, count + random(6)), students));
      const [then, now] = [sumsIn(before), sumsIn(after)];
      const isShown = (place: number): boolean => [before, after].every((term) => shownOf(term).counts[place] !== null);
      const movements = [...then].filter((sum) => now.has(sum)).map(placesOf);
      expect(movements.filter((places) => places.length === 1 && !isShown(places[0]!))).toEqual([]);
    }
  });

  it("leaves six possible counts of a hidden school, or all that a smaller one can have, to whoever knows how many students each has", () => {
    const random = numbersFrom(5);
    for (let made = 0; made < 3_000; made += 1) {
      const schools = madeUpAcademy(random);
      const { counts, total } = shownOf(schools);
      if (total === null) continue;
      const hidden = schools.filter((_, index) => counts[index] === null);
      const together = sumOf(hidden);
      const tooFew = hidden.filter((school) => {
        const others = together.of - school.of;
        const [least, most] = [Math.max(0, together.count - others), Math.min(school.of, together.count)];
        return most - least < Math.min(5, school.of, others);
      });
      expect({ schools, tooFew }).toEqual({ schools, tooFew: [] });
    }
  });
});

it("each figure is hidden by itself, and how many students a school has is shown", () => {
  const school = (uai: string, startedCount: number, certifiableCount: number, objectiveReachedCount: number) => ({
    ...{ uai, name: `Collège ${uai}`, studentCount: 100 },
    ...{ startedCount, certifiableCount, objectiveReachedCount },
  });
  const { total, schools } = publishedCounts([school("A", 99, 50, 4), school("B", 80, 40, 3), school("C", 70, 30, 20)]);

  expect(total).toEqual({ studentCount: 300, startedCount: 249, certifiableCount: 120, objectiveReachedCount: 27 });
  expect(
    schools.map((one) => [
      one.name,
      one.studentCount,
      one.startedCount,
      one.certifiableCount,
      one.objectiveReachedCount,
    ]),
  ).toEqual([
    ["Collège A", 100, null, 50, null],
    ["Collège B", 100, 80, 40, null],
    ["Collège C", 100, null, 30, 20],
  ]);
});

const term = (name: string, daysOver: number, more: Partial<SchoolTerm> = {}): SchoolTerm => ({
  ...{ schoolId: name, uai: name, name, schoolYearId: `year of ${name}`, yearName: "2026-2027" },
  ...{ kind: "TRIMESTER" as const, number: 1, endsOn: "2026-11-30", daysOver },
  ...more,
});
const namesOf = (terms: readonly SchoolTerm[]): string[][] =>
  dueTerms(terms).map(({ schools }) => schools.map(({ name }) => name));

describe("a term is published", () => {
  it.each([
    ["not on its last day", [term("A", 0)], []],
    ["on the day after", [term("A", 1)], [["A"]]],
    ["not before it is over in every school", [term("A", 12), term("B", 0)], []],
    ["for all of them together", [term("A", 12), term("B", 1)], [["A", "B"]]],
    ["after 45 days without those where it runs", [term("A", 46), term("B", -3)], [["A"]]],
    ["and not sooner", [term("A", 45), term("B", -3)], []],
    ["not when it was over more than 100 days ago", [term("A", 101)], []],
    ["still on the 100th day", [term("A", 100)], [["A"]]],
    ["not with the next one, which runs", [term("A", 5), term("A", -80, { number: 2 })], [["A"]]],
    ["not with semestres, which end on other days", [term("A", 5), term("B", -50, { kind: "SEMESTER" })], [["A"]]],
    ["not with that of another year", [term("A", 5), term("A", 370, { yearName: "2025-2026" })], [["A"]]],
  ])("%s", (_rule, terms, expected) => {
    expect(namesOf(terms)).toEqual(expected);
  });

  it("with the last day of the school that ended last, the older first", () => {
    const terms = [
      term("A", 3, { number: 2, endsOn: "2027-02-28" }),
      term("A", 91),
      term("B", 86, { endsOn: "2026-12-05" }),
    ];
    expect(dueTerms(terms).map(({ number, endsOn }) => [number, endsOn])).toEqual([
      [1, "2026-12-05"],
      [2, "2027-02-28"],
    ]);
  });
});

describe("a school reads which of its terms its academy will have", () => {
  const NEXT = term("A", -80, { number: 2, endsOn: "2027-02-28" });
  const LAST = term("A", -260, { number: 3, endsOn: "2027-08-31" });
  it.each([
    ["the one that runs, and none after it", [LAST, NEXT, term("A", 0)], [], [[1, false]]],
    ["the next one, where the one before was given", [term("A", 5), NEXT, LAST], [1], [[2, false]]],
    ["one that is over and waits, before the next", [term("A", 5), NEXT], [], [[1, true], [2, false]]], // prettier-ignore
    ["not one that was over too long ago to be given", [term("A", 101), NEXT], [], [[2, false]]],
    ["not one that was given without this school", [term("A", 5)], [1], []],
  ] as const)("%s", (_rule, terms, published, expected) => {
    const keys = new Set(published.map((number) => termKey({ ...term("A", 0), number })));
    expect(comingTerms(terms, keys).map(({ number, isOver }) => [number, isOver])).toEqual(expected);
  });
});
