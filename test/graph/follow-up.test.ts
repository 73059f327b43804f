import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { MadeStudent, Named, Person, WorldSchool } from "../support/world-school.ts";

const FOLLOWED = `lastMark { kind markedAt markedBy { lastName } } followUpMarks { id kind } putOff { until putOffBy { lastName } }`;
const MARK = `mutation ($id: ID!, $kind: FollowUpMarkKind!) { markFollowUp(studentId: $id, kind: $kind) { student { ${FOLLOWED} } } }`;
const UNMARK = `mutation ($id: ID!) { takeBackMark(markId: $id) { student { ${FOLLOWED} } } }`;
const PUT_OFF = `mutation ($id: ID!) { putOffStudent(studentId: $id) { student { ${FOLLOWED} } } }`;
const BACK = `mutation ($id: ID!) { takeBackPutOff(studentId: $id) { student { ${FOLLOWED} } } }`;
const BOARD = `query ($id: ID!) { schoolClass(id: $id) { board { summary { needsSupportCount }
  rows { student { lastName ${FOLLOWED.replace("followUpMarks { id kind }", "")} } supportNeeds { reason } } } } }`;
const STUDENT = `query ($id: ID!) { student(id: $id) { ${FOLLOWED} } }`;

let world: World;
let school: WorldSchool;
let schoolClass: Named;
let student: MadeStudent;
let teacher: Person;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.now = new Date("2026-11-23T09:00:00Z");
  school = await world.school();
  schoolClass = await school.classOf("5A");
  student = await school.student({ lastName: "Fictif", in: schoolClass });
  teacher = await school.a("TEACHER", { classes: [schoolClass] });
});

const { id: nobody } = { id: "00000000-0000-7000-8000-000000000000" };

describe("a follow-up mark", () => {
  it("is seen by the whole team, the newest on the board and all of them on the student's page", async () => {
    await world.ask(teacher, MARK, { id: student.id, kind: "ABSENT" });
    world.now = new Date("2026-11-24T09:00:00Z");
    const { data } = await world.ask(teacher, MARK, { id: student.id, kind: "CONNECTION_PROBLEM" });

    const last = {
      kind: "CONNECTION_PROBLEM",
      markedAt: "2026-11-24T09:00:00.000Z",
      markedBy: { lastName: "Exemple" },
    };
    expect(data.markFollowUp.student.lastMark).toEqual(last);
    const colleague = await school.a("TEACHER", { classes: [schoolClass] });
    const board = (await world.ask(colleague, BOARD, { id: schoolClass.id })).data.schoolClass.board;
    expect(board.rows[0].student.lastMark).toEqual(last);
    const page = (await world.ask(colleague, STUDENT, { id: student.id })).data.student;
    expect(page.followUpMarks.map(({ kind }: { kind: string }) => kind)).toEqual(["CONNECTION_PROBLEM", "ABSENT"]);
  });

  it("pressed twice on one day is one", async () => {
    for (let times = 0; times < 2; times++) await world.ask(teacher, MARK, { id: student.id, kind: "SEEN_IN_CLASS" });

    const { data } = await world.ask(teacher, STUDENT, { id: student.id });
    expect(data.student.followUpMarks).toHaveLength(1);
  });

  it("is taken back by who made it, or by who sees the whole school", async () => {
    const { data } = await world.ask(teacher, MARK, { id: student.id, kind: "ABSENT" });
    const [{ id }] = data.markFollowUp.student.followUpMarks;
    const colleague = await school.a("TEACHER", { classes: [schoolClass] });

    expect((await world.ask(colleague, UNMARK, { id })).codes).toEqual(["FORBIDDEN"]);
    expect((await world.ask(teacher, UNMARK, { id })).data.takeBackMark.student.lastMark).toBeNull();
    expect((await world.ask(teacher, UNMARK, { id })).codes).toEqual(["NOT_FOUND"]);

    const again = await world.ask(colleague, MARK, { id: student.id, kind: "ABSENT" });
    const mark = again.data.markFollowUp.student.followUpMarks[0];
    expect((await world.ask(school.a("REFERENT"), UNMARK, { id: mark.id })).codes).toEqual([]);
  });
});

describe("a student put off", () => {
  it("is back on the list after two weeks, on the school's own clock", async () => {
    const tahiti = await world.school({ timeZone: "Pacific/Tahiti" });
    const there = await tahiti.student({ in: await tahiti.classOf("5A") });
    const head = await tahiti.a("HEAD");

    const { data } = await world.ask(head, PUT_OFF, { id: there.id });
    expect(data.putOffStudent.student.putOff).toEqual({ until: "2026-12-06", putOffBy: { lastName: "Exemple" } });

    const putOff = async (now: string): Promise<unknown> => {
      world.now = new Date(now);
      return (await world.ask(head, STUDENT, { id: there.id })).data.student.putOff;
    };
    expect(await putOff("2026-12-06T09:59:00Z")).not.toBeNull();
    expect(await putOff("2026-12-06T10:00:00Z")).toBeNull();
  });

  it("is taken back at once, and that again changes nothing", async () => {
    await world.ask(teacher, PUT_OFF, { id: student.id });
    for (let times = 0; times < 2; times++) {
      expect((await world.ask(teacher, BACK, { id: student.id })).data.takeBackPutOff.student.putOff).toBeNull();
    }
  });

  it("still counts among those who need support: the figures stay true", async () => {
    await school.campaign({ classes: [schoolClass], givenOn: "2026-10-01" });
    await world.ask(teacher, PUT_OFF, { id: student.id });

    const { board } = (await world.ask(teacher, BOARD, { id: schoolClass.id })).data.schoolClass;
    expect(board.summary.needsSupportCount).toBe(1);
    expect(board.rows[0].student.putOff.until).toBe("2026-12-07");
  });
});

it("the board with marks and put-offs is one statement, and one more for all the names", async () => {
  for (let number = 0; number < 5; number++) {
    const { id } = await school.student({ in: schoolClass });
    await world.ask(teacher, MARK, { id, kind: "ABSENT" });
    await world.ask(await school.a("HEAD"), PUT_OFF, { id });
  }

  const asked = await world.statements(() => world.ask(teacher, BOARD, { id: schoolClass.id }));

  expect(asked).toHaveLength(2);
});

it.each([
  ["markFollowUp", MARK],
  ["putOffStudent", PUT_OFF],
  ["takeBackPutOff", BACK],
])("%s is refused to who does not follow the class, in another school too", async (_name, document) => {
  const variables = { id: student.id, kind: "ABSENT" };
  const stranger = await school.a("TEACHER", { classes: [await school.classOf("5B")] });
  const elsewhere = await (await world.school()).a("HEAD");

  for (const person of [stranger, elsewhere]) {
    expect((await world.ask(person, document, variables)).codes).toEqual(["NOT_FOUND"]);
  }
  expect((await world.ask(teacher, document, { ...variables, id: nobody })).codes).toEqual(["NOT_FOUND"]);
  expect((await world.ask(school.a("ACADEMY"), document, variables)).codes).toEqual(["FORBIDDEN"]);
});
