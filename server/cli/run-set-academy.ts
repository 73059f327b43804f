import { readEnvironment } from "../environment.ts";
import { saveAcademy } from "../schools/staff-account.store.ts";
import { unitsOf } from "../shared/units.ts";
import { withDatabase } from "./open-database.ts";
import type { SetAcademyCommand } from "./read-command.ts";
import { schoolOf } from "./school-of.ts";

/** Answers what to print. */
export async function runSetAcademy({ academy, uai }: SetAcademyCommand): Promise<string> {
  return withDatabase(readEnvironment(process.env), async (source) => {
    const school = await schoolOf(source, uai);
    await unitsOf(source, school.id).write((db) => saveAcademy(db, school.id, academy));
    return `${school.name} (${school.uai}) belongs to the academy: ${academy}.`;
  });
}
