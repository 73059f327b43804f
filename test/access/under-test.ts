import { graphql } from "graphql";
import type { GraphQLSchema } from "graphql";

import type { Viewer } from "../../server/access/viewer.ts";
import { forgedAs } from "./forge-matrix.ts";
import type { MatrixWorld } from "./matrix-world.ts";
import type { Answer, Ask } from "./read-matrix.ts";

/** As a request would ask: its own context, its own units of work. */
export function asker(world: MatrixWorld, schema: GraphQLSchema): Ask {
  return (who, document) =>
    answered(schema, world, document, { viewer: world.viewerOf(who), schoolId: world.viewerOf(who)?.schoolId ?? null });
}

/**
 * As if every rule and every condition of every statement had failed: the server takes the person for the head of the other school.
 * What is still theirs is the scope of their units of work, which is the second wall's.
 */
export function forgedAsker(world: MatrixWorld, schema: GraphQLSchema): Ask {
  return (who, document) => {
    const own = world.viewerOf(who)?.schoolId ?? null;
    return answered(schema, world, document, { viewer: world.viewerOf(forgedAs(world, who)), schoolId: own });
  };
}

async function answered(
  schema: GraphQLSchema,
  world: MatrixWorld,
  document: string,
  { viewer, schoolId }: { viewer: Viewer | null; schoolId: string | null },
): Promise<Answer> {
  const contextValue = world.contextOf(viewer, world.unitsOf(schoolId));
  const { data, errors = [] } = await graphql({ schema, source: document, contextValue });
  const codes = errors.map(({ extensions, message }) => String(extensions["code"] ?? message));
  return { data, codes, text: JSON.stringify({ data, errors }) };
}
