import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { openSession } from "../server/access/session.store.ts";
import { startHttp } from "../server/http.ts";
import { unitsOf } from "../server/shared/units.ts";
import { ask, BEYOND, GRAPHQL_COP, OURS, post } from "./support/attacks.ts";
import type { Attack, Target } from "./support/attacks.ts";
import { makeWorld } from "./support/school-world.ts";
import type { World } from "./support/school-world.ts";

let world: World;
let folder: string;
let target: Target;
let closed: Target;
const stops: (() => Promise<void>)[] = [];
const KNOWN = "a-document-of-the-dashboard";

/** As in production; `target` takes free documents, so that what it refuses is refused for what it is. */
beforeAll(async () => {
  world = await makeWorld();
  const head = await (await world.school()).a("HEAD");
  const token = await unitsOf(world.source, null).write((db) => openSession(db, head, world.now));
  folder = await mkdtemp(path.join(tmpdir(), "jalon-attacks-"));
  const start = async (freeDocuments: boolean): Promise<Target> => {
    const server = await startHttp({
      ...{ host: "127.0.0.1", port: 0, dataDir: folder, secure: false, development: false },
      ...{ source: world.source, clock: () => world.now, onWork: () => undefined },
      ...{ documents: new Map([[KNOWN, "{ viewer { role } }"]]), freeDocuments },
    });
    stops.push(server.stop);
    return { url: server.url, cookie: `jalon=${token}` };
  };
  target = await start(true);
  closed = await start(false);
});
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
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

describe("a server in production", () => {
  const send = (body: object): ReturnType<typeof post> => post(closed, body);

  it("answers the dashboard, which sends the identifiers of its documents", async () => {
    const { status, json } = await send({ extensions: { documentId: KNOWN } });

    expect([status, json]).toEqual([200, { data: { viewer: { role: "HEAD" } } }]);
  });

  it("runs its own text under that identifier, whatever text came with it", async () => {
    const { json } = await send({ query: "{ school { id } }", extensions: { documentId: KNOWN } });

    expect(json).toEqual({ data: { viewer: { role: "HEAD" } } });
  });

  it.each([
    ["any other document", { query: "{ viewer { role } }" }, "DOCUMENT_NOT_TRUSTED"],
    ["the same text without its identifier", { query: "{ viewer { role } }", extensions: {} }, "DOCUMENT_NOT_TRUSTED"],
    ["an identifier of an earlier dashboard", { extensions: { documentId: "gone" } }, "DOCUMENT_UNKNOWN"],
    ["an identifier that every object has", { extensions: { documentId: "constructor" } }, "DOCUMENT_UNKNOWN"],
    ["an identifier that is none", { query: "{ viewer { role } }", extensions: { documentId: 7 } }, "DOCUMENT_UNKNOWN"],
    ["several at once", [{ extensions: { documentId: KNOWN } }], "DOCUMENT_NOT_TRUSTED"],
    ["nothing", {}, "DOCUMENT_NOT_TRUSTED"],
  ])("refuses %s", async (_what, body, code) => {
    const { status, json } = await send(body);

    expect([status, json]).toEqual([400, { errors: [{ message: code, extensions: { code } }] }]);
  });
});
