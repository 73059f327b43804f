import { defaultFieldResolver, isObjectType } from "graphql";
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from "graphql";

import { Refusal } from "../shared/refusal.ts";
import { isRuleName, may } from "./permissions.ts";
import type { RuleName } from "./permissions.ts";
import type { Viewer } from "./viewer.ts";

/** The coordinates of the schema that have no rule, or one that no table knows. Must be empty. */
export function uncovered(schema: GraphQLSchema): string[] {
  return coordinates(schema)
    .filter(({ type, field }) => !isRuleName(ruleOf(type, field)))
    .map(({ type, field }) => `${type.name}.${field.name}`);
}

/** Puts the wall around every field: closed where a rule is missing, so the server does not start with a hole. */
export function enforceRules(schema: GraphQLSchema): GraphQLSchema {
  const holes = uncovered(schema);
  if (holes.length > 0) throw new Error(`No rule on ${holes.join(", ")}. Declare one beside it: @Rule("…").`);

  for (const { type, field } of coordinates(schema)) {
    const rule = ruleOf(type, field) as RuleName;
    if (rule === "public") continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context, info) => {
      const { viewer } = context as { viewer: Viewer | null };
      if (!viewer) throw new Refusal("UNAUTHENTICATED");
      if (!may(viewer.role, rule)) throw new Refusal("FORBIDDEN");
      return resolve(source, args, context, info);
    };
  }
  return schema;
}

/** The field's own rule, else that of its type. Operations name their own: the root types have none. */
function ruleOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): unknown {
  return field.extensions["rule"] ?? type.extensions["rule"];
}

function coordinates(schema: GraphQLSchema): { type: GraphQLObjectType; field: GraphQLField<unknown, unknown> }[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith("__"))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
}
