import type { Coordinates } from "./coordinates.ts";

/** What a field is asked with: `{name: value}` of GraphQL literals, already written. */
export type Given = Readonly<Record<string, string>>;

export interface Question {
  /** A field of Query and what it is asked with, parentheses included. */
  root: string;
  given: string;
  /** The coordinates from the root's type to the type that is asked about. */
  way: readonly string[];
  fields: readonly string[];
}

/** What is asked of the fields on the way and below. */
export interface Asking {
  /** Their arguments, parentheses included. */
  of(coordinate: string): string;
  /** Of an object that a field leads to: the leaves to be told. */
  leaves(type: string): string[];
}

/** One document: down the way, then the fields, each with the leaves of what it leads to. */
export function documentOf(graph: Coordinates, { root, given, way, fields }: Question, { of, leaves }: Asking): string {
  const end = way.length > 0 ? graph.leadsTo(way.at(-1)!)! : graph.leadsTo(`Query.${root}`)!;
  const inner = fields.map((name) => {
    const leads = graph.leadsTo(`${end}.${name}`);
    return `${name}${of(`${end}.${name}`)}${leads ? ` { __typename ${leaves(leads).join(" ")} }` : ""}`;
  });
  const nested = [...way].reverse().reduce(
    (selection, coordinate) => {
      const name = coordinate.split(".")[1]!;
      return `${name}${of(coordinate)} { ${selection} }`;
    },
    ["__typename", ...inner].join(" "),
  );
  return `query { ${root}${given} { ${nested} } }`;
}

/** Every object at the end of the way. */
export function objectsAt(data: unknown, { root, way }: Question): Record<string, unknown>[] {
  let found: unknown[] = [(data as Record<string, unknown> | null)?.[root]];
  for (const coordinate of way) {
    found = flat(found).map((one) => (one as Record<string, unknown>)[coordinate.split(".")[1]!]);
  }
  return flat(found) as Record<string, unknown>[];
}

/** Neither null nor an empty list. */
export function isTold(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** The objects of a field's value, however many lists it is in. */
export function flat(values: readonly unknown[]): unknown[] {
  return values.flat(3).filter((one) => one !== null && one !== undefined);
}
