import type { DataSource } from "typeorm";

import { hashPassword } from "../../access/password.ts";
import { School } from "../../schools/school.entity.ts";
import { localDay } from "../../schools/school-year.rules.ts";
import { unitsOf } from "../../shared/units.ts";
import { saveFollowUp } from "./demo-follow-up.ts";
import { demoHistory } from "./demo-history.ts";
import { COLLEAGUES, DEMO_PEOPLE, DEMO_SCHOOL } from "./demo-people.ts";
import type { DemoPerson } from "./demo-people.ts";
import { eraseDemoSchool } from "./erase-demo-school.ts";
import * as store from "./demo-school.store.ts";
import { importDemoFile } from "./import-demo-file.ts";
import { makeDemoNeighbours, publishPastTerms } from "./make-demo-neighbours.ts";

/** The accounts that the start shows; their password is public. */
export const DEMO_PASSWORD = "jalon-demo";
export const DEMO_ACCOUNTS: readonly { email: string; role: string }[] = Object.values(DEMO_PEOPLE).map(
  ({ email, role, follows }: DemoPerson) => ({ email, role: [role, ...follows].join(" ") }),
);

/** The first list, the first results, and when there are many. */
const COUNTED_AFTER = [0, 3, 30];

const PEOPLE: readonly DemoPerson[] = [...Object.values(DEMO_PEOPLE), ...COLLEAGUES];

/** Makes the demo school with its history up to `now`, through the imports that a school uses; what a start that was cut short left is taken away first. */
export async function makeDemoSchool(source: DataSource, now: Date): Promise<void> {
  const units = unitsOf(source, DEMO_SCHOOL.id);
  const history = demoHistory(now, localDay(now.toISOString(), DEMO_SCHOOL.timeZone));
  await eraseDemoSchool(source);
  const staff = await units.write(async (db) => {
    await store.saveDemoSchool(db, DEMO_SCHOOL, history.years, history.files[0]!.at);
    return store.savePeople(db, DEMO_SCHOOL.id, PEOPLE);
  });
  const school = await units.read((db) => db.findOneByOrFail(School, { id: DEMO_SCHOOL.id }));
  for (const [index, file] of history.files.entries()) {
    await importDemoFile(units, school, file, staff.get(DEMO_PEOPLE.referent.email)!);
    if (COUNTED_AFTER.includes(index)) await units.write((db) => store.countRows(db));
  }

  await units.write(async (db) => {
    const { startsOn } = history.years.at(-1)!;
    await store.saveTeachings(db, PEOPLE, startsOn);
    await store.saveAddresses(db);
    await store.saveOwners(db, [
      { like: "Parcours de rentrée%", ownerId: staff.get(DEMO_PEOPLE.referent.email)! },
      { like: "Communiquer%", ownerId: staff.get(DEMO_PEOPLE.homeroom.email)! },
    ]);
    await saveFollowUp(db, history, { staff, ids: await store.findDemoIds(db, startsOn), now });
  });
  const heads = await makeDemoNeighbours(source, history, now);
  await publishPastTerms(source, now);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await units.write(async (db) => {
    await store.saveClosedDoors(db, heads);
    await store.openDoors(db, Object.values(DEMO_PEOPLE), passwordHash);
  });
}
