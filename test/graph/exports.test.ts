import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import express from "express";

import { contextOf } from "../../server/access/request-context.ts";
import { openSession } from "../../server/access/session.store.ts";
import { serveExports } from "../../server/exports/download.ts";
import { runExport, setExportAside } from "../../server/exports/run-export.ts";
import type { Job } from "../../server/shared/job.store.ts";
import { unitsOf } from "../../server/shared/units.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Person } from "../support/world-school.ts";

const REQUEST = /* GraphQL */ `
  mutation ($input: RequestExportInput!) {
    requestExport(input: $input) {
      export {
        id
        status
        url
        fileName
        progress {
          done
          total
        }
        expiresAt
      }
    }
  }
`;
const EXPORT = /* GraphQL */ `
  query ($id: ID!) {
    export(id: $id) {
      status
      url
      fileName
      progress {
        done
        total
      }
      expiresAt
    }
  }
`;
const LIST = /* GraphQL */ `
  {
    school {
      exports(first: 10) {
        nodes {
          id
        }
        totalCount
      }
    }
  }
`;

let world: World;
let server: Server;
const START = new Date("2026-11-23T09:00:00Z");

beforeAll(async () => {
  world = await makeWorld();
  const app = express();
  serveExports(app, (request, response) =>
    contextOf(world.source, request, response, { secure: false, now: world.now, mail: world.mail, appUrl: "" }),
  );
  server = createServer(app).listen(0, "127.0.0.1");
});
beforeEach(() => {
  world.now = START;
});
afterAll(async () => {
  server.close();
  await world.close();
});

async function jobOf(targetId: string): Promise<Job> {
  const [job] = await world.source.query(
    `select id, school_id as "schoolId", kind, target_id as "targetId", attempts from jobs where target_id = $1`,
    [targetId],
  );
  return job;
}

async function run(id: string): Promise<void> {
  await runExport(world.source, await jobOf(id), () => world.now);
}

async function fetchAs(person: Person | null, id: string): Promise<Response> {
  const { port } = server.address() as AddressInfo;
  const headers: Record<string, string> = {};
  if (person) {
    const token = await unitsOf(world.source, null).write((db) => openSession(db, person, world.now));
    headers["cookie"] = `jalon=${token}`;
  }
  return fetch(`http://127.0.0.1:${port}/exports/${id}`, { headers });
}

/** Cells of a file without quotes inside its cells, line by line. */
async function linesOf(response: Response): Promise<string[][]> {
  const text = Buffer.from(await response.arrayBuffer()).toString("utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  const lines = text.slice(1).split("\r\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => line.split(";"));
}

async function exported(person: Person, input: object): Promise<{ id: string; lines: string[][] }> {
  const { data, codes } = await world.ask(person, REQUEST, { input: { format: "CSV", ...input } });
  expect(codes).toEqual([]);
  const { id } = data.requestExport.export;
  await run(id);
  return { id, lines: await linesOf(await fetchAs(person, id)) };
}

function column(lines: string[][], head: string): string[] {
  const index = lines[0]!.indexOf(`"${head}"`);
  expect(index).toBeGreaterThanOrEqual(0);
  return lines.slice(1).map((cells) => cells[index]!);
}

async function schoolOfTwoClasses() {
  const school = await world.school();
  const [mine, other] = [await school.classOf("5A"), await school.classOf("5B")];
  const rentree = await school.campaign({ name: "Rentrée", classes: [mine], starCount: 3 });
  const zoe = await school.student({ lastName: "Abricot", firstName: "Zoé", in: mine });
  const yan = await school.student({ lastName: "Zèbre", firstName: "Yan", in: mine });
  const stranger = await school.student({ lastName: "Ailleurs", firstName: "Ida", in: other });
  await school.took(zoe, rentree, { stars: [2, 3], mastery: 0.75, progression: 1 });
  await school.profile(zoe, { knownAt: "2026-11-12T08:05:00Z", levels: [1, 2, 1, 1, 1, 1] });
  const teacher = await school.a("TEACHER", { classes: [mine] });
  return { school, mine, other, rentree, zoe, yan, stranger, teacher };
}

it("a teacher gets the board of their class as typed cells, in the order of the screen", async () => {
  const { mine, teacher } = await schoolOfTwoClasses();

  const { lines } = await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });

  expect(column(lines, "Nom")).toEqual(['"Abricot"', '"Zèbre"']);
  expect(column(lines, "Rentrée\u00a0: statut")).toEqual(['"Terminé"', '"À faire"']);
  expect(column(lines, "Rentrée\u00a0: étoiles")).toEqual(["2", ""]);
  expect(column(lines, "Certifiable")).toEqual(['"Oui"', ""]);
  expect(column(lines, "Pix")).toEqual(["56", ""]);
  expect(column(lines, "Dernière activité")).toEqual(["2026-11-12 09:05", ""]);
  expect(column(lines, "Pourquoi accompagner")[1]).toContain("«\u00a0Rentrée\u00a0» pas commencé");
});

it("boards of several classes share their columns; a campaign that is not a class's is empty there", async () => {
  const { school, mine, other } = await schoolOfTwoClasses();

  const { lines } = await exported(await school.a("HEAD"), { subject: "CLASS_BOARD", classIds: [other.id, mine.id] });

  expect(column(lines, "Classe")).toEqual(['"5B"', '"5A"', '"5A"']);
  expect(column(lines, "Rentrée\u00a0: statut")).toEqual(["", '"Terminé"', '"À faire"']);
});

it("only the lines that were chosen are in the file, in the order in which they were shown", async () => {
  const { mine, zoe, yan, teacher } = await schoolOfTwoClasses();

  const { lines } = await exported(teacher, {
    subject: "CLASS_BOARD",
    classIds: [mine.id],
    studentIds: [yan.id, zoe.id],
  });
  const filtered = await exported(teacher, {
    subject: "CLASS_BOARD",
    classIds: [mine.id],
    studentFilter: { certifiability: ["CERTIFIABLE"] },
  });

  expect(column(lines, "Nom")).toEqual(['"Zèbre"', '"Abricot"']);
  expect(column(filtered.lines, "Nom")).toEqual(['"Abricot"']);
});

it("a teacher gets the results of a campaign for the students they follow", async () => {
  const { school, rentree, stranger, teacher } = await schoolOfTwoClasses();
  await school.took(stranger, rentree, { stars: [3, 3], mastery: 1 });

  const { lines } = await exported(teacher, { subject: "CAMPAIGN_RESULTS", campaignId: rentree.id });
  const done = await exported(teacher, {
    subject: "CAMPAIGN_RESULTS",
    campaignId: rentree.id,
    participantFilter: { statuses: ["SHARED"] },
  });

  expect(column(lines, "Nom")).toEqual(['"Abricot"', '"Zèbre"']);
  expect(column(lines, "Classe")).toEqual(['"5A"', '"5A"']);
  expect(column(lines, "Statut")).toEqual(['"Terminé"', '"À faire"']);
  expect(column(lines, "Maîtrise (de 0 à 1)")).toEqual(["0,75", ""]);
  expect(column(lines, "Étoiles")).toEqual(["2", ""]);
  expect(column(lines, "Envoyé le")).toEqual(["2026-10-10 10:00", ""]);
  expect(column(done.lines, "Nom")).toEqual(['"Abricot"']);
});

it("the head gets the profiles of the students that the list shows", async () => {
  const { school } = await schoolOfTwoClasses();
  const head = await school.a("HEAD");

  const { lines } = await exported(head, { subject: "STUDENT_PROFILES" });
  const found = await exported(head, { subject: "STUDENT_PROFILES", studentFilter: { search: "zebre" } });

  expect(column(lines, "Nom")).toEqual(['"Abricot"', '"Ailleurs"', '"Zèbre"']);
  expect(column(lines, "Compétences au niveau 1 ou plus")).toEqual(["6", "", ""]);
  expect(lines[0]!.filter((head) => head.includes("niveau")).length).toBe(17);
  expect(column(found.lines, "Nom")).toEqual(['"Zèbre"']);
});

it("no name is taken for a formula by a spreadsheet", async () => {
  const { school, mine, teacher } = await schoolOfTwoClasses();
  await school.student({ lastName: "=1+1", firstName: "@x", in: mine });

  const { lines } = await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });

  expect(column(lines, "Nom")).toContain(`"'=1+1"`);
  expect(column(lines, "Prénom")).toContain(`"'@x"`);
});

it("an export waits, is done, then expires after 7 days", async () => {
  const { mine, teacher } = await schoolOfTwoClasses();
  const { data } = await world.ask(teacher, REQUEST, {
    input: { subject: "CLASS_BOARD", format: "CSV", classIds: [mine.id] },
  });
  const { id, ...asked } = data.requestExport.export;
  expect(asked).toEqual({
    status: "QUEUED",
    url: null,
    fileName: null,
    progress: { done: 0, total: null },
    expiresAt: null,
  });
  expect((await fetchAs(teacher, id)).status).toBe(404);

  await run(id);
  expect((await world.ask(teacher, EXPORT, { id })).data.export).toEqual({
    status: "DONE",
    url: `/exports/${id}`,
    fileName: "suivi-5A-2026-11-23.csv",
    progress: { done: 2, total: 2 },
    expiresAt: "2026-11-30T09:00:00.000Z",
  });
  expect(await jobOf(id)).toBeUndefined();

  world.now = new Date("2026-11-30T09:00:00Z");
  expect((await world.ask(teacher, EXPORT, { id })).data.export).toMatchObject({ status: "EXPIRED", url: null });
  expect((await fetchAs(teacher, id)).status).toBe(404);
});

it("what has expired is forgotten when the next export is written", async () => {
  const { school, mine, teacher } = await schoolOfTwoClasses();
  const { id } = await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });
  world.now = new Date("2026-12-01T09:00:00Z");

  await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });

  expect(
    await school.sql("select status, content from exports where school_id = $1 and id = $2", [school.id, id]),
  ).toEqual([{ status: "EXPIRED", content: null }]);
});

it("a file comes with its name, is kept by no cache, and says what it is", async () => {
  const { mine, teacher } = await schoolOfTwoClasses();
  const { id } = await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });

  const { headers } = await fetchAs(teacher, id);

  expect(headers.get("content-disposition")).toBe(
    `attachment; filename="suivi-5A-2026-11-23.csv"; filename*=UTF-8''suivi-5A-2026-11-23.csv`,
  );
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(headers.get("cache-control")).toBe("no-store");
});

it("an export is for the person who asked for it only", async () => {
  const { school, mine, teacher } = await schoolOfTwoClasses();
  const elsewhere = await schoolOfTwoClasses();
  const { id } = await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });

  for (const other of [await school.a("HEAD"), await school.a("TEACHER", { classes: [mine] }), elsewhere.teacher]) {
    expect((await fetchAs(other, id)).status).toBe(404);
    expect((await world.ask(other, EXPORT, { id })).codes).toEqual(["NOT_FOUND"]);
    expect((await world.ask(other, LIST)).data.school.exports).toEqual({ nodes: [], totalCount: 0 });
  }
  expect((await fetchAs(null, id)).status).toBe(401);
  expect((await fetchAs(teacher, "not-an-id")).status).toBe(404);
  expect((await world.ask(teacher, LIST)).data.school.exports).toEqual({ nodes: [{ id }], totalCount: 1 });
});

it("a teacher who follows the class no more cannot fetch its file", async () => {
  const { school, mine, teacher } = await schoolOfTwoClasses();
  const { id } = await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });

  await school.sql("delete from teachings where school_id = $1 and staff_id = $2", [school.id, teacher.id]);

  expect((await fetchAs(teacher, id)).status).toBe(404);
});

it.each([
  ["follows the class no more", "delete from teachings where school_id = $1 and staff_id = $2"],
  ["was disabled", "update staff set disabled_at = now() where school_id = $1 and id = $2"],
  ["became of the academy", "update staff set role = 'ACADEMY' where school_id = $1 and id = $2"],
])("an export fails when the person, since they asked, %s", async (_what, statement) => {
  const { school, mine, teacher } = await schoolOfTwoClasses();
  const { data } = await world.ask(teacher, REQUEST, {
    input: { subject: "CLASS_BOARD", format: "CSV", classIds: [mine.id] },
  });
  const { id } = data.requestExport.export;
  await school.sql(statement, [school.id, teacher.id]);

  await run(id);

  expect(
    await school.sql("select status, content from exports where school_id = $1 and id = $2", [school.id, id]),
  ).toEqual([{ status: "FAILED", content: null }]);
  expect(await jobOf(id)).toBeUndefined();
});

it("a job that was begun before a crash is done again; one that failed too often is set aside", async () => {
  const { school, mine, teacher } = await schoolOfTwoClasses();
  const ask = async (): Promise<string> =>
    (await world.ask(teacher, REQUEST, { input: { subject: "CLASS_BOARD", format: "CSV", classIds: [mine.id] } })).data
      .requestExport.export.id;
  const [begun, hopeless] = [await ask(), await ask()];
  await school.sql("update exports set status = 'RUNNING' where school_id = $1 and id = $2", [school.id, begun]);

  await run(begun);
  await setExportAside(world.source, await jobOf(hopeless));

  expect((await world.ask(teacher, EXPORT, { id: begun })).data.export.status).toBe("DONE");
  expect((await world.ask(teacher, EXPORT, { id: hopeless })).data.export.status).toBe("FAILED");
});

describe("asking for an export", () => {
  it.each([
    ["a spreadsheet", { subject: "CLASS_BOARD", format: "XLSX" }, "EXPORT_NOT_AVAILABLE"],
    ["a sheet for the council", { subject: "CLASS_COUNCIL_SHEET", format: "PDF" }, "EXPORT_NOT_AVAILABLE"],
    ["slips as CSV", { subject: "REMINDER_SLIPS", format: "CSV" }, "EXPORT_NOT_AVAILABLE"],
    ["a board without class", { subject: "CLASS_BOARD", format: "CSV" }, "BAD_USER_INPUT"],
    ["results without campaign", { subject: "CAMPAIGN_RESULTS", format: "CSV" }, "BAD_USER_INPUT"],
    ["a class that cannot be", { subject: "CLASS_BOARD", format: "CSV", classIds: ["x"] }, "NOT_FOUND"],
    ["a campaign that cannot be", { subject: "CAMPAIGN_RESULTS", format: "CSV", campaignId: "x" }, "NOT_FOUND"],
  ])("the head is refused %s", async (_what, input, code) => {
    const { school } = await schoolOfTwoClasses();

    expect((await world.ask(school.a("HEAD"), REQUEST, { input })).codes).toEqual([code]);
  });

  it("a teacher is refused what they do not follow, and nothing is queued", async () => {
    const { school, mine, other, stranger, teacher } = await schoolOfTwoClasses();
    const board = { subject: "CLASS_BOARD", format: "CSV" };

    for (const input of [
      { ...board, classIds: [mine.id, other.id] },
      { ...board, classIds: [mine.id], studentIds: [stranger.id] },
    ]) {
      expect((await world.ask(teacher, REQUEST, { input })).codes).toEqual(["NOT_FOUND"]);
    }
    expect(await school.sql("select from jobs where school_id = $1", [school.id])).toEqual([]);
  });
});
