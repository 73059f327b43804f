import type { DataSource } from "typeorm";

import { unitsOf, unitsOfAcademy } from "../../shared/units.ts";
import { DEMO_NEIGHBOURS } from "./demo-neighbours.ts";
import { DEMO_SCHOOL } from "./demo-people.ts";
import { deleteDemoSchool, deleteDemoTerms, emptyDemoSchool } from "./demo-school.store.ts";

/** The whole demo, or what is left of one that was cut short; nothing where there is none. */
export async function eraseDemoSchool(source: DataSource): Promise<void> {
  for (const { id } of [DEMO_SCHOOL, ...DEMO_NEIGHBOURS]) {
    const units = unitsOf(source, id);
    await units.write((db) => emptyDemoSchool(db, id));
    await units.write((db) => deleteDemoSchool(db, id));
  }
  await unitsOfAcademy(source, DEMO_SCHOOL.academy).write(deleteDemoTerms);
}
