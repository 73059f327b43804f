import { hashPassword } from "../access/password.ts";
import { eraseDemoSchool } from "../database/demo/erase-demo-school.ts";
import { findAccounts } from "../database/demo-gate.ts";
import { readEnvironment } from "../environment.ts";
import { createSchool } from "../schools/create-school.ts";
import { newSchoolId } from "../schools/staff-account.store.ts";
import { unitsOf } from "../shared/units.ts";
import { addressOf } from "./address-of.ts";
import { ask, canAsk } from "./ask.ts";
import { CliFailure } from "./cli-failure.ts";
import { headPassword } from "./head-password.ts";
import { withDatabase } from "./open-database.ts";
import type { CreateSchoolCommand } from "./read-command.ts";

/** Answers what to print. */
export async function runCreateSchool({
  uai,
  schoolName,
  kind,
  academy,
  head,
  yes,
}: CreateSchoolCommand): Promise<string> {
  const environment = readEnvironment(process.env);
  const passwordHash = await hashPassword(await headPassword(process.env["JALON_PASSWORD"]));
  await withDatabase(environment, async (source, ownerUrl) => {
    const { demo } = await findAccounts(ownerUrl);
    if (demo && !yes) await agreeToErase();

    await eraseDemoSchool(source);
    const id = await unitsOf(source, null).read(newSchoolId);
    const school = { id, uai, name: schoolName, kind, academy, head: { ...head, passwordHash } };
    await unitsOf(source, id).write((db) => createSchool(db, school, new Date()));
  });
  return `${schoolName} (${uai}) is created: ${head.email} signs in at ${addressOf(environment)}.`;
}

async function agreeToErase(): Promise<void> {
  if (!canAsk()) {
    throw new CliFailure("This database holds the demo school, which must be erased first: add --yes to do so.");
  }
  const answer = await ask("This database holds the demo school. Erase it for good? (yes/no) ");
  if (!/^(y|yes|o|oui)$/i.test(answer.trim())) throw new CliFailure("Nothing was changed.");
}
