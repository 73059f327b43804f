import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { openSession } from "../server/access/session.store.ts";
import { startHttp } from "../server/http.ts";
import { unitsOf } from "../server/shared/units.ts";
import { ask, BEYOND, GRAPHQL_COP, OURS } from "./support/attacks.ts";
import type { Attack, Target } from "./support/attacks.ts";
import { makeWorld } from "./support/school-world.ts";
import type { World } from "./support/school-world.ts";

let world: World;
let folder: string;
let target: Target;
let stop: () => Promise<void>;

/** As in production, but with free documents: what is refused is refused for what it is. */
beforeAll(async () => {
  world = await makeWorld();
  const head = await (await world.school()).a("HEAD");
  const token = await unitsOf(world.source, null).write((db) => openSession(db, head, world.now));
  folder = await mkdtemp(path.join(tmpdir(), "jalon-attacks-"));
  const options = { host: "127.0.0.1", port: 0, dataDir: folder, secure: false, development: false };
  const server = await startHttp({ ...options, source: world.source, clock: () => world.now, onWork: () => undefined });
  target = { url: server.url, cookie: `jalon=${token}` };
  stop = server.stop;
});
afterAll(async () => {
  await stop();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const named = (attacks: readonly Attack[]): [string, Attack][] => attacks.map((one) => [one.name, one]);

describe("somebody who signed in attacks the server", () => {
  it("asking as the dashboard does, they are answered", async () => {
    const { status, json } = await ask(target, "{ viewer { role } school { id } }");

    expect([status, json.data.viewer]).toEqual([200, { role: "HEAD" }]);
  });

  describe("with the thirteen checks of graphql-cop", () => {
    it.each(named(GRAPHQL_COP))("%s finds nothing", async (_name, { finding }) => {
      expect(await finding(target)).toBeNull();
    });
  });

  describe("with the six that Apollo's settings for production do not all stand", () => {
    it.each(named(BEYOND))("%s finds nothing", async (_name, { finding }) => {
      expect(await finding(target)).toBeNull();
    });
  });

  describe("with what else is refused here", () => {
    it.each(named(OURS))("%s finds nothing", async (_name, { finding }) => {
      expect(await finding(target)).toBeNull();
    });
  });
});
