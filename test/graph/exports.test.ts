import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";

import { read, utils } from "@e965/xlsx";

import { viewerOfStaff } from "../../server/access/viewer.store.ts";
import { makeResultsCsv, tableOfCampaignResults } from "../../server/exports/campaign-results-table.ts";
import { setExportAside } from "../../server/exports/run-export.ts";
import { BYTE_ORDER_MARK, csvLines } from "../../server/shared/csv.ts";
import { unitsOf, unitsOfAcademy } from "../../server/shared/units.ts";
import { ExportDownloads } from "../support/export-downloads.ts";
import { exportedFiles } from "../support/exported-files.ts";
import type { ExportedFiles } from "../support/exported-files.ts";
import { HOSTILE_TEXTS } from "../support/hostile-texts.ts";
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
const CANCEL = /* GraphQL */ `
  mutation ($id: ID!) {
    cancelExport(exportId: $id) {
      export {
        status
        cancellable
      }
    }
  }
`;
const RECORD = /* GraphQL */ `
  query ($everyone: Boolean) {
    school {
      exports(first: 10, everyone: $everyone) {
        nodes {
          subject
          format
          about
          lineCount
          url
          createdBy {
            lastName
          }
        }
      }
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
let files: ExportedFiles;
let downloads: ExportDownloads;

beforeAll(async () => {
  world = await makeWorld();
  files = await exportedFiles(world);
  downloads = new ExportDownloads(world, files.dataDir);
});
beforeEach(() => {
  world.now = new Date("2026-11-23T09:00:00Z");
});
afterAll(async () => {
  downloads.stop();
  await world.close();
  await files.remove();
});

/** Cells of a file without quotes inside its cells, line by line. */
async function linesOf(response: Response): Promise<string[][]> {
  const text = Buffer.from(await response.arrayBuffer()).toString("utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  const lines = text.slice(1).split("\r\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => line.split(";"));
}

async function exported(person: Person, input: object): Promise<{ id: string; lines: string[][] }> {
  const id = await files.idOf(person, input);
  await files.run(id);
  return { id, lines: await linesOf(await downloads.fetch(person, id)) };
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
  expect(column(lines, "Réussite (de 0 à 1)")).toEqual(["0,75", ""]);
  expect(column(lines, "Étoiles")).toEqual(["2", ""]);
  expect(column(lines, "Envoyé le")).toEqual(["2026-10-10 10:00", ""]);
  expect(column(done.lines, "Nom")).toEqual(['"Abricot"']);
});

it.each([false, true])(
  "what an old file says by days only has no hour in ours (names hidden: %s)",
  async (namesHidden) => {
    const { stranger, rentree, school } = await schoolOfTwoClasses();
    await school.took(stranger, rentree, { startedAt: "2026-09-14T00:00:00Z", sharedAt: "2026-10-12T00:00:00Z" });
    const head = await school.a("HEAD");

    const { lines } = await exported(head, {
      subject: "CAMPAIGN_RESULTS",
      campaignId: rentree.id,
      studentIds: [stranger.id],
      namesHidden,
    });

    expect(column(lines, "Commencé le")).toEqual(["2026-09-14"]);
    expect(column(lines, "Envoyé le")).toEqual(["2026-10-12"]);
  },
);

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

it("an export waits, is done, then expires after 3 days", async () => {
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
  expect((await downloads.fetch(teacher, id)).status).toBe(404);

  await files.run(id);
  expect((await world.ask(teacher, EXPORT, { id })).data.export).toEqual({
    status: "DONE",
    url: `/exports/${id}`,
    fileName: "suivi-5A-2026-11-23.csv",
    progress: { done: 2, total: 2 },
    expiresAt: "2026-11-26T09:00:00.000Z",
  });
  expect(await files.jobOf(id)).toBeUndefined();

  world.now = new Date("2026-11-26T09:00:00Z");
  expect((await world.ask(teacher, EXPORT, { id })).data.export).toMatchObject({ status: "EXPIRED", url: null });
  expect((await downloads.fetch(teacher, id)).status).toBe(404);
});

it("what has expired is forgotten when the next export is written", async () => {
  const { school, mine, teacher } = await schoolOfTwoClasses();
  const { id } = await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });
  world.now = new Date("2026-12-01T09:00:00Z");

  await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });

  expect(await school.sql("select status from exports where school_id = $1 and id = $2", [school.id, id])).toEqual([
    { status: "EXPIRED" },
  ]);
  expect(await files.kept()).not.toContain(id);
});

it("a file comes with its name, is kept by no cache, and says what it is", async () => {
  const { mine, teacher } = await schoolOfTwoClasses();
  const { id } = await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });

  const { headers } = await downloads.fetch(teacher, id);

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
    expect((await downloads.fetch(other, id)).status).toBe(404);
    expect((await world.ask(other, EXPORT, { id })).codes).toEqual(["NOT_FOUND"]);
    expect((await world.ask(other, LIST)).data.school.exports).toEqual({ nodes: [], totalCount: 0 });
  }
  expect((await downloads.fetch(null, id)).status).toBe(401);
  expect((await downloads.fetch(teacher, "not-an-id")).status).toBe(404);
  expect((await world.ask(teacher, LIST)).data.school.exports).toEqual({ nodes: [{ id }], totalCount: 1 });
});

it.each([
  ["follows the class no more", "delete from teachings where school_id = $1 and staff_id = $2", 404],
  ["was disabled", "update staff set disabled_at = now() where school_id = $1 and id = $2", 401],
  ["became of the academy", "update staff set role = 'ACADEMY' where school_id = $1 and id = $2", 404],
])("a person who, since the file was made, %s cannot fetch it", async (_what, statement, status) => {
  const { school, mine, zoe, teacher } = await schoolOfTwoClasses();
  const board = await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });
  const student = await exported(teacher, { subject: "STUDENT_COMPETENCES", studentIds: [zoe.id] });

  await school.sql(statement, [school.id, teacher.id]);

  expect((await downloads.fetch(teacher, board.id)).status).toBe(status);
  expect((await downloads.fetch(teacher, student.id)).status).toBe(status);
});

it("a student whom the person who asked follows no more when the file is made is in no file", async () => {
  const { school, zoe, teacher } = await schoolOfTwoClasses();
  const id = await files.idOf(teacher, { subject: "STUDENT_COMPETENCES", studentIds: [zoe.id] });

  await school.sql("delete from teachings where school_id = $1 and staff_id = $2", [school.id, teacher.id]);
  await files.run(id);

  expect((await world.ask(teacher, EXPORT, { id })).data.export).toMatchObject({ status: "FAILED", url: null });
});

it("a student of a past class is fetched by who follows them today", async () => {
  const { school, zoe, teacher } = await schoolOfTwoClasses();
  await school.enrol(zoe, await school.classOf("6C", { year: 2025 }));

  const { id } = await exported(teacher, {
    subject: "STUDENT_COMPETENCES",
    studentIds: [zoe.id],
    schoolYearId: await school.yearId(2025),
  });

  expect((await downloads.fetch(teacher, id)).status).toBe(200);
});

it("a file fetched while it is made is not there, nor a part of it", async () => {
  const { school, mine, teacher } = await schoolOfTwoClasses();
  const id = await files.idOf(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });
  const release = await holdTable("students");
  const running = files.run(id);
  await until(async () => {
    const rows = await school.sql("select status from exports where school_id = $1 and id = $2", [school.id, id]);
    return JSON.stringify(rows) === '[{"status":"RUNNING"}]';
  });

  expect((await downloads.fetch(teacher, id)).status).toBe(404);
  expect((await world.ask(teacher, EXPORT, { id })).data.export).toMatchObject({ status: "RUNNING", url: null });
  await release();
  await running;
  expect((await downloads.fetch(teacher, id)).status).toBe(200);
});

it.each([
  ["follows the class no more", "delete from teachings where school_id = $1 and staff_id = $2"],
  ["was disabled", "update staff set disabled_at = now() where school_id = $1 and id = $2"],
  ["became of the academy", "update staff set role = 'ACADEMY' where school_id = $1 and id = $2"],
])("an export fails when the person, since they asked, %s", async (_what, statement) => {
  const { school, mine, teacher } = await schoolOfTwoClasses();
  const id = await files.idOf(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });
  await school.sql(statement, [school.id, teacher.id]);

  await files.run(id);

  expect(await school.sql("select status from exports where school_id = $1 and id = $2", [school.id, id])).toEqual([
    { status: "FAILED" },
  ]);
  expect(await files.kept()).not.toContain(id);
  expect(await files.jobOf(id)).toBeUndefined();
});

it("a job that was begun before a crash is done again; one that failed too often is set aside", async () => {
  const { school, mine, teacher } = await schoolOfTwoClasses();
  const ask = (): Promise<string> => files.idOf(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });
  const [begun, hopeless] = [await ask(), await ask()];
  await school.sql("update exports set status = 'RUNNING' where school_id = $1 and id = $2", [school.id, begun]);

  await files.run(begun);
  await setExportAside(world.source, (await files.jobOf(hopeless))!);

  expect((await world.ask(teacher, EXPORT, { id: begun })).data.export.status).toBe("DONE");
  expect((await world.ask(teacher, EXPORT, { id: hopeless })).data.export.status).toBe("FAILED");
});

describe("cancelling an export", () => {
  it("the person who asked stops it while it waits, and nothing is left to do", async () => {
    const { mine, teacher } = await schoolOfTwoClasses();
    const id = await files.idOf(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });
    const job = await files.jobOf(id);

    const { data } = await world.ask(teacher, CANCEL, { id });
    await files.run(id, job);

    expect(data.cancelExport.export).toEqual({ status: "CANCELLED", cancellable: false });
    expect(await files.jobOf(id)).toBeUndefined();
    expect((await world.ask(teacher, EXPORT, { id })).data.export.status).toBe("CANCELLED");
    expect(await files.kept()).not.toContain(id);
  });

  it.each(["CLASS_BOARD", "CAMPAIGN_RESULTS"])(
    "a worker that has it in hand (%s) stops, and leaves no file, nor a part of one",
    async (subject) => {
      const { school, mine, rentree, teacher } = await schoolOfTwoClasses();
      const id = await files.idOf(teacher, {
        subject,
        ...(subject === "CLASS_BOARD" ? { classIds: [mine.id] } : { campaignId: rentree.id }),
      });
      const job = await files.jobOf(id);
      const release = await holdTable("students");
      const running = files.run(id, job);
      await until(async () => {
        const rows = await school.sql("select status from exports where school_id = $1 and id = $2", [school.id, id]);
        return JSON.stringify(rows) === '[{"status":"RUNNING"}]';
      });

      expect((await world.ask(teacher, CANCEL, { id })).codes).toEqual([]);
      await release();
      await running;

      expect((await world.ask(teacher, EXPORT, { id })).data.export).toMatchObject({ status: "CANCELLED", url: null });
      expect((await files.kept()).filter((name) => name.startsWith(id))).toEqual([]);
    },
  );

  it("what is done is cancelled no more, and nobody cancels another person's", async () => {
    const { school, mine, teacher } = await schoolOfTwoClasses();
    const { id: done } = await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });
    const waiting = await files.idOf(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });

    expect((await world.ask(teacher, CANCEL, { id: done })).codes).toEqual(["EXPORT_NOT_CANCELLABLE"]);
    expect((await world.ask(school.a("HEAD"), CANCEL, { id: waiting })).codes).toEqual(["NOT_FOUND"]);
  });
});

/** Nobody reads the table until it is let go of. */
async function holdTable(table: string): Promise<() => Promise<void>> {
  const runner = world.source.createQueryRunner();
  await runner.connect();
  await runner.query("begin");
  await runner.query(`lock table ${table} in access exclusive mode`);
  return async () => {
    await runner.query("commit");
    await runner.release();
  };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}

describe("the record of exports", () => {
  it("the head sees who took what out and how many lines, and fetches none of it", async () => {
    const { school, mine, teacher } = await schoolOfTwoClasses();
    await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });

    const { data } = await world.ask(school.a("HEAD"), RECORD, { everyone: true });

    expect(data.school.exports.nodes).toEqual([
      {
        subject: "CLASS_BOARD",
        format: "CSV",
        about: ["5A"],
        lineCount: 2,
        url: null,
        createdBy: { lastName: "Exemple" },
      },
    ]);
  });

  it.each(["TEACHER", "REFERENT"] as const)("a %s sees their own only", async (role) => {
    const { school, mine, teacher } = await schoolOfTwoClasses();
    await exported(teacher, { subject: "CLASS_BOARD", classIds: [mine.id] });
    const person = school.a(role);

    expect((await world.ask(person, RECORD, { everyone: true })).codes).toEqual(["FORBIDDEN"]);
    expect((await world.ask(person, RECORD)).data.school.exports.nodes).toEqual([]);
  });

  it("keeps no name that was searched for, nor who was chosen", async () => {
    const { school, zoe } = await schoolOfTwoClasses();
    const { id } = await exported(await school.a("HEAD"), {
      subject: "STUDENTS",
      studentFilter: { search: "zebre" },
      studentIds: [zoe.id],
      filterWords: ["Zèbre"],
    });

    const rows = await school.sql("select request from exports where school_id = $1 and id = $2", [school.id, id]);

    expect(rows).toEqual([{ request: { language: "fr" } }]);
  });
});

describe("what an export holds", () => {
  it("the matrix: levels in the 16 competences, empty where no profile was received", async () => {
    const { mine, teacher } = await schoolOfTwoClasses();

    const { lines } = await exported(teacher, { subject: "COMPETENCE_MATRIX", classIds: [mine.id] });

    expect(column(lines, "1.2 Gérer des données")).toEqual(["2", ""]);
    expect(lines[0]).toHaveLength(3 + 16 + 2);
  });

  it("the progression: what each student held at each milestone, and what changed since the one named", async () => {
    const { mine, zoe, teacher } = await schoolOfTwoClasses();

    const { lines } = await exported(teacher, {
      subject: "CLASS_PROGRESSION",
      classIds: [mine.id],
      since: "2026-09-01",
      studentIds: [zoe.id],
    });

    expect(column(lines, "Nom")).toEqual(['"Abricot"']);
    expect(column(lines, "Compétences au niveau 1 ou plus, au 23/11/2026")).toEqual(["6"]);
    expect(lines[0]!.filter((head) => head.includes("depuis le 01/09/2026"))).toHaveLength(3);
  });

  it("the list of students: certifiability, what they took part in, why to support them", async () => {
    const { mine, teacher, school } = await schoolOfTwoClasses();

    const { lines } = await exported(teacher, { subject: "STUDENTS" });
    const all = await exported(await school.a("HEAD"), { subject: "STUDENTS", studentFilter: { classIds: [mine.id] } });

    expect(column(lines, "Nom")).toEqual(['"Abricot"', '"Zèbre"']);
    expect(column(lines, "Certifiable")).toEqual(['"Oui"', ""]);
    expect(column(lines, "Participations")).toEqual(["2", "0"]);
    expect(column(lines, "Dernière participation")).toEqual(["2026-11-12 09:05", ""]);
    expect(column(lines, "Pourquoi accompagner")[1]).toContain("pas commencé");
    expect(all.lines).toEqual(lines);
  });

  it("of a past year: the students of that year, in the class of that year", async () => {
    const { school } = await schoolOfTwoClasses();
    const last = await school.classOf("6C", { year: 2025 });
    const jadis = await school.student({ lastName: "Jadis", in: last });
    await school.profile(jadis, { knownAt: "2026-03-12T08:00:00Z", levels: [1, 1] });
    await school.profile(jadis, { knownAt: "2026-10-12T08:00:00Z", levels: [1, 1, 1, 1, 1] });

    const { lines } = await exported(await school.a("HEAD"), {
      subject: "STUDENTS",
      studentFilter: { schoolYearId: await school.yearId(2025) },
    });

    expect(column(lines, "Nom")).toEqual(['"Jadis"']);
    expect(column(lines, "Classe")).toEqual(['"6C"']);
    expect(column(lines, "Compétences au niveau 1 ou plus")).toEqual(["2"]);
    expect(column(lines, "Participations")).toEqual(["1"]);
  });

  it("reminders: when, to whom, how, by the filter of the screen", async () => {
    const { school, zoe, yan, teacher } = await schoolOfTwoClasses();
    await school.reminder(zoe, { createdAt: "2026-11-10T08:00:00Z" });
    await school.reminder(yan, { createdAt: "2026-11-12T08:00:00Z", channel: "PRINT" });

    const { lines } = await exported(teacher, { subject: "REMINDERS" });
    const printed = await exported(teacher, { subject: "REMINDERS", reminderFilter: { channels: ["PRINT"] } });

    expect(column(lines, "Nom")).toEqual(['"Zèbre"', '"Abricot"']);
    expect(column(lines, "Date")).toEqual(["2026-11-12 09:00", "2026-11-10 09:00"]);
    expect(column(lines, "Classe")).toEqual(['"5A"', '"5A"']);
    expect(column(printed.lines, "Moyen")).toEqual(['"Papier"']);
  });

  it("the overview: one line a class, those that the person follows", async () => {
    const { school, teacher } = await schoolOfTwoClasses();

    const { lines } = await exported(await school.a("HEAD"), { subject: "SCHOOL_OVERVIEW" });
    const followed = await exported(teacher, { subject: "SCHOOL_OVERVIEW" });

    expect(column(lines, "Classe")).toEqual(['"5A"', '"5B"']);
    expect(column(lines, "Élèves")).toEqual(["2", "1"]);
    expect(column(lines, "Certifiables (élèves)")).toEqual(["1", "0"]);
    expect(column(followed.lines, "Classe")).toEqual(['"5A"']);
  });

  it("the sums of a grade stand above its classes, say that they are sums, and are not those of a part of it", async () => {
    const { school, other } = await schoolOfTwoClasses();
    await school.classOf("4C");
    const head = await school.a("HEAD");
    const wanted = { subject: "SCHOOL_OVERVIEW", gradeSums: true };

    const { lines } = await exported(head, wanted);
    const part = await exported(head, { ...wanted, classIds: [other.id] });

    expect(column(lines, "Niveau")).toEqual(['"5e"', '"5e"', '"5e"', '"4e"', '"4e"']);
    expect(column(lines, "Classe")).toEqual(['"Tout le niveau"', '"5A"', '"5B"', '"Tout le niveau"', '"4C"']);
    expect(column(lines, "Élèves")).toEqual(["3", "2", "1", "0", "0"]);
    expect(column(lines, "Dernière activité")[0]).toBe("");
    expect(column(part.lines, "Classe")).toEqual(['"5B"']);
  });

  it("the analysis of a campaign: one line a competence that it asks for, under those of its area", async () => {
    const { school, rentree, yan, teacher } = await schoolOfTwoClasses();
    await school.took(yan, rentree, { skills: [[1, 4]] });

    const { lines } = await exported(teacher, { subject: "CAMPAIGN_ANALYSIS", campaignId: rentree.id });

    expect(column(lines, "Code")).toEqual(["", '"1.1"']);
    expect(column(lines, "Compétence")[0]).toBe('"Tout le domaine"');
    expect(column(lines, "Réussite (de 0 à 1)")).toEqual(["0,25", "0,25"]);
    expect(column(lines, "Élèves sous la moitié des acquis")).toEqual(["", "1"]);
  });

  it("no name where the screen hides them: students are numbered in its order", async () => {
    const { mine, yan, zoe, rentree, teacher } = await schoolOfTwoClasses();
    const hidden = { namesHidden: true, studentIds: [yan.id, zoe.id] };

    for (const input of [
      { subject: "CLASS_BOARD", classIds: [mine.id] },
      { subject: "COMPETENCE_MATRIX", classIds: [mine.id] },
      { subject: "CAMPAIGN_RESULTS", campaignId: rentree.id },
      { subject: "STUDENTS" },
    ]) {
      const { lines } = await exported(teacher, { ...input, ...hidden });

      expect(column(lines, "Élève")).toEqual(['"Élève 1"', '"Élève 2"']);
      expect(lines.flat().join()).not.toMatch(/Abricot|Zèbre|Zoé|Yan/);
    }
  });

  it("the lines chosen of a campaign, in the order of the screen", async () => {
    const { yan, zoe, rentree, teacher } = await schoolOfTwoClasses();

    const { lines } = await exported(teacher, {
      subject: "CAMPAIGN_RESULTS",
      campaignId: rentree.id,
      studentIds: [yan.id, zoe.id],
    });

    expect(column(lines, "Nom")).toEqual(['"Zèbre"', '"Abricot"']);
  });

  it("a spreadsheet says what it is: school, class, filter, date, who asked", async () => {
    const { mine, teacher } = await schoolOfTwoClasses();
    const id = await files.idOf(teacher, {
      subject: "CLASS_BOARD",
      format: "XLSX",
      classIds: [mine.id],
      filterWords: ["sans objectif atteint", "trié par Pix"],
    });
    await files.run(id);
    const response = await downloads.fetch(teacher, id);

    expect(response.headers.get("content-type")).toContain("spreadsheetml");
    expect(response.headers.get("content-disposition")).toContain('filename="suivi-5A-2026-11-23.xlsx"');
    const { Sheets } = read(Buffer.from(await response.arrayBuffer()));
    expect(utils.sheet_to_json(Sheets["À propos"]!, { header: 1 }).slice(0, 4)).toEqual([
      ["Suivi de la classe\u00a0: 5A"],
      ["Établissement", "Collège des Tilleuls"],
      ["Classes", "5A"],
      ["Filtre et ordre", "sans objectif atteint · trié par Pix"],
    ]);
    expect(utils.sheet_to_json(Sheets["Données"]!)).toHaveLength(2);
  });

  it("of a past year, a file says of which: its classes bear the names of today's", async () => {
    const { school, mine, rentree } = await schoolOfTwoClasses();
    const last = await school.classOf("5A", { year: 2025 });
    const jadis = await school.student({ lastName: "Jadis", in: last });
    const head = await school.a("HEAD");
    const yearSaid = async (input: object): Promise<unknown> => {
      const id = await files.idOf(head, { ...input, format: "XLSX" });
      await files.run(id);
      const { Sheets } = read(Buffer.from(await (await downloads.fetch(head, id)).arrayBuffer()));
      const facts = utils.sheet_to_json<unknown[]>(Sheets["À propos"]!, { header: 1 });
      return facts.find(([label]) => label === "Année scolaire")?.[1] ?? null;
    };
    const schoolYearId = await school.yearId(2025);

    expect(await yearSaid({ subject: "CLASS_BOARD", classIds: [last.id] })).toBe("2025-2026");
    expect(await yearSaid({ subject: "SCHOOL_OVERVIEW", schoolYearId })).toBe("2025-2026");
    expect(await yearSaid({ subject: "STUDENTS", studentFilter: { schoolYearId } })).toBe("2025-2026");
    expect(await yearSaid({ subject: "CAMPAIGNS", campaignFilter: { schoolYearId } })).toBe("2025-2026");
    expect(
      await yearSaid({ subject: "CAMPAIGN_RESULTS", campaignId: rentree.id, participantFilter: { schoolYearId } }),
    ).toBe("2025-2026");
    expect(await yearSaid({ subject: "CLASS_BOARD", classIds: [mine.id] })).toBeNull();

    const nameOf = async (input: object): Promise<string> => {
      const id = await files.idOf(head, { format: "CSV", ...input });
      await files.run(id);
      return (await world.ask(head, EXPORT, { id })).data.export.fileName;
    };
    expect(await nameOf({ subject: "CLASS_BOARD", classIds: [last.id] })).toBe("suivi-5A-2025-2026-2026-11-23.csv");
    expect(await nameOf({ subject: "CLASS_BOARD", classIds: [mine.id] })).toBe("suivi-5A-2026-11-23.csv");
    expect(await nameOf({ subject: "STUDENT_PARTICIPATIONS", studentIds: [jadis.id], schoolYearId })).toBe(
      "participations-5A-2025-2026-2026-11-23.csv",
    );
    expect(
      await nameOf({ subject: "CAMPAIGN_RESULTS", campaignId: rentree.id, participantFilter: { schoolYearId } }),
    ).toBe("resultats-Rentree-2025-2026-2026-11-23.csv");
    expect(await nameOf({ subject: "CLASS_COUNCIL_SHEET", format: "PDF", classIds: [last.id] })).toBe(
      "conseil-de-classe-5A-2025-2026-2026-11-23.pdf",
    );
  });

  it.each(["ASSESSMENT", "PROFILES_COLLECTION"] as const)(
    "PostgreSQL writes the lines of a campaign (%s) as we do, whatever they hold",
    async (kind) => {
      const { school, mine } = await schoolOfTwoClasses();
      const campaign = await school.campaign({ name: "Longue", kind, classes: [mine], starCount: null });
      const texts = HOSTILE_TEXTS.filter((text) => !text.includes("\0"));
      for (const [index, text] of texts.entries()) {
        const student = await school.student({ lastName: text, firstName: `a${text}`, in: mine });
        const collected = { pixScore: index, certifiableCount: index % 16 };
        const assessed = {
          progression: (index % 10) / 9,
          mastery: 1 / (index + 1),
          stars: [index % 4, 3] as [number, number],
        };
        const sharedAt = `2026-${index % 2 ? "03-29T01:30" : "10-25T00:59"}:00Z`;
        const more = { evolution: index % 2 ? ("UP" as const) : undefined, retrying: index % 3 === 0 };
        if (index % 5)
          await school.took(student, campaign, {
            ...(kind === "ASSESSMENT" ? assessed : collected),
            sharedAt,
            ...more,
          });
      }
      const viewer = await unitsOf(world.source, school.id).read(async (db) =>
        viewerOfStaff(db, school.id, (await school.a("HEAD")).id, world.now),
      );
      const request = { campaignId: campaign.id, language: "fr" } as const;

      const [ours, theirs] = await unitsOf(world.workSource, school.id).read(async (db) => {
        const table = await tableOfCampaignResults(db, viewer!, request);
        let text = BYTE_ORDER_MARK + csvLines([table.csvHead], viewer!.timeZone);
        for await (const lines of table.batches) text += csvLines(lines, viewer!.timeZone);
        const made = await makeResultsCsv({
          db,
          viewer: viewer!,
          unitsOfAcademy: (academy) => unitsOfAcademy(world.source, academy),
          asked: { request } as never,
          now: world.now,
          pastYear: null,
          advance: async () => {},
        });
        return [text, (await buffer(Readable.from(made.chunks))).toString("utf8")];
      });

      expect(theirs).toEqual(ours);
      expect(ours.length).toBeGreaterThan(2000);
    },
  );

  it("thousands of lines, all of them, in order", async () => {
    const { school, mine, rentree, teacher } = await schoolOfTwoClasses();
    await school.sql(
      `with made as (
         insert into students (school_id, last_name, first_name, last_keys, first_key, search_key)
         select $1, 'Nom' || lpad(n::text, 5, '0'), 'Prénom', array['nom'], 'prenom', 'nom prenom' from generate_series(1, 5000) n
         returning id)
       insert into enrolments (school_id, student_id, class_id, school_year_id, starts_on)
       select $1, id, $2, $3, '2026-09-01' from made`,
      [school.id, mine.id, await school.yearId()],
    );

    const { lines } = await exported(teacher, { subject: "CAMPAIGN_RESULTS", campaignId: rentree.id });

    const names = column(lines, "Nom");
    expect(names).toHaveLength(5002);
    expect(names.slice(1, -1)).toEqual(
      Array.from({ length: 5000 }, (_name, index) => `"Nom${String(index + 1).padStart(5, "0")}"`),
    );
  });
});

describe("asking for an export", () => {
  it.each([
    ["a file for Pix's programs as a spreadsheet", { subject: "PIX_RESULTS", format: "XLSX" }, "EXPORT_NOT_AVAILABLE"],
    [
      "a sheet for the council as a spreadsheet",
      { subject: "CLASS_COUNCIL_SHEET", format: "ODS" },
      "EXPORT_NOT_AVAILABLE",
    ],
    ["slips as CSV", { subject: "REMINDER_SLIPS", format: "CSV" }, "EXPORT_NOT_AVAILABLE"],
    ["slips of no reminder", { subject: "REMINDER_SLIPS", format: "PDF" }, "BAD_USER_INPUT"],
    ["slips of another's", { subject: "REMINDER_SLIPS", format: "PDF", reminderRequestId: "none" }, "NOT_FOUND"],
    [
      "six slips a page",
      { subject: "REMINDER_SLIPS", format: "PDF", reminderRequestId: "none", slipsPerPage: 6 },
      "BAD_USER_INPUT",
    ],
    ["a board without class", { subject: "CLASS_BOARD", format: "CSV" }, "BAD_USER_INPUT"],
    ["results without campaign", { subject: "CAMPAIGN_RESULTS", format: "CSV" }, "BAD_USER_INPUT"],
    ["a class that cannot be", { subject: "CLASS_BOARD", format: "CSV", classIds: ["x"] }, "NOT_FOUND"],
    ["a campaign that cannot be", { subject: "CAMPAIGN_RESULTS", format: "CSV", campaignId: "x" }, "NOT_FOUND"],
  ])("the head is refused %s", async (_what, input, code) => {
    const { school } = await schoolOfTwoClasses();

    expect((await files.ask(school.a("HEAD"), input)).codes).toEqual([code]);
  });

  it("a teacher is refused what they do not follow, and nothing is queued", async () => {
    const { school, mine, other, stranger, teacher } = await schoolOfTwoClasses();
    const board = { subject: "CLASS_BOARD", format: "CSV" };

    for (const input of [
      { ...board, classIds: [mine.id, other.id] },
      { ...board, classIds: [mine.id], studentIds: [stranger.id] },
    ]) {
      expect((await files.ask(teacher, input)).codes).toEqual(["NOT_FOUND"]);
    }
    expect(await school.sql("select from jobs where school_id = $1", [school.id])).toEqual([]);
  });
});
