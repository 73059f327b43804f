import type { DataSource } from "typeorm";

import { freezeTermsOf } from "../../academy/freeze-terms.ts";
import { listSchoolTerms } from "../../academy/school-term.store.ts";
import { School } from "../../schools/school.entity.ts";
import { addDays } from "../../schools/school-year.rules.ts";
import { unitsOf } from "../../shared/units.ts";
import { importedAt } from "./demo-files.ts";
import type { DemoHistory } from "./demo-history.ts";
import { DEMO_NEIGHBOURS, neighbourFiles } from "./demo-neighbours.ts";
import { DEMO_SCHOOL } from "./demo-people.ts";
import * as store from "./demo-school.store.ts";
import { importDemoFile } from "./import-demo-file.ts";

/** The other schools of the academy; answers their heads. */
export async function makeDemoNeighbours(
  source: DataSource,
  history: DemoHistory,
  now: Date,
): Promise<{ email: string; schoolId: string; staffId: string }[]> {
  const heads = [];
  for (const neighbour of DEMO_NEIGHBOURS) {
    const { id, head } = neighbour;
    const units = unitsOf(source, id);
    const files = neighbourFiles(neighbour, history, now);
    const staffId = await units.write(async (db) => {
      await store.saveDemoSchool(db, neighbour, history.years.slice(1), files[0]!.at);
      const person = { ...head, role: "HEAD", follows: [], homeroom: [] } as const;
      return (await store.savePeople(db, id, [person])).get(head.email)!;
    });
    const school = await units.read((db) => db.findOneByOrFail(School, { id }));
    for (const file of files) await importDemoFile(units, school, file, staffId);
    heads.push({ email: head.email, schoolId: id, staffId });
  }
  return heads;
}

/** To the academy, on the morning after each term, as the worker does. */
export async function publishPastTerms(source: DataSource, now: Date): Promise<void> {
  const terms = await unitsOf(source, DEMO_SCHOOL.id).read((db) => listSchoolTerms(db, DEMO_SCHOOL.id, now));
  const ends = terms.flatMap(({ endsOn, daysOver }) => (daysOver > 0 ? [endsOn] : []));
  const schools = [DEMO_SCHOOL, ...DEMO_NEIGHBOURS].map(({ id }) => id);
  for (const day of ends.sort()) await freezeTermsOf(source, schools, new Date(importedAt(addDays(day, 1), 0, now)));
}
