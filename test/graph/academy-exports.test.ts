import { ExportSubject } from "../../server/exports/export.entity.ts";
import { rows } from "../../server/shared/db.ts";
import { unitsOfAcademy } from "../../server/shared/units.ts";
import { exportedFiles } from "../support/exported-files.ts";
import type { ExportedFiles } from "../support/exported-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { WorldSchool } from "../support/world-school.ts";

/** The academy's figures as a file: what its screen shows, hidden what is hidden there, and nothing of a school beside. */
const COUNTS = "{ studentCount startedCount certifiableCount objectiveReachedCount }";
const SCREEN = `query ($termId: ID) { academy { terms { id total ${COUNTS} } schools(termId: $termId) { uai name counts ${COUNTS} } } }`;
const STATE = `query ($id: ID!) { export(id: $id) { status failureCode } }`;
const PAST = `query ($first: Int = 20, $after: String) { academy { name exports(first: $first, after: $after) {
  nodes { id subject status lineCount about fileName } pageInfo { hasNextPage endCursor } totalCount } } }`;
const CANCEL = `mutation ($id: ID!) { cancelExport(exportId: $id) { export { status cancellable } } }`;
const OWN = `{ school { exports(first: 10) { totalCount } } }`;
const RECORD = `{ school { exports(first: 10, everyone: true) { nodes { subject } totalCount } } }`;

let world: World;
let files: ExportedFiles;
beforeAll(async () => {
  world = await makeWorld();
  files = await exportedFiles(world);
});
afterAll(async () => {
  await world.close();
  await files.remove();
});

type Counts = [students: number, started: number | null, certifiable: number | null, reached: number | null];

let academies = 0;

/** An academy of its own with two published terms, and the school that its reader's account is kept in. */
async function anAcademy(): Promise<{ school: WorldSchool; academy: string; newest: string; before: string }> {
  const academy = `Académie des fichiers ${++academies}`;
  const school = await world.school({ academy });
  const publish = (number: number, endsOn: string, total: Counts, schools: [uai: string, name: string, of: Counts][]) =>
    unitsOfAcademy(world.source, academy).write(async (db) => {
      const [term] = await rows<{ id: string }>(
        db,
        `insert into academy_terms (academy, year_name, kind, number, ends_on, frozen_at, student_count, started_count,
           certifiable_count, objective_reached_count)
         values ($1, '2026-2027', 'TRIMESTER', $2, $3::date, $3::date, $4, $5, $6, $7) returning id`,
        [academy, number, endsOn, ...total],
      );
      for (const [uai, name, of] of schools) {
        await rows(
          db,
          `insert into academy_figures (academy, term_id, uai, name, student_count, started_count, certifiable_count,
             objective_reached_count) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [academy, term!.id, uai, name, ...of],
        );
      }
      return term!.id;
    });
  const before = await publish(
    1,
    "2026-11-27",
    [500, 300, 90, 40],
    [["0750001U", "Collège Alpha", [500, 300, 90, 40]]],
  );
  const newest = await publish(
    2,
    "2027-03-05",
    [518, null, 214, 90],
    [
      ["0750001U", "Collège Alpha", [500, 480, 214, null]],
      ["0750002V", "=Collège Bêta", [18, null, null, null]],
    ],
  );
  return { school, academy, newest, before };
}

const text = (value: number | null): string => (value === null ? "" : String(value));
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer of GraphQL, in the shape that it was asked in
const shown = (name: string, uai: string, counts: any): object => ({
  Établissement: name,
  UAI: uai,
  Élèves: text(counts.studentCount),
  "Ont commencé (élèves)": text(counts.startedCount),
  "Certifiables (élèves)": text(counts.certifiableCount),
  "Objectif atteint (élèves)": text(counts.objectiveReachedCount),
});

it.each(["the newest term", "the term chosen"])(
  "has the schools of %s under their total, as the screen",
  async (which) => {
    const { school, newest, before } = await anAcademy();
    const reader = await school.a("ACADEMY");
    const termId = which === "the newest term" ? null : before;
    const { data } = await world.ask(reader, SCREEN, { termId });
    const { terms, schools } = data.academy;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
    const { total } = terms.find(({ id }: any) => id === (termId ?? newest));

    const lines = await files.linesOf(reader, { subject: "ACADEMY", termId });

    expect(lines).toMatchObject([
      shown("Tous les établissements", "", total),
      // A spreadsheet takes no name for a formula.
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
      ...schools.map(({ uai, name, counts }: any) => shown(name.replace(/^=/, "'="), uai, counts)),
    ]);
  },
);

it("says which numbers are hidden, in words: an empty cell is no nought", async () => {
  const { school } = await anAcademy();

  const lines = await files.linesOf(await school.a("ACADEMY"), { subject: "ACADEMY" });

  const hidden = lines.map((line) => [
    line["Établissement"],
    line["Nombres masqués : ils parleraient de trop peu d’élèves"],
  ]);
  expect(Object.fromEntries(hidden)).toEqual({
    "Tous les établissements": "Ont commencé (élèves)",
    "Collège Alpha": "Objectif atteint (élèves)",
    "'=Collège Bêta": "Ont commencé (élèves), Certifiables (élèves), Objectif atteint (élèves)",
  });
});

it("has all schools together term after term, as the charts draw them", async () => {
  const { school } = await anAcademy();

  const lines = await files.linesOf(await school.a("ACADEMY"), { subject: "ACADEMY_TREND" });

  expect(lines).toMatchObject([
    { Période: "1er trimestre", "Année scolaire": "2026-2027", Élèves: "500", "Ont commencé (élèves)": "300" },
    { Période: "2e trimestre", "Année scolaire": "2026-2027", Élèves: "518", "Ont commencé (élèves)": "" },
  ]);
});

describe("what an academy was given of a school", () => {
  const READING = `{ school { academyReading { given { academy yearName number givenAt counts ${COUNTS} } } } }`;

  it("is the head's and the reference teacher's as a file, the lines of their screen", async () => {
    const { school, academy, before, newest } = await anAcademy();
    const [own] = (await school.sql("select uai from schools where id = $1", [school.id])) as { uai: string }[];
    await unitsOfAcademy(world.source, academy).write((db) =>
      rows(
        db,
        `insert into academy_figures (academy, term_id, uai, name, student_count, started_count)
         select $1, term, $4, 'Collège', 24, given
         from (values ($2::uuid, 12), ($3, null)) as of_term (term, given)`,
        [academy, before, newest, own!.uai],
      ),
    );
    const { data } = await world.ask(school.a("HEAD"), READING);

    for (const role of ["HEAD", "REFERENT"] as const) {
      const lines = await files.linesOf(await school.a(role), { subject: "GIVEN_TERMS" });
      expect(lines).toMatchObject(
        // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
        data.school.academyReading.given.map(({ yearName, number, counts }: any) => ({
          ...{ Période: number === 1 ? "1er trimestre" : "2e trimestre", "Année scolaire": yearName },
          ...{ Académie: academy, Élèves: "24", "Ont commencé (élèves)": text(counts.startedCount) },
        })),
      );
      expect(lines.map((line) => line["Remis le"]!.slice(0, 10))).toEqual(["2027-03-05", "2026-11-27"]);
    }
  });

  it("is no teacher's", async () => {
    const { school } = await anAcademy();
    expect((await files.ask(school.a("TEACHER"), { subject: "GIVEN_TERMS" })).codes).toEqual(["FORBIDDEN"]);
  });
});

it.each(["TEACHER", "REFERENT", "HEAD"] as const)("is refused to a %s of the school", async (role) => {
  const { school } = await anAcademy();

  for (const subject of ["ACADEMY", "ACADEMY_TREND"]) {
    expect((await files.ask(school.a(role), { subject })).codes).toEqual(["FORBIDDEN"]);
  }
});

it("leaves the academy no other file, and no way to learn what a school has", async () => {
  const { school } = await anAcademy();
  const [reader, mine] = [await school.a("ACADEMY"), await school.classOf("3A")];
  const others = Object.values(ExportSubject).filter((subject) => !subject.startsWith("ACADEMY"));

  for (const subject of others) {
    const answers = await Promise.all(
      ["CSV", "PDF"].map((format) =>
        files.ask(reader, { subject, format, classIds: [mine.id] }).then(({ codes }) => codes[0]),
      ),
    );
    expect(["FORBIDDEN", "EXPORT_NOT_AVAILABLE"]).toEqual(expect.arrayContaining(answers));
  }
  for (const classIds of [[mine.id], ["none"]]) {
    expect((await files.ask(reader, { subject: "ACADEMY", classIds })).codes).toEqual([]);
  }
});

it("is no line of the school's record, not even for its head", async () => {
  const { school } = await anAcademy();
  await files.linesOf(await school.a("ACADEMY"), { subject: "ACADEMY" });

  const { data } = await world.ask(school.a("HEAD"), RECORD);

  expect(data.school.exports).toEqual({ nodes: [], totalCount: 0 });
});

describe("the past exports of an academy's reader", () => {
  it("are their own, newest first, and leave as a file with the lines of the screen", async () => {
    const { school } = await anAcademy();
    const [reader, colleague] = [await school.a("ACADEMY"), await school.a("ACADEMY")];
    await files.linesOf(colleague, { subject: "ACADEMY" });
    await files.linesOf(reader, { subject: "ACADEMY" });
    world.now = new Date(world.now.getTime() + 60_000);
    await files.linesOf(reader, { subject: "ACADEMY_TREND" });
    world.now = new Date(world.now.getTime() + 60_000);

    const { data, codes } = await world.ask(reader, PAST);
    expect(codes).toEqual([]);
    expect(data.academy.exports).toMatchObject({
      totalCount: 2,
      nodes: [
        { subject: "ACADEMY_TREND", status: "DONE", lineCount: 2, about: [] },
        { subject: "ACADEMY", status: "DONE", lineCount: 3, about: ["2e trimestre 2026-2027"] },
      ],
    });

    const lines = await files.linesOf(reader, { subject: "ACADEMY_EXPORTS" });
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
    const shown = data.academy.exports.nodes.map(({ fileName, lineCount }: any) => [fileName, String(lineCount)]);
    expect(lines.map((line) => [line["Fichier"], line["Lignes"]])).toEqual(shown);
  });

  it("come a page at a time, and one that waits is cancelled", async () => {
    const { school } = await anAcademy();
    const reader = await school.a("ACADEMY");
    for (const minute of [1, 2]) {
      world.now = new Date(world.now.getTime() + minute * 60_000);
      await files.idOf(reader, { subject: "ACADEMY", format: "PDF" });
    }
    const first = (await world.ask(reader, PAST, { first: 1 })).data.academy.exports;
    const second = (await world.ask(reader, PAST, { first: 1, after: first.pageInfo.endCursor })).data.academy.exports;
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(second.nodes[0].id).not.toBe(first.nodes[0].id);

    const { data, codes } = await world.ask(reader, CANCEL, { id: first.nodes[0].id });
    expect(codes).toEqual([]);
    expect(data.cancelExport.export).toEqual({ status: "CANCELLED", cancellable: false });
  });

  it("are no line for who has become a person of the school, nor those of a school for who has come from it", async () => {
    const { school, academy } = await anAcademy();
    const reader = await school.a("ACADEMY");
    const becomes = (role: string): Promise<unknown> =>
      school.sql("update staff set role = $3 where school_id = $1 and id = $2", [school.id, reader.id, role]);
    const taken = await files.idOf(reader, { subject: "ACADEMY" });

    await becomes("HEAD");
    expect((await world.ask(reader, OWN)).data.school.exports.totalCount).toBe(0);
    expect((await world.ask(reader, STATE, { id: taken })).codes).toEqual(["NOT_FOUND"]);
    expect((await world.ask(reader, PAST)).codes).toEqual(["FORBIDDEN"]);
    const theirs = await files.idOf(reader, { subject: "CAMPAIGNS" });

    await becomes("ACADEMY");
    const { data } = await world.ask(reader, PAST);
    expect(data.academy).toMatchObject({ name: academy, exports: { totalCount: 1, nodes: [{ subject: "ACADEMY" }] } });
    expect((await world.ask(reader, STATE, { id: theirs })).codes).toEqual(["NOT_FOUND"]);
  });
});

it.each([
  ["a term of another academy", "NOT_FOUND", async () => ({ termId: (await anAcademy()).newest, sql: null })],
  [
    "an academy that nobody says any more",
    "NOT_FOUND",
    () => Promise.resolve({ termId: null, sql: "update schools set academy = null where id = $1" }),
  ],
  [
    "who is not of the academy any more",
    "FORBIDDEN",
    () =>
      Promise.resolve({
        termId: null,
        sql: "update staff set role = 'HEAD' where school_id = $1 and role = 'ACADEMY'",
      }),
  ],
])("is not made for %s", async (_what, failureCode, changing) => {
  const { school } = await anAcademy();
  const reader = await school.a("ACADEMY");
  const { termId, sql } = await changing();
  const id = await files.idOf(reader, { subject: "ACADEMY", format: "XLSX", termId });
  if (sql) await school.sql(sql, [school.id]);

  await files.run(id);

  await school.sql("update staff set role = 'ACADEMY' where school_id = $1 and id = $2", [school.id, reader.id]);
  expect((await world.ask(reader, STATE, { id })).data.export).toEqual({ status: "FAILED", failureCode });
});
