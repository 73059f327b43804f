import type { DataSource } from "typeorm";

import type { ReadFile } from "../../server/imports/read-file.ts";
import type { StudentLine } from "../../server/imports/import-line.ts";
import type { Units } from "../../server/shared/units.ts";
import type { MadeUpStudent } from "./made-up-school.ts";
import { THIS_YEAR } from "./made-up-exports.ts";
import {
  School,
  applyResults,
  applyStudents,
  findImport,
  newSchoolId,
  rows,
  saveSchool,
  unitsOf,
} from "./server-code.ts";

export interface ImportedSchool {
  school: InstanceType<typeof School>;
  units: Units;
}

/** A school with its class lists of this year and the last. */
export async function importSchool(
  source: DataSource,
  uai: string,
  students: readonly MadeUpStudent[],
): Promise<ImportedSchool> {
  const id = await unitsOf(source, null).read(newSchoolId);
  const units = unitsOf(source, id);
  await units.write((db) => saveSchool(db, { id, uai, name: "Collège d’essai", kind: "COLLEGE" as never }));
  const school = await units.read((db) => db.findOneByOrFail(School, { id }));
  const imported = { school, units };
  await importFile(imported, listOf(students, uai, THIS_YEAR - 1), `${THIS_YEAR - 1}-09-02T08:00:00Z`);
  await importFile(imported, listOf(students, uai, THIS_YEAR), `${THIS_YEAR}-09-02T08:00:00Z`);
  return imported;
}

/** Answers the import's identifier. */
export async function importFile({ school, units }: ImportedSchool, file: ReadFile, at: string): Promise<string> {
  return units.write(async (db) => {
    const [saved] = await rows<{ id: string }>(
      db,
      `insert into imports (school_id, file_name, file_path, file_size, status, created_at) values ($1, 'essai', '', 0, 'RUNNING', $2) returning id`,
      [school.id, at],
    );
    const one = (await findImport(db, school.id, saved!.id))!;
    const apply = file.kind === "STUDENTS_SIECLE" ? applyStudents : applyResults;
    await apply(db, { one, school, file, now: new Date(at) });
    return one.id;
  });
}

function listOf(students: readonly MadeUpStudent[], uai: string, schoolYear: number): ReadFile {
  const named = students.map((one) => ({ one, className: schoolYear === THIS_YEAR ? one.classNow : one.classBefore }));
  const lines = named
    .filter(({ className }) => className !== null)
    .map(({ one: { ine, lastName, preferredLastName, firstName }, className }, index): StudentLine => ({
      ...{ line: index + 2, siecleId: null, ine, lastName, preferredLastName, firstName, className },
      ...{ birthDate: null, sex: null, mef: null, enteredOn: null, leftOn: null },
    }));
  return {
    kind: "STUDENTS_SIECLE",
    school: { uai, schoolYear },
    campaign: null,
    students: lines,
    results: [],
    problems: [],
  };
}
