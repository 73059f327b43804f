import type { GraphQLSchema } from "graphql";

import type { Source } from "../../server/shared/units.ts";
import { Coordinates } from "../../test/access/coordinates.ts";
import { forgeMatrix } from "../../test/access/forge-matrix.ts";
import { knockOnEveryField } from "../../test/access/knock.ts";
import type { MatrixWorld } from "../../test/access/matrix-world.ts";
import { mixViewers } from "../../test/access/mixed-viewers.ts";
import { readMatrix } from "../../test/access/read-matrix.ts";
import type { Ask } from "../../test/access/read-matrix.ts";
import type { Target } from "../../test/access/targets.ts";
import { asker } from "../../test/access/under-test.ts";
import { CODE, checkWalls } from "./server-code.ts";
import { asOwner, withoutSecondWall } from "./walls.ts";

interface Ground {
  world: MatrixWorld;
  graph: Coordinates;
  ask: Ask;
  targets: readonly Target[];
}

interface Given extends Ground {
  source: Source;
  forging: Ground;
  ownerUrl: string;
}

interface Hole {
  name: string;
  /** How often what looks for holes found it. */
  seen: number;
}

/** A rule, a policy and a setting are taken away, one after the other: whatever looks for holes must find each. */
export async function holes(given: Given): Promise<Hole[]> {
  const { world, source, forging, ownerUrl } = given;
  const found: Hole[] = [];
  for (const [coordinate, rule] of [
    ["School.overview", "school:read"],
    ["Mutation.revokeStaff", "self:read"],
    ["StudentPreview.departures", "public"],
  ] as const) {
    found.push({ name: `the rule of ${coordinate} is ${rule}`, seen: await knockWithRule(given, coordinate, rule) });
  }
  const everyClass = asker({ ...world, viewerOf: (who) => withEveryClass(world, who) }, await schemaWith());
  const reading = await readMatrix({ ...given, ask: everyClass, from: "the nearest" });
  found.push({ name: "a teacher's statements forget the classes", seen: reading.findings.length });

  const openImports = ["create policy ajar on imports using (true)", "drop policy ajar on imports"];
  const ofImports = await during(ownerUrl, openImports, () => forgeMatrix(forging));
  found.push({ name: "the policy of imports lets everything through", seen: ofImports.findings.length });
  const ofAll = await withoutSecondWall(ownerUrl, () => forgeMatrix(forging));
  found.push({ name: "no table has its policy", seen: ofAll.findings.length });
  const openStudents = ["create policy ajar on students using (true)", "drop policy ajar on students"];
  const atStart = await during(ownerUrl, openStudents, () => isRefusedAtStart(ownerUrl));
  found.push({ name: "the policy of students lets everything through, as the start sees it", seen: Number(atStart) });

  const session = asker({ ...world, unitsOf: (schoolId) => unitsOfSession(source, schoolId) }, await schemaWith());
  const mixed = await mixViewers(world, { ask: session, alone: given.ask }, 200);
  found.push({ name: "the scope is the connection's, not the transaction's", seen: mixed.findings.length });
  const unforced = [
    "alter table students no force row level security",
    "alter table students force row level security",
  ];
  const refused = await during(ownerUrl, unforced, () => isRefusedAtStart(ownerUrl));
  found.push({ name: "row-level security spares the owner", seen: Number(refused) });
  return found;
}

async function knockWithRule({ world }: Given, coordinate: string, rule: string): Promise<number> {
  const schema = await schemaWith({ coordinate, rule });
  const { findings } = await knockOnEveryField(world, new Coordinates(schema));
  return findings.length;
}

async function schemaWith(other?: { coordinate: string; rule: string }): Promise<GraphQLSchema> {
  const bare = await CODE.bareSchema();
  if (other) new Coordinates(bare).field(other.coordinate).extensions = { rule: other.rule };
  return CODE.enforceRules(bare);
}

function withEveryClass(
  world: MatrixWorld,
  who: Parameters<MatrixWorld["viewerOf"]>[0],
): ReturnType<MatrixWorld["viewerOf"]> {
  const viewer = world.viewerOf(who);
  return viewer && { ...viewer, classIds: null };
}

/** What D6 of the designs forbids: the scope stays on the connection when the next one takes it. */
function unitsOfSession(source: Source, schoolId: string | null): ReturnType<MatrixWorld["unitsOf"]> {
  const unit = async <T>(work: Parameters<ReturnType<MatrixWorld["unitsOf"]>["read"]>[0]): Promise<T> => {
    await source.query("select set_config('app.school_id', $1, false)", [schoolId ?? ""]);
    return source.manager.transaction(work) as Promise<T>;
  };
  return { read: unit, write: unit };
}

async function during<T>(ownerUrl: string, [before, after]: string[], work: () => Promise<T>): Promise<T> {
  await asOwner(ownerUrl, (client) => client.query(before!));
  try {
    return await work();
  } finally {
    await asOwner(ownerUrl, (client) => client.query(after!));
  }
}

async function isRefusedAtStart(ownerUrl: string): Promise<boolean> {
  return checkWalls(ownerUrl).then(
    () => false,
    () => true,
  );
}
