import type { Patch } from "../built-copy.ts";

/** What stands between an attack and the data. Each taken away must let something through, or the proof does not look. */
export const SETTINGS: Readonly<Record<string, readonly Patch[]>> = {
  "the limits of a document": [
    {
      file: "graphql.js",
      replace: [["validationRules: [documentLimits],", ""]],
    },
  ],
  "the cost of an operation": [
    {
      file: "guard/guard-operations.js",
      replace: [["cost > MOST_COST", "false"]],
    },
  ],
  "the size of a page": [
    {
      file: "guard/query-cost.js",
      replace: [['throw new Refusal("BAD_USER_INPUT");', "return LARGEST_PAGE;"]],
    },
    {
      file: "shared/page.js",
      replace: [[" || first < 1 || first > LARGEST_PAGE", ""]],
    },
  ],
  "the words of errors": [
    {
      file: "graphql.js",
      replace: [
        ["formatError,", ""],
        ["hideSuggestions: true", "hideSuggestions: false"],
        ["hideSchemaDetailsFromClientErrors: true", "hideSchemaDetailsFromClientErrors: false"],
      ],
    },
  ],
  "introspection only for developers": [
    {
      file: "graphql.js",
      replace: [["introspection: development", "introspection: true"]],
    },
  ],
  "one document a request": [
    {
      file: "graphql.js",
      replace: [["allowBatchedHttpRequests: false", "allowBatchedHttpRequests: true"]],
    },
  ],
  "JSON posts only": [
    {
      file: "http.js",
      replace: [["jsonPostsOnly, ", ""]],
    },
  ],
  "requests of one's own pages only": [
    {
      file: "http.js",
      replace: [["app.use(ownRequestsOnly(appUrl));", ""]],
    },
  ],
  "the size of a body": [
    {
      file: "http.js",
      replace: [['limit: "100kb"', 'limit: "50mb"']],
    },
  ],
  "the headers": [
    {
      file: "http.js",
      replace: [["app.use(securityHeaders(secure));", ""]],
    },
  ],
  "the dashboard's documents only": [
    {
      file: "guard/trusted-documents.js",
      replace: [["id === undefined && free", "id === undefined"]],
    },
  ],
};
