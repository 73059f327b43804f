import { addDays } from "../../schools/school-year.rules.ts";
import type { DemoYear } from "./demo-calendar.ts";
import { schoolDay } from "./demo-calendar.ts";
import { gradeIn } from "./demo-students.ts";
import type { DemoStudent } from "./demo-students.ts";

/** Who came and went in the running year, by the students' numbers: the second list of the year tells of it. */
export interface DemoMoves {
  /** Day of the second list. */
  on: string;
  arrived: ReadonlySet<number>;
  left: ReadonlySet<number>;
  /** Not named any more, without a day of leaving: a person is asked. */
  missing: ReadonlySet<number>;
}

const ARRIVED = 3;
const LEFT = 3;
const MISSING = 2;

export function demoMoves(students: readonly DemoStudent[], year: DemoYear): DemoMoves {
  const here = students.filter((one) => gradeIn(one, year.startYear) !== null);
  const newcomers = here.filter(({ from, sixthIn }) => from === year.startYear && sixthIn < from);
  const others = here.filter((one) => !newcomers.includes(one) && one.diligence < 0.3);
  const numbers = (some: readonly DemoStudent[]): Set<number> => new Set(some.map(({ number }) => number));
  return {
    on: schoolDay(year, addDays(year.holidays[0]!.endsOn, 3)),
    arrived: numbers(newcomers.slice(0, ARRIVED)),
    left: numbers(others.filter((_, index) => index % 9 === 2).slice(0, LEFT)),
    missing: numbers(others.filter((_, index) => index % 9 === 5).slice(0, MISSING)),
  };
}

/** Whether a student of the running year is there on that day. */
export function isThere({ number }: DemoStudent, day: string, moves: DemoMoves): boolean {
  if (moves.arrived.has(number)) return day >= moves.on;
  return day < moves.on || !(moves.left.has(number) || moves.missing.has(number));
}
