import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const STUDENTS = `query ($first: Int!, $after: String, $filter: StudentFilter) { school {
  students(first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } nodes { lastName firstName }
  }
} }`;

async function namesOf(person: Promise<Person> | Person, filter: object = {}): Promise<string[]> {
  const { data, codes } = await world.ask(person, STUDENTS, { first: 100, filter });
  expect(codes).toEqual([]);
  const { nodes, totalCount } = data.school.students;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ lastName, firstName }: { lastName: string; firstName: string }) => `${lastName} ${firstName}`);
}

async function smallSchool(): Promise<{
  school: WorldSchool;
  a: { id: string; name: string };
  b: { id: string; name: string };
}> {
  const school = await world.school();
  const [a, b] = [await school.classOf("6A"), await school.classOf("6B")];
  await school.student({ lastName: "Éluard", firstName: "Zoé", in: a });
  await school.student({ lastName: "De La Tour", firstName: "Anaïs", in: b });
  await school.student({ lastName: "Eluard", firstName: "Jean-Luc", in: a });
  await school.student({ lastName: "Œdipe", firstName: "Noël", preferredLastName: "Martin", in: b });
  return { school, a, b };
}

describe("the students of the school", () => {
  it("come in the order of a French list", async () => {
    const { school } = await smallSchool();
    expect(await namesOf(school.a("HEAD"))).toEqual([
      "De La Tour Anaïs",
      "Eluard Jean-Luc",
      "Éluard Zoé",
      "Œdipe Noël",
    ]);
  });

  it("are, for a teacher, those of the classes they follow", async () => {
    const { school, a, b } = await smallSchool();
    const teacher = await school.a("TEACHER", { classes: [a] });
    expect(await namesOf(teacher)).toEqual(["Eluard Jean-Luc", "Éluard Zoé"]);
    expect(await namesOf(teacher, { classIds: [b.id] })).toEqual([]);
    expect(await namesOf(teacher, { classIds: [b.id], needsSupport: false })).toEqual([]);
  });

  it("are those of this year: who left, and who was here last year only, are not among them", async () => {
    const { school, a } = await smallSchool();
    const lastYear = await school.classOf("5A", { year: 2025 });
    await school.student({ lastName: "Ancien", firstName: "Paul", in: lastYear });
    await school.left(await school.student({ lastName: "Parti", firstName: "Léo", in: a }));
    expect(await namesOf(school.a("HEAD"))).toHaveLength(4);
  });

  it("are not shown to the academy", async () => {
    const { school } = await smallSchool();
    const { data } = await world.ask(school.a("ACADEMY"), STUDENTS, { first: 10 });
    expect(data.school).toBeNull();
  });

  it.each([
    ["accents and case do not count", "eluard", ["Eluard Jean-Luc", "Éluard Zoé"]],
    ["nor does the order of the names", "zoe ÉLUARD", ["Éluard Zoé"]],
    ["nor hyphens and spaces", "jean luc", ["Eluard Jean-Luc"]],
    ["part of a name is enough", "tour", ["De La Tour Anaïs"]],
    ["a usage name is a name", "martin", ["Œdipe Noël"]],
    ["a ligature is two letters", "oedipe", ["Œdipe Noël"]],
    ["nothing but signs is no search", " - ", ["De La Tour Anaïs", "Eluard Jean-Luc", "Éluard Zoé", "Œdipe Noël"]],
    ["a sign of the database is a sign", "%", ["De La Tour Anaïs", "Eluard Jean-Luc", "Éluard Zoé", "Œdipe Noël"]],
    ["nobody bears it", "xyz", []],
  ])("are searched by name: %s", async (_case, search, expected) => {
    const { school } = await smallSchool();
    expect(await namesOf(school.a("HEAD"), { search })).toEqual(expected);
  });

  it("are filtered by class, certifiability, support need and participation", async () => {
    const school = await world.school();
    const [a, b] = [await school.classOf("6A"), await school.classOf("6B")];
    const campaign = await school.campaign({ classes: [a] });
    const knownAt = "2026-10-12T08:00:00Z";
    const certifiable = await school.student({ lastName: "A", firstName: "x", in: a });
    await school.took(certifiable, campaign);
    await school.profile(certifiable, { knownAt, levels: [1, 1, 1, 1, 1] });
    const notYet = await school.student({ lastName: "B", firstName: "x", in: a });
    await school.profile(notYet, { knownAt, levels: [1] });
    await school.student({ lastName: "C", firstName: "x", in: a });
    await school.student({ lastName: "D", firstName: "x", in: b });
    const head = await school.a("HEAD");

    expect(await namesOf(head, { classIds: [b.id] })).toEqual(["D x"]);
    expect(await namesOf(head, { classIds: [] })).toEqual([]);
    expect(await namesOf(head, { classIds: ["nothing"] })).toEqual([]);
    expect(await namesOf(head, { certifiability: ["CERTIFIABLE"] })).toEqual(["A x"]);
    expect(await namesOf(head, { certifiability: ["NOT_CERTIFIABLE", "UNKNOWN"] })).toEqual(["B x", "C x", "D x"]);
    expect(await namesOf(head, { withoutParticipation: true })).toEqual(["C x", "D x"]);
    expect(await namesOf(head, { withoutParticipation: false })).toEqual(["A x", "B x"]);
    expect(await namesOf(head, { needsSupport: true })).toEqual(["B x", "C x"]);
    expect(await namesOf(head, { needsSupport: false })).toEqual(["A x", "D x"]);
    expect(await namesOf(head, { needsSupport: true, withoutParticipation: true, search: "c" })).toEqual(["C x"]);
    expect(await namesOf(head, { needsSupport: true, classIds: [b.id] })).toEqual([]);
  });
});

describe("the pages of students", () => {
  it("join without gap or repetition, homonyms included, and say where they are", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    for (let number = 0; number < 7; number++)
      await school.student({ lastName: "Même", firstName: "Nom", in: schoolClass });
    const head = await school.a("HEAD");
    const seen: string[] = [];
    let after: string | null = null;
    const pages: boolean[][] = [];
    do {
      const { data }: { data: { school: { students: Page } } } = await world.ask(head, IDS, { first: 3, after });
      const { edges, pageInfo, totalCount } = data.school.students;
      expect(totalCount).toBe(7);
      seen.push(...edges.map(({ node }) => node.id));
      pages.push([pageInfo.hasPreviousPage, pageInfo.hasNextPage]);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);

    expect(new Set(seen).size).toBe(7);
    expect(pages).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
  });

  it("have cursors that hold no name", async () => {
    const { school } = await smallSchool();
    const { data } = await world.ask(school.a("HEAD"), STUDENTS, { first: 1 });
    const { endCursor } = data.school.students.pageInfo;
    expect(Buffer.from(endCursor, "base64url").toString()).not.toMatch(/Tour|Ana/);
  });

  it.each([
    ["no student", 0, null],
    ["more than 100", 101, null],
    ["a cursor that Jalon did not give", 10, "bm90IG91cnM"],
    ["a cursor of another list", 10, Buffer.from('["Durand","Léa"]').toString("base64url")],
  ])("are refused for %s", async (_case, first, after) => {
    const { school } = await smallSchool();
    expect((await world.ask(school.a("HEAD"), STUDENTS, { first, after })).codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("cost two statements, three where the rules must be asked", async () => {
    const { school } = await smallSchool();
    const head = await school.a("HEAD");
    const counted = (filter: object): Promise<string[]> =>
      world.statements(() => world.ask(head, STUDENTS, { first: 3, filter }));
    // The school itself is one.
    expect(await counted({ search: "a" })).toHaveLength(1 + 2);
    expect(await counted({ needsSupport: true })).toHaveLength(1 + 3);
  });
});

const IDS = `query ($first: Int!, $after: String) { school { students(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { id } }
} } }`;
interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
  edges: { node: { id: string } }[];
}

describe("a student's own page", () => {
  const STUDENT = `query ($id: ID!) { student(id: $id) {
    yearProgress { objective competencesGained competencesWorked status } supportNeeds { reason campaign { name } }
  } }`;

  it("says what their line of the board says", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    const student = await school.student({ in: schoolClass });
    await school.objective({ competences: 4, in: schoolClass });
    await school.profile(student, { knownAt: "2026-10-12T08:00:00Z", levels: [1, 1] });
    await school.campaign({ name: "Rentrée", classes: [schoolClass] });

    const { data, codes } = await world.ask(school.a("TEACHER", { classes: [schoolClass] }), STUDENT, student);

    expect(codes).toEqual([]);
    expect(data.student).toEqual({
      yearProgress: { objective: 4, competencesGained: 2, competencesWorked: 2, status: "ON_TRACK" },
      supportNeeds: [{ reason: "NEVER_STARTED", campaign: { name: "Rentrée" } }],
    });
  });

  it("stays when they left: what they gained this year, and no need", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("5A");
    const student = await school.student({ in: schoolClass });
    await school.objective({ competences: 2 });
    await school.profile(student, { knownAt: "2026-06-12T08:00:00Z", levels: [1] });
    await school.profile(student, { knownAt: "2026-10-12T08:00:00Z", levels: [1, 1, 1] });
    await school.campaign({ classes: [schoolClass] });
    await school.left(student);

    const { data, codes } = await world.ask(school.a("HEAD"), STUDENT, student);

    expect(codes).toEqual([]);
    expect(data.student).toEqual({
      yearProgress: { objective: 2, competencesGained: 2, competencesWorked: 2, status: "REACHED" },
      supportNeeds: [],
    });
  });

  it("asks the boards once for a whole list", async () => {
    const { school } = await smallSchool();
    const head = await school.a("HEAD");
    const list = `{ school { students(first: 10) { nodes { schoolClass { name } yearProgress { status } supportNeeds { reason } } } } }`;
    const counted = await world.statements(async () => expect((await world.ask(head, list)).codes).toEqual([]));
    // School, page, count, classes of the students, boards, classes.
    expect(counted).toHaveLength(6);
  });
});
