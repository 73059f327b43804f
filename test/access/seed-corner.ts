import type { MadeStudent, Named } from "../support/world-school.ts";
import type { Ground } from "./ground.ts";
import { nameOf } from "./ground.ts";
import { seedFiles } from "./seed-files.ts";
import type { SeededFiles } from "./seed-files.ts";
import { seedReminders } from "./seed-reminders.ts";
import type { SeededReminders } from "./seed-reminders.ts";
import { seedCouncil, seedResults } from "./seed-results.ts";
import type { SeededResults } from "./seed-results.ts";

/** One class with its students and all that hangs on them: what a question by identifier can point at. */
export interface Corner extends SeededResults, SeededReminders, SeededFiles {
  schoolClass: Named;
  students: MadeStudent[];
  gone: MadeStudent;
  termId: string;
}

/** As many as quartiles are told of, and one. */
const STUDENTS = ["Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept"];

export async function seedCorner(ground: Ground, shared: Named): Promise<Corner> {
  const { school, schoolClass } = ground;
  const students: MadeStudent[] = [];
  for (const what of STUDENTS) {
    const names = { lastName: nameOf(what), firstName: "Dana", email: "e@example.test" };
    students.push(await school.student({ ...names, in: schoolClass }));
  }
  const gone = await school.student({ lastName: nameOf("Parti"), firstName: "Élio", in: schoolClass });
  await fillIn(ground);
  const results = await seedResults(ground, students, shared);
  return {
    ...{ schoolClass, students, gone, ...results },
    ...(await seedReminders(ground, students, results.campaign)),
    ...(await seedFiles(ground, { students, gone, results })),
    termId: await seedCouncil(ground),
  };
}

/** What lists bring of students, and nobody reads through the graph. */
async function fillIn({ school }: Ground): Promise<void> {
  await school.sql(
    `update students set ine = 'i' || id, siecle_id = 's' || id, mef = 'm' || id, preferred_last_name = 'p' || id
     where school_id = $1 and ine is null`,
    [school.id],
  );
}
