import { GraphQLError, Kind, OperationTypeNode, visit } from "graphql";
import type { ASTNode, ASTVisitor, DocumentNode, SelectionSetNode, ValidationContext, ValidationRule } from "graphql";

import { Refusal } from "../shared/refusal.ts";

/** What a document may hold at most; the dashboard's own stay well under. Tokens are counted by the parser. */
export const DOCUMENT_LIMITS = {
  depth: 12,
  aliases: 15,
  directives: 10,
  rootFields: 10,
  mutations: 1,
} as const;

type Limit = keyof typeof DOCUMENT_LIMITS;

/** Refuses a document that is longer than any honest one: DOCUMENT_TOO_LARGE says which limit, and how much is allowed. */
export const documentLimits: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Document(document) {
    for (const limit of exceeded(document)) {
      const refusal = new Refusal("DOCUMENT_TOO_LARGE", { limit, most: DOCUMENT_LIMITS[limit] });
      context.reportError(new GraphQLError(refusal.message, { originalError: refusal }));
    }
  },
});

function exceeded(document: DocumentNode): Limit[] {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const rootFields = (type: OperationTypeNode): number =>
    Math.max(0, ...operations.map((one) => (one.operation === type ? rootFieldsOf(document, one.selectionSet) : 0)));
  const counts: Record<Limit, number> = {
    depth: Math.max(0, ...operations.map(({ selectionSet }) => depthOf(document, selectionSet))),
    aliases: countOf(document, (node) => node.kind === Kind.FIELD && node.alias !== undefined),
    directives: countOf(document, (node) => node.kind === Kind.DIRECTIVE),
    rootFields: rootFields(OperationTypeNode.QUERY),
    mutations: rootFields(OperationTypeNode.MUTATION),
  };
  return (Object.keys(counts) as Limit[]).filter((limit) => counts[limit] > DOCUMENT_LIMITS[limit]);
}

function countOf(document: DocumentNode, counts: (node: ASTNode) => boolean): number {
  let count = 0;
  visit(document, { enter: (node) => void (counts(node) && (count += 1)) });
  return count;
}

/** Fields below one another. Introspection is left out: graphql bounds it itself, and its own tools ask deep. */
const depthOf = (document: DocumentNode, selections: SelectionSetNode): number =>
  throughFragments(
    document,
    selections,
    (below) => Math.max(0, ...below),
    (name, below) => (name.startsWith("__") ? 0 : 1 + below()),
  );

const rootFieldsOf = (document: DocumentNode, selections: SelectionSetNode): number =>
  throughFragments(
    document,
    selections,
    (fields) => fields.reduce((sum, one) => sum + one, 0),
    () => 1,
  );

/** Each fragment is looked at once, however often it is spread; one that spreads itself is refused by another rule. */
function throughFragments(
  document: DocumentNode,
  selections: SelectionSetNode,
  together: (values: number[]) => number,
  ofField: (name: string, below: () => number) => number,
): number {
  const known = new Map<string, number>();
  const ofSet = (set: SelectionSetNode): number =>
    together(
      set.selections.map((selection) => {
        if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
        return ofField(selection.name.value, () => (selection.selectionSet ? ofSet(selection.selectionSet) : 0));
      }),
    );
  const ofFragment = (name: string): number => {
    if (!known.has(name)) {
      known.set(name, 0);
      const fragment = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) known.set(name, ofSet(fragment.selectionSet));
    }
    return known.get(name)!;
  };
  return ofSet(selections);
}
