import { ExportDownloads } from "../support/export-downloads.ts";
import { exportedFiles } from "../support/exported-files.ts";
import type { ExportedFiles } from "../support/exported-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";

/** A list that not everybody of the school reads leaves as a file with those who read it: asked for, made and fetched. */
let world: World;
let files: ExportedFiles;
let downloads: ExportDownloads;

beforeAll(async () => {
  world = await makeWorld();
  files = await exportedFiles(world);
  downloads = new ExportDownloads(world, files.dataDir);
});
afterAll(async () => {
  downloads.stop();
  await world.close();
  await files.remove();
});

const STATE = `query ($id: ID!) { export(id: $id) { status failureCode } }`;

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
        expect((await files.ask(person, input)).codes).toEqual(["FORBIDDEN"]);
        expect(await school.sql("select from jobs where school_id = $1", [school.id])).toEqual([]);
        return;
      }
      const id = await files.idOf(person, input);
      await files.run(id);
      expect((await downloads.fetch(person, id)).status).toBe(200);
    },
  );
});

const HEADS_ALONE = SUBJECTS.filter(([, , readers]) => readers.length === 1);

it.each(HEADS_ALONE)("%s is not made for who has meanwhile become a teacher", async (_title, input) => {
  const school = await world.school();
  const person = await school.a("HEAD");
  const id = await files.idOf(person, input);
  await school.sql("update staff set role = 'TEACHER' where school_id = $1 and id = $2", [school.id, person.id]);

  await files.run(id);

  const { data } = await world.ask(person, STATE, { id });
  expect(data.export).toEqual({ status: "FAILED", failureCode: "FORBIDDEN" });
});

it.each(HEADS_ALONE)("%s is not fetched by who has meanwhile become a referent", async (_title, input) => {
  const school = await world.school();
  const person = await school.a("HEAD");
  const id = await files.idOf(person, input);
  await files.run(id);
  await school.sql("update staff set role = 'REFERENT' where school_id = $1 and id = $2", [school.id, person.id]);

  expect((await downloads.fetch(person, id)).status).toBe(404);
});

it.each(["CAMPAIGNS", "IMPORTS", "NAMES_WAITING", "NAMES_DECIDED", "OBJECTIVES"])(
  "%s of the whole school is not fetched by a head who has meanwhile become a teacher, nor by a teacher who lost a class",
  async (subject) => {
    const school = await world.school();
    const [head, teacher] = [
      await school.a("HEAD"),
      await school.a("TEACHER", { classes: [await school.classOf("3A"), await school.classOf("3B")] }),
    ];
    const ids = [await files.idOf(head, { subject }), await files.idOf(teacher, { subject })];
    for (const id of ids) await files.run(id);
    expect((await downloads.fetch(head, ids[0]!)).status).toBe(200);
    expect((await downloads.fetch(teacher, ids[1]!)).status).toBe(200);

    await school.sql("update staff set role = 'TEACHER' where school_id = $1 and id = $2", [school.id, head.id]);
    await school.sql(
      `delete from teachings t using school_classes c
       where t.school_id = $1 and t.staff_id = $2 and c.id = t.class_id and c.name = '3B'`,
      [school.id, teacher.id],
    );

    expect((await downloads.fetch(head, ids[0]!)).status).toBe(404);
    expect((await downloads.fetch(teacher, ids[1]!)).status).toBe(404);
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

  const id = await files.idOf(head, { subject: "STAFF" });
  await files.run(id);
  const text = await (await downloads.fetch(head, id)).text();

  expect(text.split("\r\n")).toHaveLength(1 + 2 + 1);
  expect(text).toContain('"6B du 02/11/2026 au 18/12/2026"');
  expect((await files.ask(head, { subject: "STAFF", staffIds: [stranger.id] })).codes).toEqual(["NOT_FOUND"]);
  expect((await files.ask(head, { subject: "STAFF", staffIds: Array(1001).fill(guest.id) })).codes).toEqual([
    "BAD_USER_INPUT",
  ]);
});

it("the record says why a file failed, in words", async () => {
  const school = await world.school();
  const mine = await school.classOf("3A");
  const [head, teacher] = [await school.a("HEAD"), await school.a("TEACHER", { classes: [mine] })];
  const refused = await files.idOf(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });
  await school.sql("delete from teachings where school_id = $1 and staff_id = $2", [school.id, teacher.id]);
  await files.run(refused);
  world.now = new Date(world.now.getTime() + 60_000);

  const id = await files.idOf(head, { subject: "EXPORTS", everyone: true });
  await files.run(id);

  const text = await (await downloads.fetch(head, id)).text();
  expect(text).toContain("Échec");
  expect(text).toContain("Ce qu’il devait montrer n’existait plus pour qui l’avait demandé");
});
