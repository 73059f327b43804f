import type { Source } from "../../server/shared/units.ts";
import type { WorldSchool } from "../support/world-school.ts";
import { newMark } from "./canaries.ts";
import type { Canaries } from "./canaries.ts";
import type { PersonaName } from "./personas.ts";
import type { ServerCode } from "./server-under-test.ts";

/** What was published to the academy of a school, for its reader alone. */
export async function seedAcademy(
  code: ServerCode,
  source: Source,
  { canaries, school, reader }: { canaries: Canaries; school: WorldSchool; reader: PersonaName },
): Promise<void> {
  const academy = newMark();
  await school.sql("update schools set academy = $2 where id = $1", [school.id, academy]);
  canaries.learn(academy, { schoolId: school.id, what: "schools.academy", audience: [reader] });
  const [yearName, name] = [newMark(), newMark()];
  await code.unitsOfAcademy(source, academy).write(async (db) => {
    const [term] = await code.rows<{ id: string }>(
      db,
      `insert into academy_terms (academy, year_name, kind, number, ends_on, frozen_at, student_count, started_count,
         certifiable_count, objective_reached_count)
       values ($1, $2, 'TRIMESTER', 1, '2026-11-20', '2026-11-21', 400, 200, 100, 50) returning id`,
      [academy, yearName],
    );
    for (const uai of ["0750001A", "0750002B"]) {
      await code.rows(
        db,
        `insert into academy_figures (academy, term_id, uai, name, student_count, started_count, certifiable_count,
           objective_reached_count) values ($1, $2, $3, $4, 200, 100, 50, 25)`,
        [academy, term!.id, uai, name],
      );
    }
    for (const word of [yearName, name, term!.id])
      canaries.learn(word, { schoolId: school.id, what: "academy_terms", audience: [reader] });
  });
}
