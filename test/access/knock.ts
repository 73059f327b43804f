import type { GraphQLField, GraphQLResolveInfo } from "graphql";

import type { Coordinates } from "./coordinates.ts";
import type { MatrixWorld } from "./matrix-world.ts";
import { rolesOf } from "./oracle.ts";
import { LETTER_OF, PERSONAS } from "./personas.ts";
import type { Letter, PersonaName } from "./personas.ts";

type Field = GraphQLField<unknown, unknown>;

export interface Knocking {
  cases: number;
  findings: string[];
}

/** Every field of the schema by itself, as everybody whose role may not have it: the rule answers before anything is looked up. */
export async function knockOnEveryField(world: MatrixWorld, graph: Coordinates): Promise<Knocking> {
  const knocking: Knocking = { cases: 0, findings: [] };
  for (const coordinate of graph.all) {
    for (const who of PERSONAS.filter((one) => !isOpenTo(graph, coordinate, one))) {
      knocking.cases += 1;
      const code = await refusalOf(world, graph.field(coordinate), who);
      if (code !== (world.viewerOf(who) ? "FORBIDDEN" : "UNAUTHENTICATED")) {
        knocking.findings.push(`${who} gets past the rule of ${coordinate}: ${code}`);
      }
    }
  }
  return knocking;
}

function isOpenTo(graph: Coordinates, coordinate: string, who: PersonaName): boolean {
  const roles = rolesIn(graph, coordinate);
  const letter = LETTER_OF[who];
  return roles === null || (letter !== null && (roles?.includes(letter) ?? false));
}

/** What a mutation answers is for whoever may do it. */
export function rolesIn(graph: Coordinates, coordinate: string): readonly Letter[] | null | undefined {
  const [type] = coordinate.split(".") as [string];
  const mutation = graph.fieldsOf("Mutation").find(({ name }) => graph.leadsTo(`Mutation.${name}`) === type);
  return rolesOf(mutation ? `Mutation.${mutation.name}` : coordinate);
}

/** What the field answers with nothing behind it and nothing given: a rule needs neither. */
async function refusalOf(world: MatrixWorld, field: Field, who: PersonaName): Promise<string> {
  const viewer = world.viewerOf(who);
  const context = world.contextOf(viewer, world.unitsOf(viewer?.schoolId ?? null));
  try {
    const value: unknown = await field.resolve?.({}, {}, context, {} as GraphQLResolveInfo);
    return `it answered (${typeof value})`;
  } catch (failure) {
    return String((failure as { extensions?: { code?: string } }).extensions?.code ?? (failure as Error).name);
  }
}
