import { getNamedType, getNullableType, GraphQLInt, isListType, Kind, valueFromAST } from "graphql";
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from "graphql";

import { LARGEST_PAGE } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import { LIST_SIZE, LIST_SIZES, WEIGHTS } from "./field-costs.ts";

export interface Operation {
  schema: GraphQLSchema;
  definition: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced: defaults are filled in. */
  variables: Record<string, unknown>;
}

/**
 * How many fields an operation may have answered: one for each field, more for those that work hard, times the length of
 * the lists around them. A page is as long as it was asked to be, from 1 to 100 or it is refused; other lists are as long
 * as field-costs.ts says.
 */
export function costOf({ schema, definition, fragments, variables }: Operation): number {
  const known = new Map<string, number>();

  function ofSet(set: SelectionSetNode, type: GraphQLNamedType, page: number | null): number {
    return set.selections.reduce((sum, one) => {
      if (one.kind === Kind.FIELD) return sum + ofField(one, type, page);
      if (one.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(one.name.value, page);
      return sum + ofSet(one.selectionSet, typeNamed(one.typeCondition?.name.value) ?? type, page);
    }, 0);
  }

  /** Looked at once, however often it is spread. */
  function ofFragment(name: string, page: number | null): number {
    const key = `${name} ${page}`;
    const { selectionSet, typeCondition } = fragments[name]!;
    const cost = known.get(key) ?? ofSet(selectionSet, typeNamed(typeCondition.name.value)!, page);
    known.set(key, cost);
    return cost;
  }

  function ofField(node: FieldNode, type: GraphQLNamedType, page: number | null): number {
    const field = "getFields" in type ? type.getFields()[node.name.value] : undefined;
    const own = WEIGHTS[`${type.name}.${node.name.value}`] ?? 1;
    // Without a field: __typename, and introspection, which graphql bounds itself.
    if (!field || !node.selectionSet || !("args" in field)) return own;
    const below = ofSet(node.selectionSet, getNamedType(field.type), pageAsked(field, node));
    return own + lengthOf(type, field, page) * below;
  }

  function pageAsked(field: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    if (!field.args.some(({ name }) => name === "first")) return null;
    const asked = node.arguments?.find(({ name }) => name.value === "first")?.value;
    const first = valueFromAST(asked, GraphQLInt, variables);
    if (typeof first === "number" && first >= 1 && first <= LARGEST_PAGE) return first;
    throw new Refusal("BAD_USER_INPUT");
  }

  const typeNamed = (name: string | undefined): GraphQLNamedType | undefined =>
    name === undefined ? undefined : schema.getType(name);
  return ofSet(definition.selectionSet, schema.getRootType(definition.operation)!, null);
}

function lengthOf(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, page: number | null): number {
  if (!isListType(getNullableType(field.type))) return 1;
  return page ?? LIST_SIZES[`${type.name}.${field.name}`] ?? LIST_SIZE;
}
