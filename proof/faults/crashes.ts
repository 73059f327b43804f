import { setTimeout as wait } from "node:timers/promises";

import type { Ground, Row } from "../imports/ground.ts";
import { CREATE, campaign } from "./documents.ts";
import { makeSchool } from "./ground.ts";
import { isDone, isOutage } from "./people.ts";
import type { Answered, Person } from "./people.ts";

const WRITERS = 5;
const READERS = 3;
const CRASHES = 10;
const CALM_MS = [600, 2_000] as const;
const RECOVERED_MS = 5_000;
const CODES = ["SERVICE_UNAVAILABLE", "OUTCOME_UNKNOWN", "SERVER_BUSY"];

/** PostgreSQL is killed under load and starts again: what was acknowledged is there, once; the server goes on by itself. */
export async function crashes(ground: Ground): Promise<Row[]> {
  const { database, server } = ground;
  const school = await makeSchool(ground, "0942001A", WRITERS + READERS);
  const load = new Load();
  const pid = server.pid;
  const going = school.people.map((person, number) =>
    number < WRITERS ? load.write(person, number) : load.read(person),
  );
  let slowestMs = 0;
  for (let crash = 0; crash < CRASHES; crash++) {
    await wait(CALM_MS[0] + Math.random() * (CALM_MS[1] - CALM_MS[0]));
    await database.crash();
    const up = performance.now();
    const written = load.acknowledged.size;
    while (load.acknowledged.size === written && performance.now() - up < RECOVERED_MS * 4) await wait(10);
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - up));
  }
  load.isOver = true;
  await Promise.all(going);

  const found = await database.query<{ name: string; times: number }>(
    school.id,
    "select name, count(*)::int as times from campaigns where school_id = $1 group by name",
    [school.id],
  );
  const times = new Map(found.map((row) => [row.name, row.times]));
  const lost = [...load.acknowledged].filter((name) => !times.has(name)).length;
  const twice = found.filter((row) => row.times > 1).length;
  const { outages, unclear, reads, readOutages } = load;
  return [
    {
      what: `PostgreSQL crashes ${CRASHES} times under load`,
      ok: lost === 0 && twice === 0 && unclear.size === 0 && server.pid === pid && slowestMs <= RECOVERED_MS,
      figures: {
        ...{ acknowledged: load.acknowledged.size, lost, twice, reads, readsToldToWait: readOutages },
        ...Object.fromEntries(outages),
        unclear: [...unclear].join(" ") || "none",
        slowestRecoveryMs: slowestMs,
      },
    },
  ];
}

class Load {
  isOver = false;
  readonly acknowledged = new Set<string>();
  /** Writes that were told to try again, by code. */
  readonly outages = new Map<string, number>();
  /** Whatever says nothing that a person could act on. */
  readonly unclear = new Set<string>();
  reads = 0;
  readOutages = 0;

  /** Each campaign is asked for until it is known to be there; what is still unknown at the end is. */
  async write(person: Person, writer: number): Promise<void> {
    for (let number = 0; !this.isOver; number++) {
      const name = `${writer} ${number}`;
      for (;;) {
        const answered = await person.ask(CREATE, campaign(name, name));
        if (isDone(answered)) break;
        this.#note(answered, (code) => this.outages.set(code, (this.outages.get(code) ?? 0) + 1));
        await wait(100);
      }
      this.acknowledged.add(name);
    }
  }

  async read(person: Person): Promise<void> {
    while (!this.isOver) {
      const answered = await person.ask("{ school { name campaigns(first: 20) { nodes { name } } } }");
      this.reads += 1;
      if (!isDone(answered)) this.#note(answered, () => (this.readOutages += 1));
      await wait(isDone(answered) ? 20 : 100);
    }
  }

  #note(answered: Answered, outage: (code: string) => void): void {
    const [code = "none"] = answered.codes;
    if (isOutage(answered) && CODES.includes(code)) outage(code);
    else this.unclear.add(`${answered.status}:${code}`);
  }
}
