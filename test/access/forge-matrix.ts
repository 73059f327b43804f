import { documentOf } from "./ask-along.ts";
import type { Coordinates } from "./coordinates.ts";
import type { MatrixWorld } from "./matrix-world.ts";
import type { PersonaName } from "./personas.ts";
import { argumentsFor } from "./read-matrix.ts";
import type { Ask } from "./read-matrix.ts";
import type { Target } from "./targets.ts";

interface Given {
  world: MatrixWorld;
  graph: Coordinates;
  /** As if the first wall had fallen: see forgedAsker. */
  ask: Ask;
  targets: readonly Target[];
}

export interface Forging {
  /** Field × scope × row. */
  cases: number;
  documents: number;
  findings: string[];
}

/** One of each scope that a unit of work can have: rights do not matter any more. */
const SCOPES: readonly PersonaName[] = ["stranger", "teacher", "otherHead"];

/** Somebody is taken for the head of the other school, and asks for every field of every row: what is not theirs is counted. */
export async function forgeMatrix({ world, graph, ask, targets }: Given): Promise<Forging> {
  const forging: Forging = { cases: 0, documents: 0, findings: [] };
  for (const who of SCOPES) {
    const own = world.viewerOf(who)?.schoolId ?? null;
    const pretended = JSON.stringify(world.viewerOf(forgedAs(world, who)));
    const single = new Set<string>();
    for (const { name, root, given, corner } of targets) {
      const asking = {
        of: argumentsFor(world, graph, corner ?? "foreign"),
        leaves: (one: string) => graph.leavesOf(one),
      };
      for (const [type, way] of graph.waysFrom(root, () => true)) {
        const fields = graph.fieldsOf(type).map((field) => field.name);
        // Together a field that fails hides its neighbours: once each alone.
        const rounds = single.has(type) ? [fields] : [fields, ...fields.map((field) => [field])];
        single.add(type);
        forging.cases += fields.length;
        for (const round of rounds) {
          const { text } = await ask(who, documentOf(graph, { root, given, way, fields: round }, asking));
          forging.documents += 1;
          // What the forged session itself says of its person is no row of anybody.
          for (const { what } of world.canaries.strangersIn(text, own, pretended)) {
            forging.findings.push(`${who}: reads ${what} through ${name} → ${way.join(" → ")}`);
          }
        }
      }
    }
  }
  return forging;
}

export function forgedAs(world: MatrixWorld, who: PersonaName): PersonaName {
  return world.schoolIdOf(who) === world.schoolIdOf("otherHead") ? "head" : "otherHead";
}
