import { randomUUID } from "node:crypto";

import type { Named, Person, WorldSchool } from "../support/world-school.ts";
import { insertInto } from "../support/world-sql.ts";

/** What the rows of one class are seeded with. */
export interface Ground {
  school: WorldSchool;
  schoolClass: Named;
  /** Who follows the class, and makes what one person makes. */
  teacher: Person;
  /** Who brings the lists. */
  referent: Person;
  yearId: string;
}

/** Inserts a row of the school; answers its identifier. */
export async function addRow({ school }: Pick<Ground, "school">, table: string, values: object): Promise<string> {
  const id = randomUUID();
  await school.sql(...insertInto(table, { school_id: school.id, id, ...values }));
  return id;
}

/** For the tables whose rows have no identifier of their own. */
export async function addLine({ school }: Pick<Ground, "school">, table: string, values: object): Promise<void> {
  await school.sql(...insertInto(table, { school_id: school.id, ...values }));
}

/** Nobody else's, until the canaries take its place. */
export const nameOf = (what: string): string => `${what} ${randomUUID().slice(0, 8)}`;
