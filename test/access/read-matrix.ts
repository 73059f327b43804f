import { documentOf, flat, isTold, objectsAt } from "./ask-along.ts";
import type { Question } from "./ask-along.ts";
import type { Coordinates } from "./coordinates.ts";
import type { MatrixWorld } from "./matrix-world.ts";
import { MAY_READ } from "./oracle.ts";
import { LETTER_OF, PERSONAS } from "./personas.ts";
import type { PersonaName } from "./personas.ts";
import { HOME } from "./targets.ts";
import type { Target } from "./targets.ts";

export interface Answer {
  data: unknown;
  codes: string[];
  /** All that was answered, as it would go out. */
  text: string;
}

export type Ask = (who: PersonaName, document: string) => Promise<Answer>;

export interface Reading {
  /** Coordinate × persona × row. */
  cases: number;
  documents: number;
  findings: string[];
  /** What was told to somebody who may know it. */
  told: Set<string>;
}

interface Given {
  world: MatrixWorld;
  graph: Coordinates;
  ask: Ask;
  targets: readonly Target[];
  /**
   * From where each type is asked for: from every row; or from the nearest, which is every row of the nearest kind for the heads,
   * and one row for all others.
   */
  from: "every row" | "the nearest";
}

export function mayRead(coordinate: string, who: PersonaName): boolean {
  const roles = MAY_READ.get(coordinate);
  const letter = LETTER_OF[who];
  return roles === null || (letter !== null && (roles?.includes(letter) ?? false));
}

/** Everybody asks for every field of every row, and is told what the oracle says: no less, no more. */
export async function readMatrix(given: Given): Promise<Reading> {
  const reading: Reading = { cases: 0, documents: 0, findings: [], told: new Set() };
  for (const who of PERSONAS) await readAs(who, given, reading);
  return reading;
}

async function readAs(who: PersonaName, { world, graph, ask, targets, from }: Given, reading: Reading): Promise<void> {
  const nearest = new Map<string, number>();
  const open: { target: Target; ways: Map<string, string[]> }[] = [];
  const find = (text: string): void => void reading.findings.push(`${who}: ${text}`);
  const put = async (target: Target, question: Question): Promise<Answer> => {
    reading.documents += 1;
    const answer = await ask(
      who,
      documentOf(graph, question, {
        of: argumentsFor(world, graph, target.corner ?? HOME[who]),
        leaves: (type) => graph.leavesOf(type).filter((name) => mayRead(`${type}.${name}`, who)),
      }),
    );
    for (const { what } of world.canaries.leaksIn(answer.text, who)) {
      find(`reads ${what} through ${target.name} → ${question.way.join(" → ")} { ${question.fields.join(" ")} }`);
    }
    return answer;
  };

  for (const target of targets) {
    const { root, given } = target;
    const knock = await put(target, { root, given, way: [], fields: [] });
    const isOpen = isTold((knock.data as Record<string, unknown> | null)?.[root]);
    const isMine = target.seenBy.includes(who) && mayRead(`Query.${root}`, who);
    if (isOpen && !isMine) find(`is given the ${target.name}`);
    if (!isOpen && isMine) find(`is refused the ${target.name}: ${knock.codes.join(", ")}`);
    if (isMine) reading.told.add(`Query.${root}`);
    const all = [...graph.waysFrom(root, () => true).keys()];
    reading.cases += 1 + all.reduce((sum, type) => sum + graph.fieldsOf(type).length, 0);
    if (!isOpen) continue;
    const ways = graph.waysFrom(root, (coordinate) => mayRead(coordinate, who));
    for (const [type, { length }] of ways) nearest.set(type, Math.min(length, nearest.get(type) ?? Infinity));
    open.push({ target, ways });
  }

  const visited = new Set<string>();
  const isNearest = (type: string, length: number): boolean => {
    if (length !== nearest.get(type) || (visited.has(type) && LETTER_OF[who] !== "H")) return false;
    visited.add(type);
    return true;
  };

  for (const { target, ways } of open) {
    for (const [type, way] of ways) {
      if (from === "the nearest" && !isNearest(type, way.length)) continue;
      const names = graph.fieldsOf(type).map(({ name }) => name);
      const [open, shut] = [true, false].map((may) =>
        names.filter((name) => mayRead(`${type}.${name}`, who) === may),
      ) as [string[], string[]];
      const question = { root: target.root, given: target.given, way };
      await readOpen(put, { target, question, type, names: open, graph }, { reading, find });
      for (const name of shut) {
        const answer = await put(target, { ...question, fields: [name] });
        const isLeak = objectsAt(answer.data, { ...question, fields: [] }).some((one) => isTold(one[name]));
        if (isLeak) find(`reads ${type}.${name} through ${target.name} → ${way.join(" → ")}`);
      }
    }
  }
}

interface Opened {
  target: Target;
  question: Omit<Question, "fields">;
  type: string;
  names: readonly string[];
  graph: Coordinates;
}

/** All at once; one by one where that is refused, to know which. */
async function readOpen(
  put: (target: Target, question: Question) => Promise<Answer>,
  { target, question, type, names, graph }: Opened,
  { reading, find }: { reading: Reading; find: (text: string) => void },
): Promise<void> {
  if (names.length === 0) return;
  const together = await put(target, { ...question, fields: names });
  const single = together.codes.length > 0 && names.length > 1;
  for (const fields of single ? names.map((name) => [name]) : [names]) {
    const answer = single ? await put(target, { ...question, fields }) : together;
    if (answer.codes.length > 0) {
      find(
        `is refused ${type}.${fields.join(" ")} through ${target.name} → ${question.way.join(" → ")}: ${answer.codes.join(", ")}`,
      );
    }
    for (const one of objectsAt(answer.data, { ...question, fields: [] })) {
      for (const name of fields) {
        if (isTold(one[name])) reading.told.add(`${type}.${name}`);
        const leads = graph.leadsTo(`${type}.${name}`);
        for (const below of leads ? (flat([one[name]]) as Record<string, unknown>[]) : []) {
          for (const [leaf, value] of Object.entries(below)) {
            if (leaf !== "__typename" && isTold(value)) reading.told.add(`${leads}.${leaf}`);
          }
        }
      }
    }
  }
}

/** What a field on the way cannot be asked without: a page, or a row of the corner. */
export function argumentsFor(
  world: MatrixWorld,
  graph: Coordinates,
  corner: keyof MatrixWorld["corners"],
): (coordinate: string) => string {
  const known: Record<string, string> = {
    first: "50",
    matchId: `"${world.corners[corner].pending}"`,
    search: `"dana"`,
  };
  return (coordinate) => {
    const asked = graph.needsArguments(coordinate).map((name) => {
      if (!(name in known)) throw new Error(`The matrix does not know what to ask ${coordinate} with: ${name}.`);
      return `${name}: ${known[name]}`;
    });
    return asked.length > 0 ? `(${asked.join(", ")})` : "";
  };
}
