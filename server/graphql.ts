import { randomUUID } from "node:crypto";

import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { GraphQLError } from "graphql";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Server } from "node:http";

import type { Context } from "./context.ts";
import { documentLimits } from "./guard/document-limits.ts";
import { guardOperations } from "./guard/guard-operations.ts";
import { Refusal } from "./shared/refusal.ts";
import { report } from "./shared/report.ts";

const OWN_CODES = /^[A-Z][A-Z0-9_]+$/;
/** Apollo's and GraphQL's own refusals of a request: the words are ours, so that nothing sent comes back. */
const REQUEST_CODES: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: "The document cannot be parsed.",
  GRAPHQL_VALIDATION_FAILED: "The document does not fit the schema.",
  BAD_USER_INPUT: "A value does not fit.",
  BAD_REQUEST: "The request does not fit.",
  PERSISTED_QUERY_NOT_SUPPORTED: "No document can be registered.",
  OPERATION_RESOLUTION_FAILURE: "The document does not say which operation to run.",
};

export function makeGraphql(schema: GraphQLSchema, httpServer: Server, development: boolean): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: development,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: 2_000 },
    maxRecursiveSelections: 2_000,
    validationRules: [documentLimits],
    validationOptions: { maxErrors: 5, hideSuggestions: true },
    executionOptions: { maxCoercionErrors: 5 },
    formatError,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 8_000 }),
      ApolloServerPluginLandingPageDisabled(),
      guardOperations,
    ],
  });
}

/** An allow-list: a refusal's code, or a number to look up in the log. No value, no text of a library. */
function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const place = { ...(formatted.path ? { path: formatted.path } : {}) };
  const refusal = refusalIn(thrown);
  if (refusal && OWN_CODES.test(refusal.code)) {
    const { code, extensions } = refusal;
    const params = extensions["params"];
    return { message: code, ...place, extensions: params ? { code, params } : { code } };
  }
  const code = formatted.extensions?.["code"];
  if (!refusal && typeof code === "string" && code in REQUEST_CODES) {
    return { message: REQUEST_CODES[code]!, ...place, extensions: { code } };
  }
  const errorId = randomUUID();
  report({ event: "graphql-failure", errorId, failure: thrown });
  return { message: "INTERNAL_SERVER_ERROR", ...place, extensions: { code: "INTERNAL_SERVER_ERROR", errorId } };
}

/** Apollo and GraphQL wrap what was thrown. */
function refusalIn(thrown: unknown): Refusal | null {
  const original = thrown instanceof GraphQLError && thrown.originalError ? thrown.originalError : thrown;
  return original instanceof Refusal ? original : null;
}
