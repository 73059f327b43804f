import fc from "fast-check";

import { assessmentCsv, profilesCsv, siecleXml } from "./made-up-files.ts";
import type { MadeUpStudent } from "./made-up-files.ts";

/** A school year as it happened, and the files that were exported on the way: any of them, in any order, tells a part of it. */

const DAY = 24 * 3_600_000;
const YEAR_BEGAN = Date.parse("2026-09-07T06:00:00Z");

export class MadeUpFile {
  readonly name: string;
  /** Of a list of students, its place: the first of the year comes before the second; other files come anywhere. */
  readonly list: number | null;
  readonly content: (uai: string) => Buffer;

  constructor(name: string, list: number | null, content: (uai: string) => Buffer) {
    this.name = name;
    this.list = list;
    this.content = content;
  }

  [fc.toStringMethod](): string {
    return this.name;
  }
}

const student = (number: number, lastName: string, firstName: string, className = "3B"): MadeUpStudent => ({
  ...{ siecleId: String(number), ine: `INE${number}`, lastName, firstName, className, birthDate: "2012-05-03" },
});
/** Two homonyms of one class, a double name, one name in two classes, one who moves and one who arrives later. */
const STUDENTS = [
  student(1, "Aubry", "Clémence"),
  student(2, "Le Goff", "Ewen"),
  student(3, "N’Diaye", "Œuvre"),
  student(4, "Martin", "Léa"),
  student(5, "Martin", "Léa"),
  student(6, "Bah", "Mamadou", "3C"),
  student(7, "Aubry", "Clémence", "3C"),
  student(8, "Petit-Roux", "Anaïs", "3C"),
  student(9, "Da Costa", "Inès", "3C"),
];
const LATER = [
  ...STUDENTS.map((one) => (one.siecleId === "2" ? { ...one, className: "3C" } : one)),
  student(10, "Roche", "Tom"),
];

interface Attempt {
  who: number;
  campaign: number;
  /** Minutes after the year began. */
  startedAt: number;
  /** Minutes later; null when never. */
  sentAfter: number | null;
  stars: number;
  score: number;
  /** How the student typed the name. */
  typed: number;
}

interface Seen {
  campaign: number;
  /** Minutes after the year began: what came later is not in the file. */
  until: number;
  old: boolean;
}

const minute = fc.nat({ max: 60 * 24 * 60 });
const attempt: fc.Arbitrary<Attempt> = fc.record({
  who: fc.nat({ max: LATER.length - 1 }),
  campaign: fc.nat({ max: 3 }),
  startedAt: fc.oneof(minute, fc.nat({ max: 3 * 24 * 60 })),
  sentAfter: fc.option(fc.nat({ max: 3 * 24 * 60 }), { freq: 4 }),
  stars: fc.nat({ max: 3 }),
  score: fc.nat({ max: 10 }),
  typed: fc.nat({ max: 9 }),
});
const seen = (campaign: number): fc.Arbitrary<Seen> =>
  fc.record({ campaign: fc.constant(campaign), until: minute, old: fc.boolean() });

/** Two lists of students and ten exports of four campaigns: assessments (with stars, and without) and collections. */
export const madeUpYear: fc.Arbitrary<MadeUpFile[]> = fc
  .tuple(fc.array(attempt, { minLength: 25, maxLength: 45 }), fc.tuple(...[0, 0, 0, 1, 1, 2, 2, 2, 3, 3].map(seen)))
  .map(([attempts, exports]) => [
    new MadeUpFile("rentrée", 1, (uai) => siecleXml({ uai, year: 2026, students: STUDENTS })),
    new MadeUpFile("novembre", 2, (uai) => siecleXml({ uai, year: 2026, students: LATER })),
    ...exports.map((one, index) => exportOf(one, attempts, index)),
  ]);

/** A shuffled order in which the lists of students keep theirs. */
export function anyOrder(files: readonly MadeUpFile[]): fc.Arbitrary<MadeUpFile[]> {
  return fc.shuffledSubarray([...files], { minLength: files.length }).map((order) => {
    const lists = order.filter(({ list }) => list !== null).sort((a, b) => a.list! - b.list!);
    return order.map((file) => (file.list === null ? file : lists.shift()!));
  });
}

function exportOf({ campaign, until, old }: Seen, attempts: readonly Attempt[], index: number): MadeUpFile {
  const generation = old ? "old" : "new";
  const header = { pixId: 900 + campaign, code: `CAMPAGN0${campaign}`, name: `Campagne ${campaign}` };
  const there = attempts.filter((one) => one.campaign === campaign && one.startedAt <= until);
  const name = `export ${index} of campaign ${campaign}, ${generation}, until ${instant(until)}`;
  const content = (): Buffer =>
    campaign < 2
      ? assessmentCsv({
          ...{ generation, campaign: header, lines: there.map((one) => assessmentLine(one, until)) },
          ...(campaign === 0 ? { starCount: 3 } : {}),
        })
      : profilesCsv({ generation, campaign: header, lines: there.map((one) => profileLine(one, until)) });
  return new MadeUpFile(name, null, content);
}

function assessmentLine(one: Attempt, until: number) {
  const sent = sentAt(one, until);
  return {
    ...typedName(one),
    startedAt: instant(one.startedAt),
    ...(sent === null
      ? { progression: one.score / 10 }
      : { sharedAt: sent, stars: one.stars, mastery: one.score / 10, mastered: { "1.1": one.stars } }),
  };
}

function profileLine(one: Attempt, until: number) {
  const sent = sentAt(one, until);
  const levels = Array.from({ length: 16 }, (_, index) => (index < one.score ? 1 + one.stars : 0));
  return { ...typedName(one), ...(sent === null ? {} : { sharedAt: sent, levels }) };
}

function sentAt({ startedAt, sentAfter }: Attempt, until: number): string | null {
  return sentAfter === null || startedAt + sentAfter > until ? null : instant(startedAt + sentAfter);
}

/** Mostly right; sometimes swapped, mistyped, without a class, or under last month's class. */
function typedName({ who, typed }: Attempt) {
  const { lastName, firstName, className } = LATER[who]!;
  const own = { lastName, firstName, className: className! };
  if (typed === 6) return { ...own, lastName: firstName, firstName: lastName };
  if (typed === 7) return { ...own, lastName: `${lastName}x` };
  if (typed === 8) return { ...own, className: STUDENTS[who]?.className ?? "3B" };
  if (typed === 9) return { ...own, className: "" };
  return { ...own, lastName: lastName.toUpperCase(), firstName: firstName.toLowerCase() };
}

function instant(minutes: number): string {
  return new Date(YEAR_BEGAN + (minutes / (24 * 60)) * DAY).toISOString();
}
