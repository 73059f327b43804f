import { randomUUID } from "node:crypto";

import type { Named, WorldSchool } from "../support/world-school.ts";
import { addLine } from "./ground.ts";

/** A list of staff: one line that can be read, as the graph takes it. */
export const STAFF_FILE = base64("Nom;Prénom;E-mail;Rôle\nEssai;Ida;liste@example.test;enseignant\n");
/** Another, with a line that cannot. */
export const FAULTY_STAFF_FILE = base64(
  "Nom;Prénom;E-mail;Rôle\nEssai;Ida;liste@example.test;enseignant\n;;sans-nom@example.test;enseignant\n",
);

export interface SeededStaff {
  /** Invited for a replacement, and has not come yet. */
  guest: string;
  gone: string;
  /** Followed a class of the same name last year, and none this year. */
  former: string;
}

export async function seedStaff(school: WorldSchool, schoolClass: Named, lastYear: Named): Promise<SeededStaff> {
  const { id: guest } = await school.a("TEACHER", { classes: [schoolClass] });
  await school.sql(
    "update teachings set starts_on = '2026-11-24', ends_on = '2026-12-18' where school_id = $1 and staff_id = $2",
    [school.id, guest],
  );
  const { id: gone } = await school.a("TEACHER");
  await school.sql("update staff set disabled_at = '2026-11-01' where school_id = $1 and id = $2", [school.id, gone]);
  const { id: former } = await school.a("TEACHER", { classes: [lastYear] });
  const link = { staff_id: guest, expires_at: "2026-11-25T08:00:00Z", token_hash: Buffer.from(randomUUID()) };
  await addLine({ school }, "staff_links", link);
  return { guest, gone, former };
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
