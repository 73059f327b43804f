import type { Source } from "../../server/shared/units.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";
import { newMark } from "./canaries.ts";
import type { Canaries } from "./canaries.ts";
import { addRow, nameOf } from "./ground.ts";
import { NARROWED } from "./oracle.ts";
import type { PersonaName } from "./personas.ts";
import type { ServerCode } from "./server-under-test.ts";

/**
 * What was published to the academy of a school, for its reader alone, and the file that they took of it, which is answered; and one
 * that they took of the school when they worked there, which is in its head's record alone.
 */
export async function seedAcademy(
  code: ServerCode,
  source: Source,
  {
    canaries,
    school,
    reader,
    person,
    head,
    sees,
  }: {
    canaries: Canaries;
    school: WorldSchool;
    reader: PersonaName;
    person: Person;
    head: PersonaName;
    /** Who sees the whole school. */
    sees: readonly PersonaName[];
  },
): Promise<string> {
  const academy = newMark();
  await school.sql("update schools set academy = $2 where id = $1", [school.id, academy]);
  const whole = [reader, ...sees];
  canaries.learn(academy, { schoolId: school.id, what: "schools.academy", audience: whole });
  const [yearName, own, name] = [newMark(), newMark(), newMark()];
  const [{ uai: ownUai }] = (await school.sql("select uai from schools where id = $1", [school.id])) as [
    { uai: string },
  ];
  await code.unitsOfAcademy(source, academy).write(async (db) => {
    const [term] = await code.rows<{ id: string }>(
      db,
      `insert into academy_terms (academy, year_name, kind, number, ends_on, frozen_at, student_count, started_count,
         certifiable_count, objective_reached_count)
       values ($1, $2, 'TRIMESTER', 1, '2026-11-20', '2026-11-21', 400, 200, 100, 50) returning id`,
      [academy, yearName],
    );
    for (const [uai, called] of [
      [ownUai, own],
      ["0750002B", name],
    ]) {
      await code.rows(
        db,
        `insert into academy_figures (academy, term_id, uai, name, student_count, started_count, certifiable_count,
           objective_reached_count) values ($1, $2, $3, $4, 200, 100, 50, 25)`,
        [academy, term!.id, uai, called],
      );
    }
    const learn = (word: string, audience: readonly PersonaName[]): void =>
      canaries.learn(word, { schoolId: school.id, what: "academy_terms", audience });
    for (const word of [own, name]) learn(word, [reader]);
    // The school reads which terms were given of it.
    for (const word of [yearName, term!.id]) learn(word, whole);
  });
  await seedFile(school, person, { subject: "CLASS_BOARD", about: [nameOf("classe")] });
  await canaries.collect(school, [head], NARROWED);
  const taken = await seedFile(school, person, { subject: "ACADEMY", about: [nameOf("académie")] });
  await canaries.collect(school, [reader], NARROWED);
  return taken;
}

function seedFile(school: WorldSchool, { id }: Person, values: object): Promise<string> {
  return addRow({ school }, "exports", {
    ...{ format: "CSV", request: JSON.stringify({ language: "fr" }), file_name: nameOf("fichier"), class_ids: [] },
    ...{ status: "DONE", created_by: id, created_at: "2026-11-22T08:00:00Z", finished_at: "2026-11-22T08:00:05Z" },
    ...{ expires_at: "2026-11-25T08:00:00Z", line_count: 4, file_size: 10, progress_done: 4, progress_total: 4 },
    ...values,
  });
}
