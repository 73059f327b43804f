import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { Client } from "pg";
import type { DataSource } from "typeorm";

import { openSession } from "../server/access/session.store.ts";
import { connect } from "../server/database/connect.ts";
import { startHttp } from "../server/http.ts";
import { unitsOf } from "../server/shared/units.ts";
import { inDatabase } from "./support/cluster.ts";
import { openDatabaseDoor, throughDoor } from "./support/database-door.ts";
import type { DatabaseDoor } from "./support/database-door.ts";
import { siecleXml } from "./support/made-up-files.ts";
import { makeWorld } from "./support/school-world.ts";
import type { World } from "./support/school-world.ts";
import type { WorldSchool } from "./support/world-school.ts";

let world: World;
let school: WorldSchool;
let door: DatabaseDoor;
let source: DataSource;
let folder: string;
let url: string;
let cookie: string;
let stop: () => Promise<void>;

/** Where the door leads; 1 is nobody's. */
let target: number;
const NOWHERE = 1;

beforeAll(async () => {
  world = await makeWorld();
  school = await world.school();
  const clusterUrl = process.env["JALON_TEST_OWNER_URL"]!;
  const port = Number(new URL(clusterUrl).port);
  target = port;
  door = await openDatabaseDoor(() => target);
  const [found] = await world.source.query<{ name: string }[]>("select current_database() as name");
  source = await connect(throughDoor(inDatabase(clusterUrl, found!.name), door), { max: 4, answers: true });
  folder = await mkdtemp(path.join(tmpdir(), "jalon-outage-"));
  const options = { host: "127.0.0.1", port: 0, dataDir: folder, secure: false, development: true };
  ({ url, stop } = await startHttp({ ...options, source, onWork: () => undefined }));
  const head = await school.a("HEAD");
  const token = await unitsOf(world.source, null).write((db) =>
    openSession(db, { schoolId: school.id, id: head.id }, new Date()),
  );
  cookie = `jalon=${token}`;
});
beforeEach(() => {
  target = Number(new URL(process.env["JALON_TEST_OWNER_URL"]!).port);
  door.onCommit = () => null;
});
afterAll(async () => {
  await stop();
  await source.destroy();
  door.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (query: string): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-requested-with": "jalon", cookie },
    body: JSON.stringify({ query }),
  });

function drop(): Promise<Response> {
  const form = new FormData();
  const list = siecleXml({ uai: "0751234X", year: 2026, students: [] });
  form.append("file", new Blob([new Uint8Array(list)]), "liste.xml");
  return fetch(`${url}/imports`, { method: "POST", headers: { cookie, "x-requested-with": "jalon" }, body: form });
}

function breakDatabase(): void {
  target = NOWHERE;
  door.cut();
}

describe("while the database is away", () => {
  it.each([
    ["a question", () => ask("{ viewer { id } school { name } }")],
    ["a change", () => ask("mutation { signOut { signedOut } }")],
    ["a file to import", drop],
    ["a file to fetch", () => fetch(`${url}/exports/${crypto.randomUUID()}`, { headers: { cookie } })],
  ])("%s is answered with one code, when to try again, and nothing else", async (_, request) => {
    breakDatabase();
    const answer = await request();

    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(await answer.text()).toContain("SERVICE_UNAVAILABLE");
  });

  it("the server stays, and answers again when the database does", async () => {
    breakDatabase();
    const ready = async (): Promise<number> => (await fetch(`${url}/health/ready`)).status;
    expect(await ready()).toBe(503);

    target = Number(new URL(process.env["JALON_TEST_OWNER_URL"]!).port);
    expect(await ready()).toBe(200);
    expect(await (await ask("{ school { name } }")).json()).toMatchObject({ data: { school: {} } });
  });
});

/** Another program's transaction has the school's row, for as long as the work takes. */
async function whileSchoolIsHeld<T>(work: () => Promise<T>): Promise<T> {
  const [found] = await world.source.query<{ name: string }[]>("select current_database() as name");
  const holder = new Client({ connectionString: inDatabase(process.env["JALON_TEST_OWNER_URL"]!, found!.name) });
  await holder.connect();
  try {
    await holder.query("begin");
    await holder.query("select set_config('app.school_id', $1, true)", [school.id]);
    const { rowCount } = await holder.query("select from schools where id = $1 for update", [school.id]);
    expect(rowCount).toBe(1);
    return await work();
  } finally {
    await holder.end();
  }
}

describe("while somebody holds the school's row", () => {
  const settings = async (): Promise<{ settingsVersion: number; thresholds: { oldProfileDays: number } }> =>
    (
      (await (await ask("{ school { settingsVersion thresholds { oldProfileDays } } }")).json()) as {
        data: { school: { settingsVersion: number; thresholds: { oldProfileDays: number } } };
      }
    ).data.school;
  const change = (version: number): Promise<Response> =>
    ask(`mutation { setThresholds(input: { version: ${version}, oldProfileDays: 75, remindAgainDays: 14, stoppedDays: 21,
      neverStartedDays: 10 }) { school { id } } }`);

  it("the head who changes it is told that the server is busy and when to try again; nothing is changed, and later it is", async () => {
    const before = await settings();
    const answer = await whileSchoolIsHeld(() => change(before.settingsVersion));

    expect({ status: answer.status, again: answer.headers.get("retry-after") }).toEqual({ status: 503, again: "2" });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "SERVER_BUSY" } }] });
    expect(await settings()).toEqual(before);

    expect((await change(before.settingsVersion)).status).toBe(200);
    expect((await settings()).thresholds.oldProfileDays).toBe(75);
  });

  it("who only reads is answered", async () => {
    expect(await whileSchoolIsHeld(settings)).toMatchObject({ thresholds: {} });
  });
});

it("a file whose import may be in the queue stays on disk: the answer to its COMMIT was cut", async () => {
  door.onCommit = () => "after";
  const answer = await drop();

  expect({ status: answer.status, body: await answer.json() }).toMatchObject({
    status: 503,
    body: { error: { code: "OUTCOME_UNKNOWN" } },
  });
  const [queued] = await school.sql("select file_path from imports where school_id = $1", [school.id]);
  expect(await readdir(path.join(folder, "imports"))).toEqual([
    path.basename((queued as { file_path: string }).file_path),
  ]);
});
