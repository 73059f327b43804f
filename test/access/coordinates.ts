import { getNamedType, isNonNullType, isObjectType } from "graphql";
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from "graphql";

/** Of the graph of types: which fields there are, and the shortest way to each type from a root field. */
export class Coordinates {
  readonly #types: ReadonlyMap<string, GraphQLObjectType>;
  #read: ReadonlySet<string> | null = null;

  constructor(schema: GraphQLSchema) {
    const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
    this.#types = new Map(objects.filter(({ name }) => !name.startsWith("__")).map((type) => [type.name, type]));
  }

  /** Every "Type.field". */
  get all(): string[] {
    return [...this.#types.keys()].flatMap((type) => this.fieldsOf(type).map(({ name }) => `${type}.${name}`));
  }

  field(coordinate: string): GraphQLField<unknown, unknown> {
    const [type, name] = coordinate.split(".") as [string, string];
    return this.#types.get(type)!.getFields()[name]!;
  }

  fieldsOf(type: string): GraphQLField<unknown, unknown>[] {
    return Object.values(this.#types.get(type)!.getFields());
  }

  /** The type of object that a field leads to; null for a leaf. */
  leadsTo(coordinate: string): string | null {
    const named = getNamedType(this.field(coordinate).type);
    return isObjectType(named) ? named.name : null;
  }

  /** The fields of a type that are no objects, and need nothing to be asked. */
  leavesOf(type: string): string[] {
    return this.fieldsOf(type)
      .map(({ name }) => name)
      .filter((name) => !this.leadsTo(`${type}.${name}`) && this.needsArguments(`${type}.${name}`).length === 0);
  }

  /** From a field of Query to each type that may be reached over the edges allowed: the coordinates on the way. */
  waysFrom(root: string, isAllowed: (coordinate: string) => boolean): Map<string, string[]> {
    const start = this.leadsTo(`Query.${root}`)!;
    const ways = new Map<string, string[]>([[start, []]]);
    for (const [type, way] of ways) {
      for (const { name } of this.fieldsOf(type)) {
        const next = this.leadsTo(`${type}.${name}`);
        if (next && !ways.has(next) && isAllowed(`${type}.${name}`)) ways.set(next, [...way, `${type}.${name}`]);
      }
    }
    return ways;
  }

  /** Whether a question can reach it; else only a change answers it. */
  isRead(type: string): boolean {
    this.#read ??= new Set(this.fieldsOf("Query").flatMap(({ name }) => [...this.waysFrom(name, () => true).keys()]));
    return this.#read.has(type);
  }

  needsArguments(coordinate: string): string[] {
    return this.field(coordinate)
      .args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
      .map(({ name }) => name);
  }
}
