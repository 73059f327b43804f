import { getNullableType, isListType, isNonNullType, isObjectType, Kind, parse, validate } from "graphql";
import type { DocumentNode, FragmentDefinitionNode, GraphQLObjectType, GraphQLSchema } from "graphql";

import { documentLimits } from "../server/guard/document-limits.ts";
import { LIST_SIZES, WEIGHTS } from "../server/guard/field-costs.ts";
import { MOST_COST } from "../server/guard/guard-operations.ts";
import { costOf } from "../server/guard/query-cost.ts";
import { makeSchema } from "../server/schema.ts";
import * as dashboard from "../web/graph/graphql.ts";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await makeSchema();
});

function costIn(document: DocumentNode, variables: Record<string, unknown> = {}): number {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  const definition = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  return costOf({ schema, definition, fragments, variables });
}

const OWN: [string, DocumentNode][] = Object.entries(dashboard).flatMap(([name, document]) =>
  name.endsWith("Document") ? [[name, document as DocumentNode]] : [],
);

describe("what an operation costs", () => {
  it.each([
    ["a field is one", "{ viewer { email } }", {}, 2],
    ["a field under two names is two", "{ viewer { a: email b: email } }", {}, 3],
    ["a page multiplies by what was asked for", "{ school { campaigns(first: 20) { nodes { id name } } } }", {}, 43],
    [
      "a page multiplies by the value of a variable",
      "query ($n: Int!) { school { campaigns(first: $n) { nodes { id name } } } }",
      { n: 100 },
      203,
    ],
    ["its total does not", "{ school { campaigns(first: 20) { totalCount } } }", {}, 3],
    ["edges multiply as nodes do", "{ school { campaigns(first: 20) { edges { node { id } } } } }", {}, 43],
    ["a class multiplies by its students", "{ schoolClass(id: 1) { students { id } } }", {}, 32],
    [
      "a fragment costs wherever it is spread",
      "{ school { ...S } again: school { ...S } } fragment S on School { id name }",
      {},
      6,
    ],
    ["a fragment in place costs its fields", "{ school { ... on School { id } ... { name } } }", {}, 3],
    ["the figures of a school cost what they work", "{ school { overview { asOf } } }", {}, 6_002],
    ["the name of a type is one", "{ __typename school { __typename } }", {}, 3],
  ])("%s", (_rule, document, variables, cost) => {
    expect(costIn(parse(document), variables)).toBe(cost);
  });

  it("doubles with each fragment that spreads the next one twice, and is known at once", () => {
    const levels = Array.from(
      { length: 60 },
      (_, level) => `fragment F${level} on School { ...F${level + 1} ...F${level + 1} }`,
    );

    expect(costIn(parse(`{ school { ...F0 } } ${levels.join(" ")} fragment F60 on School { id }`))).toBe(2 ** 60 + 1);
  });

  it("of the dashboard's own documents stays under the most, with the longest pages that it asks for", () => {
    const costs = OWN.map(([name, document]) => [name, costIn(document, { first: 50 })] as const);

    expect(costs.length).toBeGreaterThan(50);
    expect(costs.filter(([, cost]) => cost > MOST_COST)).toEqual([]);
  });
});

describe("the limits of a document", () => {
  it("let the dashboard's own through", () => {
    const refused = OWN.filter(([, document]) => validate(schema, document, [documentLimits]).length > 0);

    expect(refused.map(([name]) => name)).toEqual([]);
  });

  it.each([
    ["twelve fields below one another pass", `{ ${"a { ".repeat(11)} b ${"} ".repeat(11)} }`, []],
    ["one more does not", `{ ${"a { ".repeat(12)} b ${"} ".repeat(12)} }`, ["depth"]],
    [
      "fields in fragments are below one another too",
      `{ ${"a { ".repeat(8)} ...F ${"} ".repeat(8)} } fragment F on T { ${"a { ".repeat(4)} b ${"} ".repeat(4)} }`,
      ["depth"],
    ],
    ["a fragment that spreads itself is another rule's", "{ ...F } fragment F on T { a { ...F } }", []],
    ["sixteen names of one's own are too many", `{ a { ${aliases(16)} } }`, ["aliases"]],
    ["ten root fields pass", `{ ${"a ".repeat(10)} }`, []],
    ["eleven do not", `{ ${"a ".repeat(11)} }`, ["rootFields"]],
    ["two mutations do not", "mutation { a b }", ["mutations"]],
    ["two mutations in fragments do not", "mutation { a ... on T { b } }", ["mutations"]],
    ["one mutation in each of two operations passes, for one is run", "mutation A { a } mutation B { b }", []],
    ["eleven directives do not", `{ ${"a @skip(if: false) ".repeat(11)} }`, ["directives", "rootFields"]],
  ])("%s", (_rule, document, limits) => {
    const refused = validate(schema, parse(document), [documentLimits]);

    expect(refused.map(({ extensions }) => (extensions["params"] as { limit: string }).limit)).toEqual(limits);
  });
});

describe("the table of costs", () => {
  it("names fields that there are, and lists where it says how long", () => {
    const fieldAt = (coordinate: string): unknown => {
      const [type, field] = coordinate.split(".");
      return (schema.getType(type!) as GraphQLObjectType | undefined)?.getFields()[field!]?.type;
    };

    expect(Object.keys(WEIGHTS).filter((one) => !fieldAt(one))).toEqual([]);
    expect(Object.keys(LIST_SIZES).filter((one) => !isListType(getNullableType(fieldAt(one) as never)))).toEqual([]);
  });

  it("is helped by pages: whatever is a connection says how many", () => {
    const unbounded = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => /Connection!?$/.test(String(field.type)))
      .filter(({ field }) => !isNonNullType(field.args.find(({ name }) => name === "first")?.type));

    expect(unbounded.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });
});

function aliases(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}: b`).join(" ");
}
