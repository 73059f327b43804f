import type { GraphQLSchema } from "graphql";

import { freshDatabase } from "../support/cluster.ts";
import type { FreshDatabase } from "../support/cluster.ts";
import { freeTexts } from "./canaries.ts";
import { changeMatrix } from "./change-matrix.ts";
import type { Changing } from "./change-matrix.ts";
import { Coordinates } from "./coordinates.ts";
import { knockOnEveryField, rolesIn } from "./knock.ts";
import { makeMatrixWorld } from "./matrix-world.ts";
import type { MatrixWorld } from "./matrix-world.ts";
import { MAY_DO, MAY_READ } from "./oracle.ts";
import { OF_THE_DOOR } from "./operations.ts";
import { readMatrix } from "./read-matrix.ts";
import type { Reading } from "./read-matrix.ts";
import { CODE } from "./server-code.ts";
import { targetsOf } from "./targets.ts";
import { asker } from "./under-test.ts";

/** The matrix in small: each type from the nearest row. `npm run proof:access` asks from every row, and with each wall down. */
let database: FreshDatabase;
let world: MatrixWorld;
let schema: GraphQLSchema;
let graph: Coordinates;
let reading: Reading;
let changing: Changing;

beforeAll(async () => {
  database = await freshDatabase();
  world = await makeMatrixWorld(CODE, database.dataSource);
  schema = CODE.enforceRules(await CODE.bareSchema());
  graph = new Coordinates(schema);
  reading = await readMatrix({
    world,
    graph,
    ask: asker(world, schema),
    targets: targetsOf(world),
    from: "the nearest",
  });
  changing = await changeMatrix({ world, schema, graph, source: database.dataSource, by: "whose role may" });
}, 600_000);
afterAll(() => database.drop());

describe("the oracle", () => {
  it("names every coordinate of the schema: write who may have a new one into oracle.ts, from the table of rights", () => {
    expect(graph.all.filter((one) => rolesIn(graph, one) === undefined)).toEqual([]);
  });

  it("names no coordinate that the schema does not have", () => {
    const known = new Set([...graph.all, ...graph.fieldsOf("Mutation").map(({ name }) => name)]);
    const named = [...MAY_READ.keys(), ...[...MAY_DO.keys()].map((name) => name.split(":")[0]!)];
    expect(named.filter((one) => !known.has(one))).toEqual([]);
  });
});

describe("everybody", () => {
  it("is refused every field and operation that is not their role's, before anything is looked up", async () => {
    const { cases, findings } = await knockOnEveryField(world, graph);

    expect(findings).toEqual([]);
    expect(cases).toBeGreaterThan(graph.all.length);
  });

  it("reads of every row what the oracle says, and not a word more", () => {
    expect(reading.findings).toEqual([]);
  });

  it("changes of every row what the oracle says, and no row besides", () => {
    expect(changing.findings).toEqual([]);
  });
});

describe("the matrix is not empty", () => {
  it("has a canary in every column that holds a free text, in either school", async () => {
    const missing: string[] = [];
    for (const { school } of [world.corners.followed, world.corners.foreign]) {
      for (const { table, column } of await freeTexts(school)) {
        const key = table === "schools" ? "id" : "school_id";
        const found = await school.sql(
          `select 1 from ${table} where ${key} = $1 and ${column}::text ~ 'zq7[0-9a-f]{12}q' limit 1`,
          [school.id],
        );
        if (found.length === 0) missing.push(`${table}.${column}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it("tells each coordinate to somebody", () => {
    const told = new Set([...reading.told, ...changing.told]);
    const untold = graph.all.filter((one) => !one.startsWith("Mutation.") && !told.has(one));
    expect(untold).toEqual(["SignInPayload.viewer", "SignOutPayload.signedOut", "AskForPasswordPayload.asked"]);
  });

  it("has somebody for whom each mutation changes something", () => {
    expect([...MAY_DO.keys()].filter((name) => !changing.done.has(name))).toEqual(OF_THE_DOOR);
  });
});
