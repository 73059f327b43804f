import { counts } from "./checksums.ts";
import type { Ground, Row } from "./ground.ts";
import { students } from "../made-up-students.ts";
import { list, results } from "./made-up-school.ts";
import type { Shown } from "./server.ts";

/** Files that come together: for one school, for three, and the same one twice. */
export async function crowds({ database, server }: Ground): Promise<Row[]> {
  const everyone = students(2_000);
  const schools = [];
  for (const uai of ["0910001A", "0910002B", "0910003C"]) schools.push(await server.school(uai));
  const begun = performance.now();

  const ofAll = await Promise.all(
    schools.map(async (school) => {
      const file = list(school.uai, everyone);
      const ids = (await Promise.all([school.drop([file]), school.drop([file])])).flat();
      const more = await school.drop([0, 1, 2, 3].map((number) => results(number, everyone.slice(0, 300))));
      return Promise.all([...ids, ...more].map((id) => school.ended(id)));
    }),
  );
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  const found = await Promise.all(schools.map(({ id }) => counts(database, id)));
  const twice = ofAll.map((ends) =>
    ends
      .slice(0, 2)
      .map(createdOf)
      .sort((a, b) => a - b),
  );
  const isDone = ofAll.flat().every(({ status }) => status === "DONE");
  const isRight = found.every(
    (one) => one["students"] === 2_000 && one["enrolments"] === 2_000 && one["participations"] === 1_200,
  );
  return [
    {
      what: "the same list twice at the same moment",
      ok: twice.every(([none, all]) => none === 0 && all === 2_000),
      figures: { schools: 3, created: twice.map((pair) => pair.join(" and ")).join(" / ") },
    },
    {
      what: "six files for each of three schools at once",
      ok: isDone && isRight,
      figures: {
        imports: ofAll.flat().length,
        seconds,
        participations: found.map((one) => one["participations"]).join(" / "),
      },
    },
  ];
}

function createdOf({ report }: Shown): number {
  return report?.created ?? -1;
}
