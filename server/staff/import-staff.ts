import type { Viewer } from "../access/viewer.ts";
import { addStaff } from "../schools/add-staff.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { findRunningYear, listAddresses } from "../schools/staff-account.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { giveStaffLink } from "./give-staff-link.ts";
import type { Postage } from "./give-staff-link.ts";
import { readStaffFile } from "./read-staff-file.ts";
import { staffList } from "./staff-list.ts";
import type { ListedStaff, StaffListProblem } from "./staff-list.ts";
import type { StaffLinkToHandOver } from "./staff-account.type.ts";
import { cleanName, isGivenBySchool } from "./staff.rules.ts";
import { countSignedUpHeads, getStaffAccount, listUntouchable, lockStaff } from "./staff.store.ts";

const MOST_BYTES = 60_000;

export interface UnderstoodStaff {
  people: (ListedStaff & { isNew: boolean })[];
  problems: StaffListProblem[];
}

/** What a list would do; it changes nothing. */
export async function understandStaff(
  db: Db,
  viewer: Viewer,
  { file, now }: { file: string; now: Date },
): Promise<UnderstoodStaff> {
  const bytes = Buffer.from(file, "base64");
  if (bytes.length > MOST_BYTES) throw new Refusal("STAFF_FILE_TOO_LARGE");
  const year = await findRunningYear(db, viewer.schoolId, localDay(now.toISOString(), viewer.timeZone));
  const { people, problems } = staffList(readStaffFile(bytes), year);

  const emails = people.map(({ email }) => email);
  const known = await listAddresses(db, emails);
  const untouchable = await listUntouchable(db, viewer, emails);
  for (const { line, email, role, firstName, lastName } of people) {
    const elsewhere = known.has(email) && known.get(email)!.schoolId !== viewer.schoolId;
    const why = elsewhere ? "ADDRESS_TAKEN" : isGivenBySchool(role) ? untouchable.get(email) : "ROLE_NOT_GIVEN";
    if (why) problems.push({ line, code: why });
    if (!cleanName(firstName) || !cleanName(lastName)) problems.push({ line, code: "NAME_WRONG" });
  }
  problems.sort((one, other) => one.line - other.line);
  return { people: people.map((person) => ({ ...person, isNew: !known.has(person.email) })), problems };
}

export interface ImportedStaff {
  addedCount: number;
  changedCount: number;
  /** Of those who have no password yet; none where they went by e-mail. */
  links: StaffLinkToHandOver[];
}

/** All or nothing: with one problem nobody is added. Refuses with STAFF_LIST_FAULTY then. */
export async function importStaff(
  db: Db,
  viewer: Viewer,
  { file }: { file: string },
  postage: Postage,
): Promise<ImportedStaff> {
  await lockStaff(db, viewer);
  const { people, problems } = await understandStaff(db, viewer, { file, now: postage.now });
  if (problems.length > 0) throw new Refusal("STAFF_LIST_FAULTY");

  const added = await addStaff(db, viewer, people, postage.now);
  if ((await countSignedUpHeads(db, viewer)) === 0) throw new Refusal("NO_HEAD_LEFT");
  const links: StaffLinkToHandOver[] = [];
  for (const { staffId, token } of added) {
    if (token === null) continue;
    const link = await giveStaffLink(db, viewer, await getStaffAccount(db, viewer, staffId, postage.now), postage);
    if (link) links.push(link);
  }
  const addedCount = added.filter(({ isNew }) => isNew).length;
  return { addedCount, changedCount: added.length - addedCount, links };
}
