import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";

const SET = /* GraphQL */ `
  mutation ($input: SetObjectiveInput!) {
    setObjective(input: $input) {
      school {
        objectives {
          gradeLevel
          schoolClass {
            name
          }
          student {
            lastName
          }
          competences
          dueOn
          setBy {
            lastName
          }
        }
      }
    }
  }
`;
const LIST = /* GraphQL */ `
  {
    school {
      objectives {
        gradeLevel
        schoolClass {
          name
        }
        student {
          lastName
        }
        competences
      }
    }
  }
`;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

async function schoolOfTwoClasses() {
  const school = await world.school();
  const [mine, other] = [await school.classOf("5A"), await school.classOf("5B")];
  const student = await school.student({ lastName: "Fictif", in: mine });
  const stranger = await school.student({ lastName: "Ailleurs", in: other });
  const teacher = await school.a("TEACHER", { classes: [mine] });
  return { school, mine, other, student, stranger, teacher };
}

it("the referent sets the school's objective, due on 31 May when no day is said", async () => {
  const { school } = await schoolOfTwoClasses();

  const { data } = await world.ask(school.a("REFERENT"), SET, { input: { competences: 6 } });

  expect(data.setObjective.school.objectives).toEqual([
    {
      gradeLevel: null,
      schoolClass: null,
      student: null,
      competences: 6,
      dueOn: "2027-05-31",
      setBy: { lastName: "Exemple" },
    },
  ]);
});

it("setting the same target again replaces it, null takes it away", async () => {
  const { school, mine } = await schoolOfTwoClasses();
  const head = await school.a("HEAD");
  await world.ask(head, SET, { input: { classId: mine.id, competences: 4 } });

  const again = await world.ask(head, SET, { input: { classId: mine.id, competences: 7, dueOn: "2027-03-31" } });
  expect(again.data.setObjective.school.objectives).toMatchObject([
    { schoolClass: { name: "5A" }, competences: 7, dueOn: "2027-03-31" },
  ]);

  const taken = await world.ask(head, SET, { input: { classId: mine.id, competences: null } });
  expect(taken.data.setObjective.school.objectives).toEqual([]);
});

it("taking one target away leaves the others", async () => {
  const { school, student } = await schoolOfTwoClasses();
  const head = await school.a("HEAD");
  await world.ask(head, SET, { input: { gradeLevel: "CINQUIEME", competences: 4 } });
  await world.ask(head, SET, { input: { studentId: student.id, competences: 3 } });

  const { data } = await world.ask(head, SET, { input: {} });

  expect(data.setObjective.school.objectives).toMatchObject([
    { gradeLevel: "CINQUIEME", competences: 4 },
    { student: { lastName: "Fictif" }, competences: 3 },
  ]);
});

it("a teacher sets the objective of a class or student they follow, and of no other", async () => {
  const { mine, other, student, stranger, teacher } = await schoolOfTwoClasses();

  const codesOf = async (input: object): Promise<string[]> => (await world.ask(teacher, SET, { input })).codes;

  expect(await codesOf({ classId: mine.id, competences: 4 })).toEqual([]);
  expect(await codesOf({ studentId: student.id, competences: 2 })).toEqual([]);
  expect(await codesOf({ classId: other.id, competences: 4 })).toEqual(["NOT_FOUND"]);
  expect(await codesOf({ studentId: stranger.id, competences: 2 })).toEqual(["NOT_FOUND"]);
  expect(await codesOf({ gradeLevel: "CINQUIEME", competences: 4 })).toEqual(["FORBIDDEN"]);
  expect(await codesOf({ competences: 4 })).toEqual(["FORBIDDEN"]);
});

it("a class of another school, or of last year, does not exist", async () => {
  const [{ school }, elsewhere] = [await schoolOfTwoClasses(), await schoolOfTwoClasses()];
  const lastYear = await school.classOf("6A", { year: 2025 });
  const head = await school.a("HEAD");

  for (const classId of [elsewhere.mine.id, lastYear.id, "not-an-id"]) {
    expect((await world.ask(head, SET, { input: { classId, competences: 4 } })).codes).toEqual(["NOT_FOUND"]);
  }
});

it.each([
  ["two targets", { gradeLevel: "CINQUIEME", classId: "any", competences: 4 }],
  ["no competence", { competences: 0 }],
  ["more competences than there are", { competences: 17 }],
  ["a day before the year", { competences: 5, dueOn: "2026-08-31" }],
  ["a day after the year", { competences: 5, dueOn: "2027-09-01" }],
])("the head cannot set an objective with %s", async (_what, input) => {
  const { school } = await schoolOfTwoClasses();

  expect((await world.ask(school.a("HEAD"), SET, { input })).codes).toEqual(["BAD_USER_INPUT"]);
});

it("a teacher sees the objectives of the school, of grades, and of the classes and students they follow", async () => {
  const { school, mine, other, student, stranger, teacher } = await schoolOfTwoClasses();
  await school.objective({ competences: 5 });
  await school.objective({ competences: 6, gradeLevel: "CINQUIEME" });
  for (const schoolClass of [other, mine]) await school.objective({ competences: 7, in: schoolClass });
  for (const one of [stranger, student]) await school.objective({ competences: 8, student: one });

  const { data } = await world.ask(teacher, LIST);

  expect(data.school.objectives).toEqual([
    { gradeLevel: null, schoolClass: null, student: null, competences: 5 },
    { gradeLevel: "CINQUIEME", schoolClass: null, student: null, competences: 6 },
    { gradeLevel: null, schoolClass: { name: "5A" }, student: null, competences: 7 },
    { gradeLevel: null, schoolClass: null, student: { lastName: "Fictif" }, competences: 8 },
  ]);
});

it("before the first list of students there is no year to set an objective for", async () => {
  const school = await world.school();
  await school.sql("delete from school_years where school_id = $1", [school.id]);

  expect((await world.ask(school.a("HEAD"), SET, { input: { competences: 5 } })).codes).toEqual(["NO_SCHOOL_YEAR"]);
});

describe("the objective in force", () => {
  const IN_FORCE = `query ($class: ID!, $student: ID!) {
    schoolClass(id: $class) { objective { competences dueOn scope } widerObjective { competences scope } }
    student(id: $student) { objective { competences scope } widerObjective { competences scope } } }`;

  it("is the narrowest, and says whose it is and what it would return to", async () => {
    const { school, mine, student, teacher } = await schoolOfTwoClasses();
    const inForce = async () => (await world.ask(teacher, IN_FORCE, { class: mine.id, student: student.id })).data;
    expect(await inForce()).toEqual({
      schoolClass: {
        objective: { competences: 5, dueOn: "2027-05-31", scope: "DEFAULT" },
        widerObjective: { competences: 5, scope: "DEFAULT" },
      },
      student: {
        objective: { competences: 5, scope: "DEFAULT" },
        widerObjective: { competences: 5, scope: "DEFAULT" },
      },
    });

    await school.objective({ competences: 6 });
    await school.objective({ competences: 7, gradeLevel: "CINQUIEME" });
    await school.objective({ competences: 9, gradeLevel: "SIXIEME" });
    await school.objective({ competences: 4, in: mine, dueOn: "2027-03-31" });
    await school.objective({ competences: 2, student });
    expect(await inForce()).toEqual({
      schoolClass: {
        objective: { competences: 4, dueOn: "2027-03-31", scope: "CLASS" },
        widerObjective: { competences: 7, scope: "GRADE" },
      },
      student: { objective: { competences: 2, scope: "STUDENT" }, widerObjective: { competences: 4, scope: "CLASS" } },
    });
  });

  it("of many classes comes in one statement", async () => {
    const { school } = await schoolOfTwoClasses();
    const document = `{ school { classes { objective { competences } widerObjective { competences } } } }`;
    const head = await school.a("HEAD");

    const asked = await world.statements(() => world.ask(head, document));

    expect(asked.filter((text) => text.includes("objectives"))).toHaveLength(1);
  });
});

describe("the history of objectives", () => {
  const CHANGE = `from { competences dueOn } to { competences dueOn } changedBy { lastName } changedAt`;

  it("says who changed what from what to what, newest first, and nothing where nothing changed", async () => {
    const { mine, teacher } = await schoolOfTwoClasses();
    const set = (competences: number | null) =>
      world.ask(teacher, SET, { input: { classId: mine.id, competences, dueOn: "2027-03-31" } });
    for (const competences of [4, 4, 6, null, null]) await set(competences);

    const { data } = await world.ask(
      teacher,
      `query ($id: ID!) { schoolClass(id: $id) { objectiveChanges { ${CHANGE} } } }`,
      { id: mine.id },
    );

    const value = (competences: number) => ({ competences, dueOn: "2027-03-31" });
    const by = { changedBy: { lastName: "Exemple" }, changedAt: "2026-11-23T09:00:00.000Z" };
    expect(data.schoolClass.objectiveChanges).toEqual([
      { from: value(6), to: null, ...by },
      { from: value(4), to: value(6), ...by },
      { from: null, to: value(4), ...by },
    ]);
  });

  it("is one chain, also where several people set the objective at once: each change begins where another ended", async () => {
    const { school } = await schoolOfTwoClasses();
    const heads = await Promise.all(Array.from({ length: 6 }, () => school.a("HEAD")));
    await Promise.all(heads.map((head, number) => world.ask(head, SET, { input: { competences: 3 + number } })));

    const changes = (await school.sql(
      "select from_competences as was, to_competences as now from objective_changes where school_id = $1",
      [school.id],
    )) as { was: number | null; now: number }[];
    const [standing] = (await school.sql("select competences from objectives where school_id = $1", [school.id])) as {
      competences: number;
    }[];
    expect(changes).toHaveLength(6);
    expect(changes.map(({ was }) => was ?? standing!.competences).toSorted()).toEqual(
      changes.map(({ now }) => now).toSorted(),
    );
  });

  it("of the school and its grades is apart from that of a student, which is seen by who follows them", async () => {
    const { school, student, teacher, other } = await schoolOfTwoClasses();
    const head = await school.a("HEAD");
    await world.ask(head, SET, { input: { competences: 6 } });
    await world.ask(head, SET, { input: { gradeLevel: "CINQUIEME", competences: 4 } });
    await world.ask(teacher, SET, { input: { studentId: student.id, competences: 2 } });

    const wide = await world.ask(teacher, `{ school { objectiveChanges { gradeLevel to { competences } } } }`);
    expect(wide.data.school.objectiveChanges).toEqual([
      { gradeLevel: "CINQUIEME", to: { competences: 4 } },
      { gradeLevel: null, to: { competences: 6 } },
    ]);
    const ofStudent = `query ($id: ID!) { student(id: $id) { objectiveChanges { to { competences } } } }`;
    expect((await world.ask(teacher, ofStudent, { id: student.id })).data.student.objectiveChanges).toEqual([
      { to: { competences: 2 } },
    ]);
    const stranger = await school.a("TEACHER", { classes: [other] });
    expect((await world.ask(stranger, ofStudent, { id: student.id })).codes).toEqual(["NOT_FOUND"]);
  });
});
