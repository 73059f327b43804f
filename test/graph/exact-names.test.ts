import { assessmentCsv, siecleXml } from "../support/made-up-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import { dropFile } from "../support/world-import.ts";
import type { Person } from "../support/world-school.ts";

const WAITING = `query ($id: ID!) { import(id: $id) { matches(first: 50) { nodes { lastName firstName } } } }`;
const CLASSES = "{ school { classes { id } } }";
const BOARD = `query ($id: ID!) { schoolClass(id: $id) { board { rows { student { firstName lastName } cells { attemptCount } } } } }`;

/** Family name, first name, usage name. */
const CLASS: readonly (readonly [string, string, string?])[] = [
  ["Aubrac-Lenoir", "Zoé"],
  ["BEN ALI", "Inès"],
  ["Coquelin", "Jean-Noé"],
  ["Dambreville", "Lina"],
  ["Dambreville", "Lino"],
  ["Estournel", "Alexandre"],
  ["Fauconnet", "Mina", "Gerbault"],
  ["Hautbois", "Tess"],
  ["HAUTBOIS", "Tess"],
];
/** What was typed, and whose result it becomes without a question: null where a person is asked. */
const TYPED: readonly (readonly [string, string, string | null])[] = [
  ["AUBRAC LENOIR", "ZOE", "Zoé Aubrac-Lenoir"],
  ["Ben-Ali", "ines", "Inès BEN ALI"],
  ["Benali", "Inès", null],
  ["Fauconnet", "Mina", "Mina Fauconnet"],
  ["GERBAULT", "Mina", "Mina Fauconnet"],
  ["Hautbois", "Tess", null],
  ["Dambreville", "Lina", "Lina Dambreville"],
  ["Zoé", "Aubrac-Lenoir", null],
  ["Estournel", "Alex", null],
  ["Coquelin", "Jean", null],
  ["-", "'", null],
];

let world: World;
let referent: Person;
let waiting: string[];

beforeAll(async () => {
  world = await makeWorld();
  const school = await world.school();
  referent = await school.a("REFERENT");
  const [row] = await school.sql("select uai from schools where id = $1", [school.id]);
  const students = CLASS.map(([lastName, firstName, preferredLastName], index) => ({
    ...{ siecleId: String(index), ine: `INE${index}`, lastName, firstName, preferredLastName, className: "3B" },
    birthDate: `2012-05-0${index + 1}`,
  }));
  await dropFile(world, referent, siecleXml({ uai: (row as { uai: string }).uai, year: 2026, students }));

  const lines = TYPED.map(([lastName, firstName], index) => ({
    ...{ lastName, firstName, className: "3B", stars: 2, mastery: 0.67 },
    startedAt: `2026-10-05T08:${10 + index}:00Z`,
    sharedAt: `2026-10-05T09:${10 + index}:00Z`,
  }));
  const campaign = { pixId: 4321, code: "RENTRE123", name: "Rentrée 3e" };
  const id = await dropFile(world, referent, assessmentCsv({ generation: "new", campaign, starCount: 3, lines }));
  const { data } = await world.ask(referent, WAITING, { id });
  waiting = data.import.matches.nodes.map((name: Record<string, string>) => `${name.lastName} ${name.firstName}`);
});
afterAll(() => world.close());

it.each(TYPED)("the typed name « %s %s » becomes without a question a result of %s", (lastName, firstName, whose) => {
  expect(waiting.includes(`${lastName} ${firstName}`)).toBe(whose === null);
});

it("nobody receives a result that a person was asked about", async () => {
  const [{ id }] = (await world.ask(referent, CLASSES)).data.school.classes;
  const { data } = await world.ask(referent, BOARD, { id });
  const received = data.schoolClass.board.rows.flatMap(
    ({ student, cells }: { student: Record<string, string>; cells: { attemptCount: number }[] }) =>
      Array<string>(cells[0]?.attemptCount ?? 0).fill(`${student.firstName} ${student.lastName}`),
  );
  expect(received.sort()).toEqual(TYPED.flatMap(([, , whose]) => whose ?? []).sort());
});
