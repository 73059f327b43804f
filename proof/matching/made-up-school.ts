import { FIRST_NAMES, lastNameOf } from "./names.ts";
import type { Name } from "./names.ts";
import { randomOf } from "./random.ts";
import type { Random } from "./random.ts";

const GRADES = ["6", "5", "4", "3"];
const LETTERS = ["A", "B", "C"];
const PER_CLASS = 25;
/** One in twenty uses another family name. */
const USAGE_NAMES = 0.05;

export interface MadeUpStudent extends Name {
  ine: string;
  preferredLastName: string | null;
  /** This year's class, null for who has left; last year's, null for who was not there. */
  classNow: string | null;
  classBefore: string | null;
}

/** 300 students in 12 classes now, as many a year ago, three quarters of them the same; names that invite mistakes. */
export function madeUpSchool(seed: number): MadeUpStudent[] {
  const random = randomOf(seed);
  const students = [...GRADES, "left"].flatMap((grade, index) =>
    Array.from({ length: LETTERS.length * PER_CLASS }, (_, place): MadeUpStudent => {
      const letter = LETTERS[place % LETTERS.length]!;
      return {
        ine: `${String(seed).padStart(4, "0")}${String(index * 100 + place).padStart(5, "0")}PR`,
        lastName: lastNameOf(random),
        preferredLastName: random.chance(USAGE_NAMES) ? lastNameOf(random) : null,
        firstName: random.pick(FIRST_NAMES),
        classNow: grade === "left" ? null : grade + letter,
        // Mixed anew each year.
        classBefore:
          index === 0 ? null : GRADES[index - 1]! + LETTERS[(place + random.between(0, 2)) % LETTERS.length]!,
      };
    }),
  );
  confuse(
    students.filter(({ classNow }) => classNow !== null),
    random,
  );
  return students;
}

/** Homonyms in a class and across classes, twins, and neighbours whose names differ by a letter. */
function confuse(students: MadeUpStudent[], random: Random): void {
  const mate = (one: MadeUpStudent, isSameClass: boolean): MadeUpStudent =>
    random.pick(students.filter((other) => other !== one && (other.classNow === one.classNow) === isSameClass));
  const some = (): MadeUpStudent => random.pick(students);
  const copies: [count: number, isSameClass: boolean, copy: (one: MadeUpStudent) => Partial<MadeUpStudent>][] = [
    [1, true, ({ lastName, firstName }) => ({ lastName, firstName })],
    [3, false, ({ lastName, firstName }) => ({ lastName, firstName })],
    [4, true, ({ lastName }) => ({ lastName })],
    [
      3,
      true,
      ({ lastName, firstName }) => ({
        lastName: `${lastName.slice(0, -1)}${lastName.endsWith("t") ? "l" : "t"}`,
        firstName,
      }),
    ],
    [2, true, ({ lastName, firstName }) => ({ lastName: firstName, firstName: lastName })],
    [2, true, ({ lastName, firstName }) => ({ lastName: `${lastName}-${lastNameOf(random)}`, firstName })],
  ];
  for (const [count, isSameClass, copy] of copies) {
    for (let made = 0; made < count; made++) {
      const one = some();
      Object.assign(mate(one, isSameClass), copy(one));
    }
  }
}
