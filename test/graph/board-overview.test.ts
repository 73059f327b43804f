import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const OVERVIEW = `query ($year: ID) { school { overview(schoolYearId: $year) {
  asOf summary { studentCount certifiableCount medianPixScore }
  grades { gradeLevel summary { studentCount certifiableCount }
    classes { schoolClass { name } summary { studentCount medianPixScore } coverage { competence { code } studentCount } } }
} } }`;

it("the head reads the school by grade and class, from the youngest, in natural order", async () => {
  const school = await world.school();
  const classes = [];
  for (const name of ["6B", "3A", "610", "6A", "ULIS"]) {
    classes.push(await school.classOf(name, name === "610" ? { gradeLevel: "SIXIEME" } : {}));
  }
  for (const [index, schoolClass] of classes.entries()) {
    const student = await school.student({ in: schoolClass });
    const levels = index % 2 === 0 ? [2, 1, 1, 1, 1] : [1];
    await school.profile(student, { knownAt: `2026-10-1${index}T08:00:00Z`, levels, pixScore: 10 * index });
  }

  const { data, codes } = await world.ask(school.a("HEAD"), OVERVIEW);

  expect(codes).toEqual([]);
  const { asOf, summary, grades } = data.school.overview;
  expect(asOf).toBe("2026-10-14T08:00:00.000Z");
  expect(summary).toEqual({ studentCount: 5, certifiableCount: 3, medianPixScore: 20 });
  type Grade = { gradeLevel: string; classes: { schoolClass: { name: string } }[]; summary: object };
  expect(
    grades.map(({ gradeLevel, classes: same, summary: figures }: Grade) => [
      gradeLevel,
      same.map(({ schoolClass }) => schoolClass.name),
      figures,
    ]),
  ).toEqual([
    ["SIXIEME", ["6A", "6B", "610"], { studentCount: 3, certifiableCount: 2 }],
    ["TROISIEME", ["3A"], { studentCount: 1, certifiableCount: 0 }],
    [null, ["ULIS"], { studentCount: 1, certifiableCount: 1 }],
  ]);
  const { coverage } = grades[1].classes[0];
  expect(coverage).toHaveLength(16);
  expect(coverage.slice(0, 2)).toEqual([
    { competence: { code: "1.1" }, studentCount: 1 },
    { competence: { code: "1.2" }, studentCount: 0 },
  ]);
});

it("the referent reads a year that is past; a year of another school does not exist", async () => {
  const [school, elsewhere] = [await world.school(), await world.school()];
  const lastYear = await school.classOf("5A", { year: 2025 });
  await school.student({ in: lastYear });
  const referent = await school.a("REFERENT");

  const { data } = await world.ask(referent, OVERVIEW, { year: await school.yearId(2025) });
  expect(data.school.overview.summary.studentCount).toBe(1);
  expect((await world.ask(referent, OVERVIEW)).data.school.overview).toMatchObject({ asOf: null, grades: [] });
  expect((await world.ask(referent, OVERVIEW, { year: await elsewhere.yearId() })).codes).toEqual(["NOT_FOUND"]);
});

it("a teacher cannot read it", async () => {
  const school = await world.school();
  const teacher = school.a("TEACHER", { classes: [await school.classOf("6A")] });
  expect((await world.ask(teacher, OVERVIEW)).codes).toEqual(["FORBIDDEN"]);
});

it("costs one statement for 1 class and for 12, beside the school's own", async () => {
  const school = await world.school();
  const head = await school.a("HEAD");
  const counted = (): Promise<string[]> => world.statements(() => world.ask(head, OVERVIEW));
  await school.classOf("6A");
  expect(await counted()).toHaveLength(2);
  for (let number = 2; number <= 12; number++) await school.student({ in: await school.classOf(`6A${number}`) });
  expect(await counted()).toHaveLength(2);
});
