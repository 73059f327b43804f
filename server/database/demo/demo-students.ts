import { addDays } from "../../schools/school-year.rules.ts";
import { BOYS, GIRLS, LAST_NAMES } from "./demo-names.ts";
import type { Random } from "./random.ts";
import { seeded, shuffled } from "./random.ts";

export const GRADES = ["6", "5", "4", "3"] as const;
export type Grade = (typeof GRADES)[number];
const LETTERS = ["A", "B", "C", "D", "E"];
/** Of a cohort, some come later and some leave sooner: about 135 remain in a grade. */
const COHORT = 143;
const HISTORY = 2;

export interface DemoStudent {
  number: number;
  ine: string;
  lastName: string;
  firstName: string;
  sex: "M" | "F";
  birthDate: string;
  /** Start year of the school year in which they were in 6e, here or elsewhere. */
  sixthIn: number;
  /** Start years of their first and last school year here. */
  from: number;
  until: number;
  /** Class name by start year. */
  classes: ReadonlyMap<number, string>;
  /** How easily they learn, 0.3 to 1.4. */
  gift: number;
  /** How readily they do what is asked, 0 to 1. */
  diligence: number;
}

/** Everybody who was in the school in that school year or the two before. */
export function demoStudents(thisYear: number): DemoStudent[] {
  const taken = new Set([`${THEIR_NAME.lastName} ${THEIR_NAME.firstName}`]);
  const years = Array.from({ length: GRADES.length + HISTORY }, (_, index) => thisYear - index);
  return years.flatMap((sixthIn) => cohort(sixthIn, thisYear, taken));
}

export function gradeIn({ sixthIn, from, until }: DemoStudent, year: number): Grade | null {
  return from <= year && year <= until ? (GRADES[year - sixthIn] ?? null) : null;
}

function cohort(sixthIn: number, thisYear: number, taken: Set<string>): DemoStudent[] {
  const students = Array.from({ length: COHORT }, (_, index) => student(sixthIn, index, thisYear, taken));
  const byYear = GRADES.map((grade, index) => ({ grade, year: sixthIn + index })).filter(
    ({ year }) => year <= thisYear,
  );
  const classes = byYear.map(({ grade, year }) => ({ year, places: placesIn(students, grade, year) }));
  return students.map((one) => ({
    ...one,
    classes: new Map(
      classes.flatMap(({ year, places }) => (places.has(one.number) ? [[year, places.get(one.number)!] as const] : [])),
    ),
  }));
}

/** The classes are mixed anew each year, all of one size. */
function placesIn(students: readonly DemoStudent[], grade: Grade, year: number): Map<number, string> {
  const here = students.filter((one) => gradeIn(one, year) === grade);
  return new Map(
    shuffled(here, seeded("classes", year, grade)).map(({ number }, index) => [
      number,
      `${grade}${LETTERS[index % LETTERS.length]}`,
    ]),
  );
}

function student(sixthIn: number, index: number, thisYear: number, taken: Set<string>): DemoStudent {
  // Counted from the running year, so that the demo looks the same whatever the year.
  const number = (thisYear - sixthIn) * COHORT + index;
  const random = seeded("student", number);
  const sex = random.chance(0.5) ? "F" : "M";
  const late = random.chance(0.05) ? random.between(1, 2) : 0;
  const early = random.chance(0.04) ? random.between(1, 2) : 0;
  return {
    number,
    ine: `${String(75_000_000 + number).padStart(9, "0")}QV`,
    ...(HOMONYMS.includes(number) ? THEIR_NAME : newName(sex, random, taken)),
    sex,
    birthDate: addDays(`${sixthIn - 11}-01-01`, random.between(0, 364)),
    sixthIn,
    from: sixthIn + late,
    until: Math.max(sixthIn + late, sixthIn + GRADES.length - 1 - early),
    classes: new Map(),
    gift: 0.3 + 0.55 * (random.next() + random.next()),
    diligence: 1 - random.next() ** 1.6,
  };
}

/** Two students of one name, two grades apart: every school has such a pair. */
const HOMONYMS: readonly number[] = [3, 2 * COHORT + 5];
const THEIR_NAME = { lastName: "Varennelle", firstName: "Camille" };

function newName(sex: "F" | "M", random: Random, taken: Set<string>): { lastName: string; firstName: string } {
  for (;;) {
    const name = { lastName: lastName(random), firstName: random.pick(sex === "F" ? GIRLS : BOYS) };
    const text = `${name.lastName} ${name.firstName}`;
    if (taken.has(text)) continue;
    taken.add(text);
    return name;
  }
}

function lastName(random: Random): string {
  return random.chance(0.06)
    ? `${random.pick(LAST_NAMES)}-${random.pick(LAST_NAMES)}`.replaceAll(" ", "-")
    : random.pick(LAST_NAMES);
}
