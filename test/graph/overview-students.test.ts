import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";

let world: World;
let school: WorldSchool;
let head: Person;
beforeAll(async () => {
  world = await makeWorld();
  school = await world.school();
  head = await school.a("HEAD");
  await fill(school);
});
afterAll(() => world.close());

/** Three grades, one of them not known; every standing occurs. */
async function fill(full: WorldSchool): Promise<void> {
  const classes = [];
  for (const name of ["6A", "3A", "3B"]) classes.push(await full.classOf(name));
  classes.push(await full.classOf("ULIS", { gradeLevel: null }));
  const campaign = await full.campaign({ classes, givenOn: "2026-10-01" });
  for (const schoolClass of classes) {
    const students = [];
    for (let number = 0; number < 7; number++) students.push(await full.student({ in: schoolClass }));
    const [silent, started, certifiable, reached, old, reminded] = students;
    await full.took(started!, campaign, { status: "STARTED" });
    await full.profile(certifiable!, { knownAt: "2026-11-02T08:00:00Z", levels: [1, 2, 1, 1, 1] });
    await full.profile(reached!, { knownAt: "2026-06-02T08:00:00Z", levels: [1] });
    await full.profile(reached!, { knownAt: "2026-11-02T08:00:00Z", levels: [1, 1, 1, 1, 1, 1, 1] });
    await full.profile(old!, { knownAt: "2026-05-02T08:00:00Z", levels: [2, 2] });
    await full.reminder(silent!);
    await full.reminder(reminded!, { createdAt: "2026-06-10T08:00:00Z" });
    await full.reminder(started!, { status: "CANCELLED" });
  }
}

const FIGURES = `studentCount startedCount certifiableCount certifiabilityUnknownCount objectiveReachedCount objectiveUnknownCount
  needsSupportCount remindedCount`;
const OVERVIEW = `query { school { overview {
  summary { ${FIGURES} }
  coverage { competence { code } studentCount isTouched }
  grades { gradeLevel summary { ${FIGURES} } coverage { competence { code } studentCount }
    classes { schoolClass { id name } summary { ${FIGURES} } } }
} } }`;
const STUDENTS = `query ($filter: StudentFilter) { school { students(first: 100, filter: $filter) { totalCount nodes { id } } } }`;

/** The question behind each figure, as the list of students is asked. */
const QUESTIONS: Record<string, object> = {
  studentCount: {},
  startedCount: { started: true },
  certifiableCount: { certifiability: ["CERTIFIABLE"] },
  certifiabilityUnknownCount: { certifiability: ["UNKNOWN"] },
  objectiveReachedCount: { objective: ["REACHED"] },
  objectiveUnknownCount: { objective: ["UNKNOWN"] },
  needsSupportCount: { needsSupport: true },
  remindedCount: { reminded: true },
};

interface Group {
  summary: Record<string, number>;
  filter: object;
}

async function groups(): Promise<Group[]> {
  const { data, codes } = await world.ask(head, OVERVIEW);
  expect(codes).toEqual([]);
  const { summary, grades } = data.school.overview;
  return [
    { summary, filter: {} },
    ...grades.flatMap((grade: { gradeLevel: string | null; classes: unknown[] } & Pick<Group, "summary">) => [
      { summary: grade.summary, filter: { gradeLevels: [grade.gradeLevel] } },
      ...(grade.classes as { schoolClass: { id: string }; summary: Group["summary"] }[]).map((one) => ({
        summary: one.summary,
        filter: { classIds: [one.schoolClass.id] },
      })),
    ]),
  ];
}

const countOf = async (filter: object): Promise<number> =>
  (await world.ask(head, STUDENTS, { filter })).data.school.students.totalCount as number;

it.each(Object.entries(QUESTIONS))(
  "the head finds behind %s as many students as it says, in the school, a grade and a class",
  async (figure, question) => {
    const found = await groups();
    expect(found).toHaveLength(8);
    for (const { summary, filter } of found) {
      expect({ filter, count: await countOf({ ...filter, ...question }) }).toEqual({ filter, count: summary[figure] });
    }
    expect(found[0]!.summary[figure]).toBeGreaterThan(0);
  },
);

it("the opposite questions find everybody else", async () => {
  expect(await countOf({ started: true })).toBe(28 - (await countOf({ started: false })));
  expect(await countOf({ reminded: true })).toBe(28 - (await countOf({ reminded: false })));
});

it("a reminder of last year or a cancelled one is none of this year", async () => {
  const [{ summary }] = (await groups()) as [Group];
  expect(summary["remindedCount"]).toBe(4);
});

it("the head finds who holds a competence, in the school and in a grade", async () => {
  const { data } = await world.ask(head, OVERVIEW);
  const { coverage, grades } = data.school.overview;
  for (const { competence, studentCount } of coverage.slice(0, 8)) {
    expect([competence.code, await countOf({ holds: competence.code })]).toEqual([competence.code, studentCount]);
  }
  const troisieme = grades.find(({ gradeLevel }: { gradeLevel: string }) => gradeLevel === "TROISIEME");
  expect(troisieme.coverage).toHaveLength(16);
  expect(await countOf({ gradeLevels: ["TROISIEME"], holds: "1.1" })).toBe(troisieme.coverage[0].studentCount);
  expect(await countOf({ holds: "9.9" })).toBe(0);
});

it("a competence is touched where a campaign of the year asks for it, or a student holds it", async () => {
  const asking = await world.school();
  const student = await asking.student({ in: await asking.classOf("5A") });
  await asking.profile(student, { knownAt: "2026-10-02T08:00:00Z", levels: [1] });
  const never: [number, number] = [0, 0];
  await asking.took(student, await asking.campaign(), { skills: [never, [0, 4]] });
  const lastYear = { startedAt: "2026-03-01T08:00:00Z", sharedAt: "2026-03-02T08:00:00Z" };
  await asking.took(student, await asking.campaign(), { ...lastYear, skills: [never, never, [2, 4]] });

  const { data } = await world.ask(asking.a("REFERENT"), OVERVIEW);
  const { coverage } = data.school.overview;
  expect(coverage.slice(0, 4).map(({ isTouched }: { isTouched: boolean }) => isTouched)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it("a class of whose students nothing came for two weeks is without activity", async () => {
  const quiet = await world.school();
  const [busy, still, empty] = [await quiet.classOf("6A"), await quiet.classOf("6B"), await quiet.classOf("6C")];
  const campaign = await quiet.campaign({ classes: [busy, still] });
  const at = (sharedAt: string) => ({ startedAt: sharedAt, sharedAt });
  await quiet.took(await quiet.student({ in: busy }), campaign, at("2026-11-20T08:00:00Z"));
  await quiet.took(await quiet.student({ in: still }), campaign, at("2026-10-06T08:00:00Z"));

  const { data } = await world.ask(
    quiet.a("HEAD"),
    `query { school { overview { grades { certificationLevel classes { schoolClass { id } isInactive lastActivityAt } } } } }`,
  );
  const [{ classes, certificationLevel }] = data.school.overview.grades;
  expect(certificationLevel).toBeNull();
  expect(classes).toEqual([
    { schoolClass: { id: busy.id }, isInactive: false, lastActivityAt: "2026-11-20T08:00:00.000Z" },
    { schoolClass: { id: still.id }, isInactive: true, lastActivityAt: "2026-10-06T08:00:00.000Z" },
    { schoolClass: { id: empty.id }, isInactive: false, lastActivityAt: null },
  ]);
});

it("a teacher reads neither what is touched nor a class without activity", async () => {
  const one = await world.school();
  const teacher = await one.a("TEACHER", { classes: [await one.classOf("6A")] });
  expect((await world.ask(teacher, `query { school { overview { coverage { isTouched } } } }`)).codes).toEqual([
    "FORBIDDEN",
  ]);
});
