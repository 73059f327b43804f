import type { ReadFile } from "../../server/imports/read-file.ts";
import type { ResultLine } from "../../server/imports/import-line.ts";
import type { MadeUpStudent } from "./made-up-school.ts";
import { keyOf } from "./names.ts";
import { randomOf } from "./random.ts";
import type { Random } from "./random.ts";
import { MISTAKES, STRANGERS, WAYS } from "./typing.ts";
import type { Typed, Typing } from "./typing.ts";

export const THIS_YEAR = 2026;

/** One line with what is known of it beforehand. */
export interface ProofLine {
  kind: string;
  typed: Typed;
  /** Whose it is; null: nobody's. */
  ine: string | null;
  /** Whether the typed name is exactly the name of one student of that class and year, and of no other. */
  isExact: boolean;
}

export interface ProofExport {
  file: ReadFile;
  lines: readonly ProofLine[];
}

interface Plan {
  kind: "ASSESSMENT" | "PROFILES_COLLECTION";
  year: "now" | "before";
  hasClass: boolean;
  /** The export that this one repeats. */
  again?: number;
}

const PLANS: readonly Plan[] = [
  { kind: "ASSESSMENT", year: "now", hasClass: true },
  { kind: "PROFILES_COLLECTION", year: "now", hasClass: true },
  { kind: "ASSESSMENT", year: "before", hasClass: true },
  { kind: "ASSESSMENT", year: "now", hasClass: true },
  { kind: "ASSESSMENT", year: "now", hasClass: false },
  { kind: "PROFILES_COLLECTION", year: "before", hasClass: true },
  { kind: "ASSESSMENT", year: "now", hasClass: true },
  { kind: "ASSESSMENT", year: "now", hasClass: true, again: 0 },
];

const TAKES_PART = 0.93;
const MISTAKEN = 0.18;
const STRANGERS_IN_AN_EXPORT = 5;

export function madeUpExports(students: readonly MadeUpStudent[], seed: number): ProofExport[] {
  const random = randomOf(seed * 7919);
  const made: ProofExport[] = [];
  for (const [index, plan] of PLANS.entries()) {
    made.push(plan.again === undefined ? exportOf(students, plan, index, random) : made[plan.again]!);
  }
  return made;
}

function exportOf(students: readonly MadeUpStudent[], plan: Plan, index: number, random: Random): ProofExport {
  const classOf = (one: MadeUpStudent): string | null => (plan.year === "now" ? one.classNow : one.classBefore);
  const here = students.filter((one) => classOf(one) !== null);
  const own = here.flatMap((student) =>
    random.chance(TAKES_PART) ? [lineOf(student, random.chance(MISTAKEN) ? MISTAKES : WAYS)] : [],
  );
  const strangers = Array.from({ length: STRANGERS_IN_AN_EXPORT }, () => lineOf(random.pick(here), STRANGERS));
  const lines = [...own, ...strangers.filter(({ isExact }) => !isExact)];
  return { lines, file: fileOf(plan, index, lines) };

  /** Drawn again while the typed name is, letter for letter, another student's: nobody and nothing could tell these apart. */
  function lineOf(student: MadeUpStudent, ways: Record<string, Typing>): ProofLine {
    const start = {
      lastName: student.lastName,
      firstName: student.firstName,
      className: plan.hasClass ? classOf(student) : null,
    };
    const ine = ways === STRANGERS ? null : student.ine;
    for (let tries = 0; tries < 20; tries++) {
      const [kind, way] = random.pick(Object.entries(ways));
      const typed = { ...start, ...way(student, start, random) };
      const namesakes = bearersOf(typed);
      if (namesakes.length === 0 || namesakes.some((one) => one.ine === ine)) {
        return { kind: namesakes.length > 1 ? "homonyms" : kind, typed, ine, isExact: namesakes.length === 1 };
      }
    }
    return { kind: "as it is", typed: start, ine: student.ine, isExact: bearersOf(start).length === 1 };
  }

  function bearersOf(typed: Typed): MadeUpStudent[] {
    const key = keyOf(typed);
    return here.filter(
      (one) => (typed.className === null || classOf(one) === typed.className) && keysOf(one).includes(key),
    );
  }
}

function keysOf({ lastName, preferredLastName, firstName }: MadeUpStudent): string[] {
  return [lastName, ...(preferredLastName === null ? [] : [preferredLastName])].map((name) =>
    keyOf({ lastName: name, firstName }),
  );
}

function fileOf({ kind, year }: Plan, index: number, lines: readonly ProofLine[]): ReadFile {
  const header = {
    kind,
    pixId: String(9_000 + index),
    code: null,
    name: `Campagne ${index}`,
    organisation: "Essai",
    targetProfile: null,
    starCount: null,
  };
  const day = `${year === "now" ? THIS_YEAR : THIS_YEAR - 1}-10-${String(5 + index).padStart(2, "0")}`;
  return {
    ...{ kind: kind === "ASSESSMENT" ? "PIX_ASSESSMENT" : "PIX_PROFILES", school: null, students: [], problems: [] },
    campaign: header,
    results: lines.map(({ typed }, place) => resultOf(typed, place, kind, day)),
  };
}

function resultOf(typed: Typed, place: number, kind: Plan["kind"], day: string): ResultLine {
  const at = (hour: number): ResultLine["sharedAt"] => ({
    at: `${day}T${String(hour).padStart(2, "0")}:${String(place % 60).padStart(2, "0")}:00.000Z`,
    precision: "MINUTE",
  });
  const isProfile = kind === "PROFILES_COLLECTION";
  return {
    ...{ line: place + 2, ...typed, externalId: null, anonymised: false, status: "SHARED" },
    ...{
      startedAt: isProfile ? null : at(8),
      sharedAt: at(9),
      progression: isProfile ? null : 1,
      mastery: isProfile ? null : 0.5,
    },
    ...{
      starsAcquired: null,
      starsTotal: null,
      pixScore: isProfile ? 0 : null,
      certifiable: null,
      certifiableCount: null,
    },
    ...{ levels: isProfile ? Array<number>(16).fill(0) : null, pix: isProfile ? Array<number>(16).fill(0) : null },
    ...{ masteryByCompetence: null, skillsByCompetence: null, masteredByCompetence: null, masteryByArea: null },
  };
}
