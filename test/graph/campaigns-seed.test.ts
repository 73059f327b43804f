import { assessmentCsv, profilesCsv } from "../support/made-up-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { Answer, World } from "../support/school-world.ts";
import { dropFile } from "../support/world-import.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";

/** The two screens of the webinar on organising the certification, from files to lists, with made-up names. */

let world: World;
let school: WorldSchool;
let teacher: Person;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  school = await world.school();
  const schoolClass = await school.classOf("2NDE4", { gradeLevel: "SECONDE" });
  teacher = await school.a("TEACHER", { classes: [schoolClass] });
  for (const [lastName, firstName] of NAMES) await school.student({ lastName, firstName, in: schoolClass });
});

const NAMES = [
  ["Aubry", "Clémence"],
  ["Bah", "Mamadou"],
  ["Da Costa", "Inès"],
  ["Roche", "Tom"],
] as const;
const typed = (index: number) => ({
  ...{ lastName: NAMES[index]![0], firstName: NAMES[index]![1], className: "2NDE4" },
  startedAt: "2026-10-05T08:10:00Z",
});
const sent = { sharedAt: "2026-10-05T08:50:00Z" };

async function list(name: string, document: string, filter: object = {}): Promise<Answer["data"][]> {
  const query = `query ($search: String!, $filter: ParticipantFilter) { school { campaigns(first: 1, filter: { search: $search }) {
    nodes { participants(first: 10, filter: $filter) { nodes { student { lastName } ${document} } } } } } }`;
  const { data, codes } = await world.ask(teacher, query, { search: name, filter });
  expect(codes).toEqual([]);
  return data.school.campaigns.nodes[0].participants.nodes;
}

it("the stars of a campaign: waiting to be sent, under way, two of three, three of three", async () => {
  const campaign = { pixId: 11, code: "ETLSXY234", name: "Parcours de rentrée" };
  await dropFile(
    world,
    await school.a("REFERENT"),
    assessmentCsv({
      ...{ generation: "new", campaign, starCount: 3 },
      lines: [
        { ...typed(0), progression: 1 },
        { ...typed(1), progression: 0.4 },
        { ...typed(2), ...sent, stars: 2, mastery: 0.67 },
        { ...typed(3), ...sent, stars: 3, mastery: 0.95 },
      ],
    }),
  );

  expect(await list("rentrée", "status result { stars { acquired total } }")).toEqual([
    { student: { lastName: "Aubry" }, status: "TO_SHARE", result: { stars: null } },
    { student: { lastName: "Bah" }, status: "STARTED", result: { stars: null } },
    { student: { lastName: "Da Costa" }, status: "SHARED", result: { stars: { acquired: 2, total: 3 } } },
    { student: { lastName: "Roche" }, status: "SHARED", result: { stars: { acquired: 3, total: 3 } } },
  ]);
  // « Interroger les élèves ayant obtenu moins de 3 étoiles »
  expect(await list("rentrée", "status", { stars: [0, 1, 2] })).toMatchObject([{ student: { lastName: "Da Costa" } }]);
});

it("the profiles of a collection: pix, certifiable competences, certifiable or not", async () => {
  const figures = [
    { score: 100, held: 6 },
    { score: 124, held: 7 },
    { score: 35, held: 4 },
    { score: 84, held: 5 },
  ];
  const lines = figures.map(({ score, held }, index) => {
    const levels = Array.from({ length: 16 }, (_, place) => (place < held ? 1 : 0));
    const pix = levels.map((level, place) => (level ? Math.floor(score / held) + (place < score % held ? 1 : 0) : 0));
    return { ...typed(index), ...sent, levels, pix };
  });
  const campaign = { pixId: 12, code: "PRFLSY234", name: "Collecte de profils" };
  await dropFile(world, await school.a("REFERENT"), profilesCsv({ generation: "new", campaign, lines }));

  const shown = await list("collecte", "result { pixScore certifiability { status certifiableCompetenceCount } }");
  expect(
    shown.map(({ student, result: { pixScore, certifiability } }) => [
      ...[student.lastName, pixScore, certifiability.certifiableCompetenceCount, certifiability.status],
    ]),
  ).toEqual([
    ["Aubry", 100, 6, "CERTIFIABLE"],
    ["Bah", 124, 7, "CERTIFIABLE"],
    ["Da Costa", 35, 4, "NOT_CERTIFIABLE"],
    ["Roche", 84, 5, "CERTIFIABLE"],
  ]);
});
