import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import express from "express";

import { contextOf } from "../../server/access/request-context.ts";
import { openSession } from "../../server/access/session.store.ts";
import { serveExports } from "../../server/exports/download.ts";
import { runExport } from "../../server/exports/run-export.ts";
import type { Job } from "../../server/shared/job.store.ts";
import { unitsOf } from "../../server/shared/units.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Person } from "../support/world-school.ts";

/** A list that not everybody of the school reads leaves as a file with those who read it: asked for, made and fetched. */
let world: World;
let server: Server;
let dataDir: string;

beforeAll(async () => {
  world = await makeWorld();
  world.now = new Date("2026-11-23T09:00:00Z");
  dataDir = await mkdtemp(path.join(tmpdir(), "jalon-rights-"));
  const app = express();
  serveExports(app, {
    contextFor: (request, response) =>
      contextOf(world.source, request, response, { secure: false, now: world.now, mail: world.mail, appUrl: "" }),
    dataDir,
  });
  server = createServer(app).listen(0, "127.0.0.1");
});
afterAll(async () => {
  server.close();
  await world.close();
  await rm(dataDir, { recursive: true });
});

const REQUEST = `mutation ($input: RequestExportInput!) { requestExport(input: $input) { export { id } } }`;
const STATE = `query ($id: ID!) { export(id: $id) { status failureCode } }`;

const ask = (person: Person, input: object): ReturnType<World["ask"]> =>
  world.ask(person, REQUEST, { input: { format: "CSV", ...input } });

async function idOf(person: Person, input: object): Promise<string> {
  const { data, codes } = await ask(person, input);
  expect(codes).toEqual([]);
  return data.requestExport.export.id;
}

async function run(id: string): Promise<void> {
  const [job] = await world.source.query<Job[]>(
    `select id, school_id as "schoolId", kind, target_id as "targetId", attempts from jobs where target_id = $1`,
    [id],
  );
  await runExport(world.workSource, job!, dataDir, () => world.now);
}

async function fetched(person: Person, id: string): Promise<{ status: number; text: string }> {
  const token = await unitsOf(world.source, null).write((db) => openSession(db, person, world.now));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/exports/${id}`, { headers: { cookie: `jalon=${token}` } });
  return { status: answer.status, text: await answer.text() };
}

/** Each with the roles that read it on a screen. */
const SUBJECTS: [title: string, input: object, readers: string[]][] = [
  ["the list of the staff", { subject: "STAFF" }, ["HEAD"]],
  ["the record of everybody's exports", { subject: "EXPORTS", everyone: true }, ["HEAD"]],
  ["one's own exports", { subject: "EXPORTS" }, ["TEACHER", "REFERENT", "HEAD"]],
  ["the competences by grade", { subject: "COMPETENCES_BY_GRADE" }, ["REFERENT", "HEAD"]],
  ["the readiness for the certification", { subject: "READINESS" }, ["REFERENT", "HEAD"]],
  ["the students who may have left", { subject: "DEPARTURES" }, ["REFERENT", "HEAD"]],
  ["the names that wait", { subject: "NAMES_WAITING" }, ["TEACHER", "REFERENT", "HEAD"]],
  ["the objectives", { subject: "OBJECTIVES" }, ["TEACHER", "REFERENT", "HEAD"]],
];

describe.each(SUBJECTS)("%s", (_title, input, readers) => {
  it.each(["TEACHER", "REFERENT", "HEAD", "ACADEMY"] as const)(
    "goes to a %s only where they read it on a screen",
    async (role) => {
      const school = await world.school();
      await school.student({ in: await school.classOf("3A") });
      const person = await school.a(role);

      if (!readers.includes(role)) {
        expect((await ask(person, input)).codes).toEqual(["FORBIDDEN"]);
        expect(await school.sql("select from jobs where school_id = $1", [school.id])).toEqual([]);
        return;
      }
      const id = await idOf(person, input);
      await run(id);
      expect((await fetched(person, id)).status).toBe(200);
    },
  );
});

const HEADS_ALONE = SUBJECTS.filter(([, , readers]) => readers.length === 1);

it.each(HEADS_ALONE)("%s is not made for who has meanwhile become a teacher", async (_title, input) => {
  const school = await world.school();
  const person = await school.a("HEAD");
  const id = await idOf(person, input);
  await school.sql("update staff set role = 'TEACHER' where school_id = $1 and id = $2", [school.id, person.id]);

  await run(id);

  const { data } = await world.ask(person, STATE, { id });
  expect(data.export).toEqual({ status: "FAILED", failureCode: "FORBIDDEN" });
});

it.each(HEADS_ALONE)("%s is not fetched by who has meanwhile become a referent", async (_title, input) => {
  const school = await world.school();
  const person = await school.a("HEAD");
  const id = await idOf(person, input);
  await run(id);
  await school.sql("update staff set role = 'REFERENT' where school_id = $1 and id = $2", [school.id, person.id]);

  expect((await fetched(person, id)).status).toBe(404);
});

it.each(["CAMPAIGNS", "IMPORTS", "NAMES_WAITING", "NAMES_DECIDED", "OBJECTIVES"])(
  "%s of the whole school is not fetched by a head who has meanwhile become a teacher, nor by a teacher who lost a class",
  async (subject) => {
    const school = await world.school();
    const [head, teacher] = [
      await school.a("HEAD"),
      await school.a("TEACHER", { classes: [await school.classOf("3A"), await school.classOf("3B")] }),
    ];
    const ids = [await idOf(head, { subject }), await idOf(teacher, { subject })];
    for (const id of ids) await run(id);
    expect((await fetched(head, ids[0]!)).status).toBe(200);
    expect((await fetched(teacher, ids[1]!)).status).toBe(200);

    await school.sql("update staff set role = 'TEACHER' where school_id = $1 and id = $2", [school.id, head.id]);
    await school.sql(
      `delete from teachings t using school_classes c
       where t.school_id = $1 and t.staff_id = $2 and c.id = t.class_id and c.name = '3B'`,
      [school.id, teacher.id],
    );

    expect((await fetched(head, ids[0]!)).status).toBe(404);
    expect((await fetched(teacher, ids[1]!)).status).toBe(404);
  },
);

it("the list of the staff says a replacement with its days, and holds nobody of another school nor of the academy", async () => {
  const [school, elsewhere] = [await world.school(), await world.school()];
  const head = await school.a("HEAD");
  const mine = await school.classOf("6B");
  const guest = await school.a("TEACHER", { classes: [mine] });
  await school.sql(
    "update teachings set starts_on = '2026-11-02', ends_on = '2026-12-18' where school_id = $1 and staff_id = $2",
    [school.id, guest.id],
  );
  await school.a("ACADEMY");
  const stranger = await elsewhere.a("TEACHER");

  const id = await idOf(head, { subject: "STAFF" });
  await run(id);
  const { text } = await fetched(head, id);

  expect(text.split("\r\n")).toHaveLength(1 + 2 + 1);
  expect(text).toContain('"6B du 02/11/2026 au 18/12/2026"');
  expect((await ask(head, { subject: "STAFF", staffIds: [stranger.id] })).codes).toEqual(["NOT_FOUND"]);
  expect((await ask(head, { subject: "STAFF", staffIds: Array(1001).fill(guest.id) })).codes).toEqual([
    "BAD_USER_INPUT",
  ]);
});

it("the record says why a file failed, in words", async () => {
  const school = await world.school();
  const mine = await school.classOf("3A");
  const [head, teacher] = [await school.a("HEAD"), await school.a("TEACHER", { classes: [mine] })];
  const refused = await idOf(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });
  await school.sql("delete from teachings where school_id = $1 and staff_id = $2", [school.id, teacher.id]);
  await run(refused);
  world.now = new Date(world.now.getTime() + 60_000);

  const id = await idOf(head, { subject: "EXPORTS", everyone: true });
  await run(id);

  const { text } = await fetched(head, id);
  expect(text).toContain("Échec");
  expect(text).toContain("Ce qu’il devait montrer n’existait plus pour qui l’avait demandé");
});
