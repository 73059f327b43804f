import type { DataSource } from "typeorm";

import { unitsOf } from "../../shared/units.ts";
import { DEMO_SCHOOL } from "./demo-people.ts";
import { deleteDemoSchool, emptyDemoSchool } from "./demo-school.store.ts";

/** The whole demo, or what is left of one that was cut short; nothing where there is none. */
export async function eraseDemoSchool(source: DataSource): Promise<void> {
  const units = unitsOf(source, DEMO_SCHOOL.id);
  await units.write(emptyDemoSchool);
  await units.write(deleteDemoSchool);
}
