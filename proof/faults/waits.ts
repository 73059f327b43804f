import { setTimeout as wait } from "node:timers/promises";

import pg from "pg";

import type { Ground, Row } from "../imports/ground.ts";
import { SCHOOL, THRESHOLDS } from "./documents.ts";
import { makeSchool } from "./ground.ts";
import type { FaultsSchool } from "./ground.ts";
import { isDone, isOutage } from "./people.ts";
import type { Answered, Person } from "./people.ts";

/** More than there are connections. */
const AT_ONCE = 20;
/** A place in the pool for who asks, another for what they ask (3 s each), then somebody's rows (2 s). */
const LONGEST_WAIT_MS = 9_000;
/** A statement of the longest kind (15 s), and the driver's slack (5 s). */
const LONGEST_SILENCE_MS = 24_000;
const LIVE_MS = 1_000;
const RECOVERED_MS = 5_000;

/** Rows held, statements ended, a network that says nothing: whoever waits is told, in bounded time, and it passes by itself. */
export async function waits(ground: Ground): Promise<Row[]> {
  const school = await makeSchool(ground, "0943001A", 2);
  return [await held(ground, school), await ended(ground, school), await silence(ground, school)];
}

/** Everybody wants the same row, which somebody holds: all connections are taken, and more people come. */
async function held({ database }: Ground, { id, people }: FaultsSchool): Promise<Row> {
  const [writer, reader] = people as [Person, Person];
  const version = await versionOf(reader);
  const holder = await holdSchool(database.url, id);
  const writes = Promise.all(Array.from({ length: AT_ONCE }, (_one, number) => set(writer, version, number)));
  await wait(500);
  const reads = await Promise.all(Array.from({ length: AT_ONCE }, () => reader.ask(SCHOOL)));
  const refused = await writes;
  await holder.end();
  const after = await set(writer, version, 0);
  const unclear = [...reads, ...refused].filter((one) => !isDone(one) && !isBusy(one)).length;
  const slowestMs = Math.max(...[...reads, ...refused].map(({ ms }) => ms));
  return {
    what: "a row is held, more people than connections",
    ok: refused.every(isBusy) && unclear === 0 && isDone(after) && slowestMs <= LONGEST_WAIT_MS,
    figures: {
      ...{ writes: AT_ONCE, toldBusy: refused.filter(isBusy).length, reads: AT_ONCE },
      ...{ answered: reads.filter(isDone).length, readsToldBusy: reads.filter(isBusy).length, unclear, slowestMs },
      afterwards: isDone(after) ? "done" : "REFUSED",
    },
  };
}

/** As statement_timeout ends it: PostgreSQL says the same of a statement that an administrator ends. */
async function ended({ database }: Ground, { id, people }: FaultsSchool): Promise<Row> {
  const [writer, reader] = people as [Person, Person];
  const version = await versionOf(reader);
  const holder = await holdSchool(database.url, id);
  const write = set(writer, version, 5);
  let cancelled = 0;
  for (let left = 100; left > 0 && cancelled === 0; left--) {
    await wait(40);
    const found = await database.query(
      null,
      "select pg_cancel_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and query like 'update schools%'",
    );
    cancelled = found.length;
  }
  const answered = await write;
  await holder.end();
  const after = await set(writer, version, 5);
  return {
    what: "a statement is ended in the middle",
    ok: cancelled === 1 && isBusy(answered) && isDone(after),
    figures: { code: answered.codes[0] ?? "none", ms: answered.ms, afterwards: isDone(after) ? "done" : "REFUSED" },
  };
}

/** Nothing passes to PostgreSQL any more and nobody says so. */
async function silence({ database, server }: Ground, { people }: FaultsSchool): Promise<Row> {
  const [person] = people as [Person];
  database.door.silent = true;
  let isOver = false;
  const probing = probe(server.url, () => isOver);
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => person.ask(SCHOOL)));
  isOver = true;
  const liveMs = await probing;
  database.door.silent = false;
  const back = performance.now();
  let after = await person.ask(SCHOOL);
  while (!isDone(after) && performance.now() - back < RECOVERED_MS * 4) after = await person.ask(SCHOOL);
  const recoveredMs = Math.round(performance.now() - back);
  // For the worker, whose long statements nothing ends: a network that comes back tells it.
  database.door.cut();
  const slowestMs = Math.max(...answers.map(({ ms }) => ms));
  return {
    what: "the network to PostgreSQL says nothing",
    ok:
      answers.every(isOutage) &&
      isDone(after) &&
      slowestMs <= LONGEST_SILENCE_MS &&
      liveMs <= LIVE_MS &&
      recoveredMs <= RECOVERED_MS,
    figures: {
      requests: AT_ONCE,
      told: answers.filter(isOutage).length,
      slowestMs,
      slowestLiveMs: liveMs,
      recoveredMs,
    },
  };
}

const isBusy = (answered: Answered): boolean => isOutage(answered) && answered.codes[0] === "SERVER_BUSY";

async function versionOf(person: Person): Promise<number> {
  return ((await person.ask(SCHOOL)).data.school as { settingsVersion: number }).settingsVersion;
}

function set(person: Person, version: number, number: number): Promise<Answered> {
  const rest = { oldProfileDays: 60, remindAgainDays: 14, stoppedDays: 21 };
  return person.ask(THRESHOLDS, { input: { version, ...rest, neverStartedDays: 10 + number } });
}

async function holdSchool(url: string, schoolId: string): Promise<pg.Client> {
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  await holder.query("begin");
  await holder.query("select set_config('app.school_id', $1, true)", [schoolId]);
  await holder.query("select from schools where id = $1 for update", [schoolId]);
  return holder;
}

/** The slowest answer of the process itself. */
async function probe(url: string, isOver: () => boolean): Promise<number> {
  let slowest = 0;
  while (!isOver()) {
    const begun = performance.now();
    await (await fetch(`${url}/health/live`)).text();
    slowest = Math.max(slowest, performance.now() - begun);
    await wait(50);
  }
  return Math.round(slowest);
}
