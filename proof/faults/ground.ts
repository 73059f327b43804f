import type { Ground } from "../imports/ground.ts";
import { students } from "../made-up-students.ts";
import { list } from "../imports/made-up-school.ts";
import { countOf, makePeople } from "./people.ts";
import type { Person } from "./people.ts";

export interface FaultsSchool {
  id: string;
  people: Person[];
  studentIds: string[];
}

/** A school with a class of sixty and as many heads as a part wants. */
export async function makeSchool({ database, server }: Ground, uai: string, heads: number): Promise<FaultsSchool> {
  const school = await server.school(uai);
  await school.ended((await school.drop([list(uai, students(60))]))[0]!);
  if ((await countOf(database, school.id, "students")) !== 60) throw new Error("The made-up list did not land.");
  const found = await database.query<{ id: string }>(
    school.id,
    "select id from students where school_id = $1 order by last_name",
    [school.id],
  );
  return {
    id: school.id,
    people: await makePeople(database, { url: server.url, schoolId: school.id, count: heads }),
    studentIds: found.map(({ id }) => id),
  };
}
