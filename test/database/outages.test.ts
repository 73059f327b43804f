import type { DataSource } from "typeorm";

import { connect } from "../../server/database/connect.ts";
import { answering } from "../../server/shared/answering-units.ts";
import { changed, rows } from "../../server/shared/db.ts";
import type { Db } from "../../server/shared/db.ts";
import { unitsOf } from "../../server/shared/units.ts";
import { freshDatabase, runStatement } from "../support/cluster.ts";
import type { FreshDatabase } from "../support/cluster.ts";
import { openDatabaseDoor, throughDoor } from "../support/database-door.ts";
import type { DatabaseDoor } from "../support/database-door.ts";

let database: FreshDatabase;
let door: DatabaseDoor;
let source: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  await runStatement(database.ownerUrl, "create table ledger (line text primary key)");
  await runStatement(database.ownerUrl, "grant select, insert on ledger to jalon_app");
  door = await openDatabaseDoor(() => Number(new URL(database.ownerUrl).port));
  source = await connect(throughDoor(database.ownerUrl, door), { max: 2, answers: true, lockTimeout: 100 });
});
afterEach(() => {
  door.onCommit = () => null;
});
afterAll(async () => {
  await source.destroy();
  door.close();
  await database.drop();
});

const write = (line: string): Promise<number> =>
  answering(unitsOf(source, null)).write((db) => changed(db, "insert into ledger values ($1)", [line]));

/** Past the door. */
async function isWritten(line: string): Promise<boolean> {
  const [found] = await unitsOf(database.dataSource, null).read((db) =>
    rows(db, "select from ledger where line = $1", [line]),
  );
  return found !== undefined;
}

/** As an administrator would end it. */
async function endConnection(db: Db): Promise<void> {
  const [own] = await rows<{ pid: number }>(db, "select pg_backend_pid() as pid");
  await runStatement(database.ownerUrl, `select pg_terminate_backend(${own!.pid})`);
}

describe("a unit of work whose connection is lost", () => {
  it("reads once more, and the reader does not notice", async () => {
    let times = 0;
    const answer = await answering(unitsOf(source, null)).read(async (db) => {
      times += 1;
      if (times === 1) await endConnection(db);
      return rows(db, "select 'there' as it");
    });

    expect({ answer, times }).toEqual({ answer: [{ it: "there" }], times: 2 });
  });

  it("never writes again by itself: the person is told that nothing was changed", async () => {
    let times = 0;
    const failing = answering(unitsOf(source, null)).write(async (db) => {
      times += 1;
      await changed(db, "insert into ledger values ('half')");
      await endConnection(db);
      await changed(db, "insert into ledger values ('other half')");
    });

    await expect(failing).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", http: { status: 503 } });
    expect({ times, written: await isWritten("half") }).toEqual({ times: 1, written: false });
  });

  it.each([
    ["before PostgreSQL heard its COMMIT", "before" as const, false],
    ["after PostgreSQL answered its COMMIT", "after" as const, true],
  ])("%s, is told as unknown, whatever became of it", async (line, cut, written) => {
    door.onCommit = () => cut;

    await expect(write(line)).rejects.toMatchObject({ code: "OUTCOME_UNKNOWN", http: { status: 503 } });
    expect(await isWritten(line)).toBe(written);
  });

  it("is not handed to the next one, who finds a living connection at once", async () => {
    for (let round = 0; round < 40; round++) {
      const failing = answering(unitsOf(source, null)).write(async (db) => {
        await endConnection(db);
        await rows(db, "select 1");
      });
      await expect(failing).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
      expect(await write(`next ${round}`)).toBe(1);
    }
  });

  it("leaves the pool as it was: the next unit finds a connection", async () => {
    for (let left = 4; left > 0; left--) {
      door.onCommit = () => "before";
      await write(`cut ${left}`).catch(() => undefined);
    }
    door.onCommit = () => null;

    expect(await write("after the storm")).toBe(1);
  });
});

it("who waits too long for another's rows is told that the server is busy", async () => {
  const second = unitsOf(database.dataSource, null).write(async (db) => {
    await changed(db, "insert into ledger values ('wanted by two')");
    return write("wanted by two").catch((failure: unknown) => failure);
  });

  expect(await second).toMatchObject({ code: "SERVER_BUSY", http: { status: 503 } });
});

it("a unit that went on after a statement failed is not acknowledged: PostgreSQL rolls it back without an error", async () => {
  const failing = unitsOf(source, null).write(async (db) => {
    await changed(db, "insert into ledger values ('swallowed')");
    await rows(db, "select 1 / 0").catch(() => undefined);
    return "acknowledged";
  });

  await expect(failing).rejects.toThrow("failed");
  expect(await isWritten("swallowed")).toBe(false);
});

it("a mistake of ours stays one: it is not taken for an outage", async () => {
  await write("twice");
  await expect(write("twice")).rejects.toMatchObject({ code: "23505" });
});
