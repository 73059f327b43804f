import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const ROUTER = readFileSync(join(process.cwd(), "web", "app", "routes.tsx"), "utf8");
/** Every address that the router knows: a new one is looked at without being named. */
export const ROUTES = [...ROUTER.matchAll(/path: "(\/[^"]*)"/g)].map(([, path]) => path!);

const REQUEST = "00000000-0000-4000-8000-0000000000aa";

/** The address of one of them, with what it names. */
export function addressOf(path: string, things: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_parameter, name: string) => {
    if (!things[name]) throw new Error(`The test has no ${name} to show.`);
    return things[name];
  });
}

/** One of each thing that an address names: the class of a homeroom teacher, a student of it with results, slips made for them. */
export async function thingsToShow(page: Page): Promise<Record<string, string>> {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer of GraphQL
  const ask = (query: string): Promise<any> =>
    page.evaluate(async (body) => {
      const answer = await fetch("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body });
      return ((await answer.json()) as { data: unknown }).data;
    }, JSON.stringify({ query }));
  const { school } = await ask(
    `{ school { years { id name } classes { id name } campaigns(first: 20) { nodes { id statistics { sharedCount } } } imports(first: 1) { nodes { id } } } }`,
  );
  const classId = school.classes.find(({ name }: { name: string }) => name === "3B").id;
  const lastYear = school.years.find(({ name }: { name: string }) => name === "2025-2026");
  const past = (await ask(`{ school { classes(schoolYearId: "${lastYear.id}") { id } } }`)).school.classes[0];
  const { schoolClass } = await ask(`{ schoolClass(id: "${classId}") { students { id participations { id } } } }`);
  const student = schoolClass.students.find((one: { participations: unknown[] }) => one.participations.length > 0);
  await ask(
    `mutation { remindStudents(input: { channel: PRINT, requestId: "${REQUEST}", studentIds: ["${student.id}"], template: "Bonjour {prenom}", insist: true }) { reminders { id } } }`,
  );
  const busiest = school.campaigns.nodes.toSorted(
    (one: { statistics: { sharedCount: number } }, other: { statistics: { sharedCount: number } }) =>
      other.statistics.sharedCount - one.statistics.sharedCount,
  )[0];
  return {
    classId,
    pastClassId: past.id,
    studentId: student.id,
    participationId: student.participations[0].id,
    campaignId: busiest.id,
    importId: school.imports.nodes[0].id,
    requestId: REQUEST,
  };
}
