import { mkdtemp, readdir, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import { openSession } from "../server/access/session.store.ts";
import { startHttp } from "../server/http.ts";
import { unitsOf } from "../server/shared/units.ts";
import { makeWorld } from "./support/school-world.ts";
import type { World } from "./support/school-world.ts";
import type { WorldSchool } from "./support/world-school.ts";

let world: World;
let school: WorldSchool;
let folder: string;
let url: string;
let cookie: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  world = await makeWorld();
  school = await world.school();
  folder = await mkdtemp(path.join(tmpdir(), "jalon-uploads-"));
  const options = { host: "127.0.0.1", port: 0, dataDir: folder, secure: false, development: true };
  const clock = (): Date => world.now;
  ({ url, stop } = await startHttp({ ...options, source: world.source, onWork: () => undefined, clock }));
  const head = await school.a("HEAD");
  cookie = `jalon=${await unitsOf(world.source, null).write((db) => openSession(db, head, world.now))}`;
});
afterAll(async () => {
  await stop();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const kept = (): Promise<string[]> => readdir(path.join(folder, "imports")).catch(() => []);
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(setImmediate);
}

describe("an upload", () => {
  it("that is cut leaves nothing behind", async () => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.write(
      [
        "POST /imports HTTP/1.1",
        "Host: localhost",
        `Cookie: ${cookie}`,
        "X-Requested-With: jalon",
        "Content-Type: multipart/form-data; boundary=b",
        "Content-Length: 900000",
        "",
        "--b",
        'Content-Disposition: form-data; name="file"; filename="eleves.xml"',
        "Content-Type: text/xml",
        "",
        "x".repeat(200_000),
      ].join("\r\n"),
    );
    await until(async () => (await kept()).length === 1);
    socket.destroy();
    await until(async () => (await kept()).length === 0);

    expect(await school.sql("select from imports where school_id = $1", [school.id])).toEqual([]);
  });

  it("of too many files is refused at once, and leaves nothing behind", async () => {
    const form = new FormData();
    for (let count = 0; count < 101; count++) form.append("file", new Blob(["x"]), `${count}.csv`);
    const answer = await fetch(`${url}/imports`, {
      method: "POST",
      headers: { cookie, "x-requested-with": "jalon" },
      body: form,
    });

    expect([answer.status, await answer.json()]).toMatchObject([413, { error: { code: "TOO_MANY_FILES" } }]);
    expect(await kept()).toEqual([]);
  });
});
