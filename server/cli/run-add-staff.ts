import { readFile } from "node:fs/promises";
import { readEnvironment } from "../environment.ts";
import { addStaff } from "../schools/add-staff.ts";
import type { AddedStaff } from "../schools/add-staff.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { findRunningYear } from "../schools/staff-account.store.ts";
import { Refusal } from "../shared/refusal.ts";
import { unitsOf } from "../shared/units.ts";
import { readStaffFile } from "../staff/read-staff-file.ts";
import type { StaffFile } from "../staff/read-staff-file.ts";
import { problemSentence, staffList } from "../staff/staff-list.ts";
import { addressOf } from "./address-of.ts";
import { CliFailure } from "./cli-failure.ts";
import { schoolOf } from "./school-of.ts";
import { withDatabase } from "./open-database.ts";
import type { AddStaffCommand } from "./read-command.ts";

/** Answers what to print. */
export async function runAddStaff({ file, uai }: AddStaffCommand): Promise<string> {
  const environment = readEnvironment(process.env);
  const read = await readList(file);
  const added = await withDatabase(environment, async (source) => {
    const school = await schoolOf(source, uai);
    const now = new Date();
    return unitsOf(source, school.id).write(async (db) => {
      const year = await findRunningYear(db, school.id, localDay(now.toISOString(), school.timeZone));
      const { people, problems } = staffList(read, year);
      if (problems.length > 0) {
        const sentences = problems.map((problem) => problemSentence("en", problem));
        throw new CliFailure([...sentences, "Nothing was changed."].join("\n"));
      }
      return addStaff(db, { schoolId: school.id, schoolYearId: year.schoolYearId }, people, now);
    });
  });
  return report(added, addressOf(environment));
}

/** What is wrong with a whole file, in one sentence. */
const FAULTS: Record<string, (params: Record<string, string>) => string> = {
  STAFF_FILE_COLUMN_MISSING: ({ column }) => `has no column « ${column} »: nothing was changed.`,
  STAFF_FILE_EMPTY: () => "names nobody: nothing was changed.",
  STAFF_FILE_UNREADABLE: () => "is not a CSV file: a quote is not closed, perhaps.",
};

async function readList(path: string): Promise<StaffFile> {
  try {
    return readStaffFile(await readFile(path));
  } catch (failure) {
    if (!(failure instanceof Refusal))
      throw new CliFailure(`${path} cannot be read (${(failure as NodeJS.ErrnoException).code}).`);
    throw new CliFailure(`${path} ${FAULTS[failure.code]!(failure.extensions["params"] as Record<string, string>)}`);
  }
}

function report(added: readonly AddedStaff[], address: string): string {
  const news = added.filter(({ isNew }) => isNew).length;
  const links = added.flatMap(({ email, token }) =>
    token === null ? [] : [`${email}  ${address}/bienvenue#${token}`],
  );
  const head = `Added: ${news}. Updated: ${added.length - news}.`;
  return links.length === 0 ? head : [head, "Each link works once, for 72 hours:", ...links].join("\n");
}
