import { writeFileSync } from "node:fs";
import path from "node:path";

import { DataSource, EntitySchema } from "typeorm";

import { removeFolder } from "../../server/database/embedded-folder.ts";
import type { StudentLine } from "../../server/imports/import-line.ts";
import { makeScratchFolder } from "../../test/support/scratch-folder.ts";
import * as server from "./server-code.ts";

const ROUNDS = 3;
const COMPARED = 20_000;
const ALL = 100_000;

/** A table of students as TypeORM would have it; what our entity leaves out for privacy is in it. */
const SavedStudent = new EntitySchema<Record<string, unknown>>({
  name: "SavedStudent",
  tableName: "students",
  columns: {
    school_id: { type: "uuid", primary: true },
    id: { type: "uuid", primary: true, generated: "uuid" },
    ...Object.fromEntries(
      ["ine", "siecle_id", "preferred_last_name", "sex", "mef", "left_on", "birth_date", "email"].map((name) => [
        name,
        { type: "text", nullable: true },
      ]),
    ),
    ...Object.fromEntries(
      ["last_name", "first_name", "first_key", "search_key"].map((name) => [name, { type: "text" }]),
    ),
    last_keys: { type: "text", array: true },
  },
});

/**
 * Reading, copying and merging a SIECLE list into the students of a school, as the worker does it with its notes for undoing,
 * against TypeORM's save() of the same students: turn by turn, the median of three. Then 100,000 at once.
 */
export async function mergeAgainstSave(siecle: (count: number) => Buffer): Promise<Record<string, number>> {
  const folder = makeScratchFolder("proof");
  const database = await server.startEmbedded({ dataDir: folder, durable: true });
  const file = (count: number): string => {
    const name = path.join(folder, `${count}.xml`);
    writeFileSync(name, siecle(count));
    return name;
  };
  try {
    await server.migrate(database.ownerUrl);
    const source = await server.connect(database.ownerUrl, { max: 2, statementTimeout: 600_000 });
    const extra = { max: 1, options: "-c role=jalon_app" };
    const orm = await new DataSource({ type: "postgres", url: database.ownerUrl, entities: [SavedStudent], extra }).initialize(); // prettier-ignore
    const { students } = await read(file(COMPARED));

    const [merged, saved]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      const [one, other] = [await school(source, 2 * round), await school(source, 2 * round + 1)];
      merged.push(await seconds(() => merge(source, one, students)));
      saved.push(await seconds(() => save(orm, other, students)));
    }
    const large = await school(source, 99);
    let all: StudentLine[] = [];
    const reading = await seconds(async () => ({ students: all } = await read(file(ALL))));
    const merging = await seconds(() => merge(source, large, all));
    await Promise.all([source.destroy(), orm.destroy()]);
    return {
      mergedPerSecond: Math.round(COMPARED / median(merged)),
      savedPerSecond: Math.round(COMPARED / median(saved)),
      timesSave: Math.round((10 * median(saved)) / median(merged)) / 10,
      readPerSecondOf100000: Math.round(ALL / reading),
      mergedPerSecondOf100000: Math.round(ALL / merging),
      readAndMergedPerSecondOf100000: Math.round(ALL / (reading + merging)),
    };
  } finally {
    await database.stop();
    removeFolder(folder);
  }
}

function read(file: string): Promise<{ students: StudentLine[] }> {
  return server.readFile(file, { uai: "0781234T", mayList: true, progress: () => undefined });
}

async function school(source: DataSource, number: number): Promise<string> {
  const id = await server.unitsOf(source, null).read(server.newSchoolId);
  const uai = `${7_500_000 + number}P`;
  const one = { id, uai, name: "Collège d’essai", kind: "COLLEGE" as never };
  await server.unitsOf(source, id).write((db) => server.saveSchool(db, one));
  return id;
}

async function merge(source: DataSource, schoolId: string, students: readonly StudentLine[]): Promise<void> {
  await server.unitsOf(source, schoolId).write(async (db) => {
    const [one] = await server.rows<{ id: string }>(
      db,
      `insert into imports (school_id, file_name, file_path, file_size, status, created_at) values ($1, 'essai', '', 0, 'RUNNING', now()) returning id`,
      [schoolId],
    );
    await server.joinByHash(db, true);
    await server.stageStudents(db, schoolId, students);
    await server.stageArrivals(db);
    await server.saveStudents(db, { schoolId, importId: one!.id, schoolYearId: "", wholeSchool: true });
  });
}

async function save(orm: DataSource, schoolId: string, students: readonly StudentLine[]): Promise<void> {
  await orm.transaction(async (manager) => {
    await manager.query(`set local app.school_id = '${schoolId}'`);
    const rows = students.map((one) => ({
      ...{ school_id: schoolId, ine: one.ine, siecle_id: one.siecleId, last_name: one.lastName },
      ...{ preferred_last_name: one.preferredLastName, first_name: one.firstName, sex: one.sex, mef: one.mef },
      ...{ left_on: one.leftOn, birth_date: one.birthDate, last_keys: [one.lastName], first_key: one.firstName },
      search_key: `${one.lastName} ${one.firstName}`,
    }));
    await manager.save(SavedStudent, rows, { chunk: 1_000 });
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
