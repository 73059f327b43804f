import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from "@apollo/server";
import { getVariableValues, Kind, visit } from "graphql";
import type { FragmentDefinitionNode } from "graphql";

import type { Context } from "../context.ts";
import { Refusal } from "../shared/refusal.ts";
import { costOf } from "./query-cost.ts";

/** Above what any screen asks of the largest school. */
export const MOST_COST = 50_000;

/** Looks at an operation once its document fits, before anything is resolved. */
export const guardOperations: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation(request) {
        try {
          refuseStrangersTheSchema(request);
          refuseWhatCostsTooMuch(request);
        } catch (refusal) {
          throw badRequest(refusal);
        }
      },
    };
  },
};

type Resolved = GraphQLRequestContextDidResolveOperation<Context>;

/** Where introspection is open at all, it is open to who signed in. */
function refuseStrangersTheSchema({ document, contextValue }: Resolved): void {
  if (contextValue.viewer) return;
  visit(document, {
    Field({ name }) {
      if (name.value === "__schema" || name.value === "__type") throw new Refusal("UNAUTHENTICATED");
    },
  });
}

function refuseWhatCostsTooMuch({ schema, operation, document, request }: Resolved): void {
  if (!operation) return;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
    maxErrors: 1,
  });
  // A value that does not fit is refused when the operation is run.
  if (!coerced) return;
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  const cost = costOf({ schema, definition: operation, fragments, variables: coerced });
  if (cost > MOST_COST) throw new Refusal("QUERY_TOO_COSTLY", { cost, most: MOST_COST });
}

/** Apollo answers 500 to what is thrown here, unless it is told otherwise. */
function badRequest(thrown: unknown): unknown {
  if (thrown instanceof Refusal) thrown.extensions["http"] = { status: 400 };
  return thrown;
}
