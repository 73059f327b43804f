import { buildSchema } from "type-graphql";
import type { GraphQLSchema } from "graphql";

import { enforceRules } from "./access/wall.ts";
import { RESOLVERS } from "./features.ts";
import { DateTimeISO } from "./shared/scalars.ts";

/** The features' resolvers become one schema, with the wall around every field. */
export async function makeSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: RESOLVERS,
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeISO }],
  });
  return enforceRules(schema);
}
