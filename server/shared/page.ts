import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import type { ClassType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Refusal } from "./refusal.ts";

export const LARGEST_PAGE = 100;

@Rule("public")
@ObjectType({ description: "Where a page of a list begins and ends, and whether more follows." })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: "How many: 1 to 100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "The cursor after which the page begins." })
  after?: string | null;
}

export interface Page<Item> {
  edges: { cursor: string; node: Item }[];
  nodes: Item[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** What a store needs: how many rows to fetch (one more than shown) and the key after which they begin. */
export interface Slice {
  limit: number;
  after: string[] | null;
}

export function sliceOf({ first, after }: PageArgs): Slice {
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE) throw new Refusal("BAD_USER_INPUT");
  return { limit: first + 1, after: after ? keyOf(after) : null };
}

function keyOf(cursor: string): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(key) && key.length > 0 && key.every((part) => typeof part === "string")) return key;
  } catch {
    // falls through to the refusal
  }
  throw new Refusal("BAD_USER_INPUT");
}

/** `fetched` holds one row more than the page when another page follows. */
export function pageOf<Item>(
  slice: Slice,
  fetched: readonly Item[],
  totalCount: number,
  key: (item: Item) => string[],
): Page<Item> {
  const nodes = fetched.slice(0, slice.limit - 1);
  const edges = nodes.map((node) => ({
    node,
    cursor: Buffer.from(JSON.stringify(key(node))).toString("base64url"),
  }));
  const pageInfo = {
    hasNextPage: fetched.length > nodes.length,
    hasPreviousPage: slice.after !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, nodes, pageInfo, totalCount };
}

/** The edge and connection types of a node type, named after it. */
export function connectionOf<Item extends object>(
  Node: ClassType<Item>,
  name: string,
  rule: string,
): ClassType<Page<Item>> {
  @Rule(rule)
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => Node)
    node!: Item;
  }

  @Rule(rule)
  @ObjectType(`${name}Connection`)
  class Connection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [Node])
    nodes!: Item[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return Connection;
}
