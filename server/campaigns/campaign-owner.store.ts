import type { Viewer } from "../access/viewer.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import { isUuid } from "../schools/school.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";

const OWNERS = `select p.id, p.first_name as "firstName", p.last_name as "lastName" from staff p
  where p.school_id = $1 and p.disabled_at is null and p.role <> 'ACADEMY'`;

/** Who may own a campaign of the school, by last name. */
export async function listCampaignOwners(db: Db, viewer: Viewer): Promise<StaffMember[]> {
  const found = await rows<StaffMember>(
    db,
    `${OWNERS} order by p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.id`,
    [viewer.schoolId],
  );
  return found.map((person) => Object.assign(new StaffMember(), person));
}

/** Refuses whoever may not own one. */
export async function checkCampaignOwner(db: Db, viewer: Viewer, id: string): Promise<void> {
  const [found] = isUuid(id) ? await rows(db, `${OWNERS} and p.id = $2`, [viewer.schoolId, id]) : [];
  if (!found) throw new Refusal("BAD_USER_INPUT", { field: "ownerId" });
}
