import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { forgetImport } from "../../server/imports/forget-import.ts";
import { lockSchool } from "../../server/imports/import-run.store.ts";
import { runImport, setImportAside } from "../../server/imports/run-import.ts";
import { sweepFiles } from "../../server/imports/sweep-files.ts";
import { claimJob, FILES_IN, releaseJob } from "../../server/shared/job.store.ts";
import type { Job } from "../../server/shared/job.store.ts";
import { unitsOf } from "../../server/shared/units.ts";
import { assessmentCsv, siecleXml } from "../support/made-up-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import { dropFile, queueFile, workUntilIdle } from "../support/world-import.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";

const DAY = 24 * 3_600_000;
const IMPORT = `query ($id: ID!) { import(id: $id) { status messageCode message cancellable retriable } }`;
const CANCEL = `mutation ($id: ID!) { cancelImport(importId: $id) { import { status cancellable } } }`;
const RETRY = `mutation ($id: ID!) { retryImport(importId: $id) { import { status } } }`;

let world: World;
let school: WorldSchool;
let referent: Person;
let uai: string;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  school = await world.school();
  referent = await school.a("REFERENT");
  [{ uai }] = (await school.sql("select uai from schools where id = $1", [school.id])) as [{ uai: string }];
});

const student = (number: number, lastName: string) => ({
  ...{ siecleId: String(number), ine: `INE${number}`, lastName, firstName: "Camille", className: "3B" },
});
const LIST = ["Aubry", "Bah", "Costa", "Diallo", "Evrard"].map((name, index) => student(index + 1, name));
const siecle = (students = LIST, of = uai): Buffer => siecleXml({ uai: of, year: 2026, students });

const shown = async (id: string, who = referent) => (await world.ask(who, IMPORT, { id })).data.import;
const cancel = async (id: string, who = referent): Promise<string[]> => (await world.ask(who, CANCEL, { id })).codes;
const studentCount = async (): Promise<number> =>
  (await school.sql("select from students where school_id = $1", [school.id])).length;
const jobOf = async (id: string, kind: Job["kind"]): Promise<Job | undefined> =>
  (
    (await school.sql(
      `select id, school_id as "schoolId", kind, target_id as "targetId", attempts from jobs where kind = $1 and target_id = $2`,
      [kind, id],
    )) as Job[]
  )[0];
const filePathOf = async (id: string): Promise<string> =>
  ((await school.sql("select file_path from imports where id = $1", [id])) as [{ file_path: string }])[0].file_path;

describe("the referent cancels an import", () => {
  it("that is queued: the worker never reads it", async () => {
    const id = await queueFile(world, referent, siecle());
    expect(await cancel(id)).toEqual([]);
    await workUntilIdle(world);

    expect(await shown(id)).toMatchObject({ status: "CANCELLED", cancellable: false });
    expect(await studentCount()).toBe(0);
  });

  it("that waits for an answer", async () => {
    await dropFile(world, referent, siecle());
    const id = await dropFile(world, referent, siecle(LIST.slice(0, 2)));
    expect(await shown(id)).toMatchObject({ status: "WAITING", cancellable: true });

    expect(await cancel(id)).toEqual([]);
    expect(await shown(id)).toMatchObject({ status: "CANCELLED", message: null });
  });

  it("that the worker has in hand: nothing of it stays", async () => {
    const id = await queueFile(world, referent, siecle());
    const job = (await jobOf(id, "IMPORT"))!;
    let run: Promise<void> | undefined;
    await unitsOf(world.source, school.id).write(async (db) => {
      // The worker reads the file, then waits for the school.
      await lockSchool(db, school.id);
      run = runImport(world.workSource, job, () => world.now);
      while ((await shown(id)).status !== "RUNNING") await new Promise(setImmediate);
      expect(await cancel(id)).toEqual([]);
    });
    await run;

    expect(await shown(id)).toMatchObject({ status: "CANCELLED" });
    expect(await studentCount()).toBe(0);
    expect(await jobOf(id, "IMPORT")).toBeUndefined();
  });

  it("and its file goes at once", async () => {
    const id = await queueFile(world, referent, siecle());
    const file = await filePathOf(id);
    await cancel(id);
    await workUntilIdle(world);

    expect(existsSync(file)).toBe(false);
  });

  it("once, and not what is done", async () => {
    const done = await dropFile(world, referent, siecle());
    const other = await queueFile(world, referent, siecle());
    await cancel(other);

    expect([await cancel(done), await cancel(other)]).toEqual([["IMPORT_NOT_CANCELLABLE"], ["IMPORT_NOT_CANCELLABLE"]]);
    expect(await studentCount()).toBe(5);
  });
});

it("a teacher cancels their own import, and another's does not exist", async () => {
  const teacher = { ...(await school.a("TEACHER")), classIds: [] };
  const mine = await queueFile(world, teacher, siecle());
  const other = await queueFile(world, referent, siecle());

  expect([await cancel(mine, teacher), await cancel(other, teacher)]).toEqual([[], ["NOT_FOUND"]]);
});

describe("a file that failed", () => {
  it("is read again as it was dropped, and lands once what stood in its way is mended", async () => {
    const id = await dropFile(world, referent, siecle(LIST, "9999999Z"));
    expect(await shown(id)).toMatchObject({ status: "FAILED", messageCode: "UAI_MISMATCH", retriable: true });
    await school.sql("update schools set uai = '9999999Z' where id = $1", [school.id]);

    expect((await world.ask(referent, RETRY, { id })).data.retryImport.import.status).toBe("QUEUED");
    await workUntilIdle(world);
    expect(await shown(id)).toMatchObject({ status: "DONE", retriable: false });
    expect((await world.ask(referent, RETRY, { id })).codes).toEqual(["IMPORT_NOT_FAILED"]);
    await school.sql("update schools set uai = $2 where id = $1", [school.id, uai]);
  });

  it("says that it is lost where the disk no longer has it", async () => {
    const id = await queueFile(world, referent, siecle());
    await rm(await filePathOf(id));
    await workUntilIdle(world);

    expect(await shown(id)).toMatchObject({ status: "FAILED", messageCode: "FILE_LOST" });
    expect((await shown(id)).message).toContain("Redéposez-le");
  });

  it("is set aside when it broke off too often, and can be tried again", async () => {
    const id = await queueFile(world, referent, siecle());
    await setImportAside(world.workSource, (await jobOf(id, "IMPORT"))!, world.now);

    expect(await shown(id)).toMatchObject({ status: "FAILED", messageCode: "IMPORT_SET_ASIDE", retriable: true });
    await world.ask(referent, RETRY, { id });
    await workUntilIdle(world);
    expect(await shown(id)).toMatchObject({ status: "DONE" });
  });
});

describe("after 30 days", () => {
  const forget = async (id: string, days: number): Promise<void> => {
    const job = await jobOf(id, "FORGET_IMPORT");
    if (job) await forgetImport(world.workSource, job, new Date(world.now.getTime() + days * DAY));
  };
  const badLines = assessmentCsv({
    generation: "new",
    campaign: { pixId: 55, code: "RENTRE123", name: "Rentrée" },
    lines: [{ lastName: "Aubry", firstName: "Camille", className: "3B", startedAt: "2026-10-05T08:10:00Z" }],
  })
    .toString()
    .replace(";1;", ";7;");

  it("an import has neither its file nor the text of its rejected lines any more; not a day earlier", async () => {
    const id = await dropFile(world, referent, Buffer.from(badLines));
    const [file, raw] = [
      await filePathOf(id),
      () => school.sql("select raw from import_problems where import_id = $1", [id]),
    ];
    await forget(id, 29);
    expect([existsSync(file), await raw()]).toEqual([true, [{ raw: expect.stringContaining("Aubry") }]]);

    await forget(id, 30);
    expect([existsSync(file), await raw()]).toEqual([false, [{ raw: null }]]);
    expect(await jobOf(id, "FORGET_IMPORT")).toBeUndefined();
  });

  it("what failed can no longer be tried again, and a question without answer ends", async () => {
    const failed = await dropFile(world, referent, siecle(LIST, "9999999Z"));
    await dropFile(world, referent, siecle());
    const waiting = await dropFile(world, referent, siecle(LIST.slice(0, 2)));
    for (const id of [failed, waiting]) await forget(id, 31);

    expect((await world.ask(referent, RETRY, { id: failed })).codes).toEqual(["IMPORT_FILE_GONE"]);
    expect(await shown(failed)).toMatchObject({ retriable: false, messageCode: "UAI_MISMATCH" });
    expect(await shown(waiting)).toMatchObject({ status: "FAILED", messageCode: "IMPORT_EXPIRED" });
  });

  it("a file that belongs to no import goes too", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "jalon-sweep-"));
    for (const [name, days] of [
      ["old", 32],
      ["young", 30],
    ] as const) {
      const at = new Date(world.now.getTime() - days * DAY);
      await writeFile(path.join(folder, name), "x");
      await utimes(path.join(folder, name), at, at);
    }

    expect(await sweepFiles(folder, world.now)).toBe(1);
    expect(await readdir(folder)).toEqual(["young"]);
    await rm(folder, { recursive: true });
  });
});

describe("the queue", () => {
  it("serves a school whose one file came after another school's sixty", async () => {
    const other = await world.school();
    const head = await other.a("HEAD");
    for (let count = 0; count < 60; count++) await queueFile(world, referent, Buffer.from("x"));
    const late = await queueFile(world, head, Buffer.from("x"));
    const [one, two] = [world.workSource.createQueryRunner(), world.workSource.createQueryRunner()];
    await one.connect();
    await two.connect();
    const [first, second] = [await claimJob(one, FILES_IN), await claimJob(two, FILES_IN)];

    expect([first?.schoolId, second?.targetId]).toEqual([school.id, late]);
    await releaseJob(one, FILES_IN, school.id);
    expect(await claimJob(one, FILES_IN, [school.id, other.id])).toMatchObject({ schoolId: school.id });
    await releaseJob(one, FILES_IN, school.id);
    await releaseJob(two, FILES_IN, other.id);
    await Promise.all([one.release(), two.release()]);
    await workUntilIdle(world);
  });
});
