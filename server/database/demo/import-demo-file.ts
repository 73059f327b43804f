import { applyResults } from "../../imports/apply-results.ts";
import { applyStudents } from "../../imports/apply-students.ts";
import { findImport } from "../../imports/import.store.ts";
import type { School } from "../../schools/school.entity.ts";
import type { Units } from "../../shared/units.ts";
import type { DemoFile } from "./demo-files.ts";
import * as store from "./demo-school.store.ts";

/** As a school's own import does it, from what was read on. */
export async function importDemoFile(
  units: Units,
  school: School,
  { name, at, file }: DemoFile,
  createdBy: string,
): Promise<void> {
  await units.write(async (db) => {
    const size = 240 * (file.students.length + file.results.length);
    const id = await store.saveDemoImport(db, school.id, { fileName: name, at, createdBy, size });
    const one = (await findImport(db, school.id, id))!;
    const apply = file.kind === "STUDENTS_SIECLE" ? applyStudents : applyResults;
    await apply(db, { one, school, file, now: new Date(at) });
  });
}
