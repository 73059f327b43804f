import type { DataSource } from "typeorm";

import { DEMO_NEIGHBOURS } from "../database/demo/demo-neighbours.ts";
import { School } from "../schools/school.entity.ts";
import { listSchoolIds } from "../schools/staff-account.store.ts";
import { unitsOf } from "../shared/units.ts";
import { CliFailure } from "./cli-failure.ts";

/** In the demo nobody means them who does not name them. */
const NEIGHBOURS: ReadonlySet<string> = new Set(DEMO_NEIGHBOURS.map(({ id }) => id));

/** The school that the command is about; null: the only one. */
export async function schoolOf(source: DataSource, uai: string | null): Promise<School> {
  const ids = await unitsOf(source, null).read(listSchoolIds);
  const schools = await Promise.all(
    ids.map((id) => unitsOf(source, id).read((db) => db.findOneByOrFail(School, { id }))),
  );
  const wanted = schools.filter((school) => (uai === null ? !NEIGHBOURS.has(school.id) : school.uai === uai));
  if (wanted.length === 1) return wanted[0]!;
  if (schools.length === 0) throw new CliFailure("There is no school yet: create it with create-school.");
  if (uai !== null) throw new CliFailure(`There is no school ${uai}.`);
  throw new CliFailure(
    `There are several schools: say which with --uai (${schools.map((school) => school.uai).join(", ")}).`,
  );
}
