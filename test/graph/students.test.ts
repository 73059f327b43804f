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

describe("the order of the students", () => {
  const ORDERED = `query ($first: Int!, $after: String, $filter: StudentFilter, $sort: StudentSort) { school {
    students(first: $first, after: $after, filter: $filter, sort: $sort) { totalCount pageInfo { endCursor hasNextPage } nodes { firstName } }
  } }`;

  /** Of 6A, 6B and 10A; first names in the order of the last names. */
  async function variedSchool(): Promise<{ school: WorldSchool; head: Person }> {
    const school = await world.school();
    const [a, b, ten] = [await school.classOf("6A"), await school.classOf("6B"), await school.classOf("10A")];
    const one = await school.student({ lastName: "Abricot", firstName: "Ana", in: ten });
    const two = await school.student({ lastName: "Banane", firstName: "Bob", in: b });
    const three = await school.student({ lastName: "Cerise", firstName: "Cid", in: a });
    await school.student({ lastName: "Datte", firstName: "Dov", in: b });
    await school.student({ lastName: "Figue", firstName: "Eve", in: ten });
    await school.profile(one, { knownAt: "2026-10-02T08:05:00.123Z", levels: [1, 1] });
    await school.profile(two, { knownAt: "2026-11-12T08:05:00Z", levels: [1, 1] });
    await school.profile(three, { knownAt: "2026-09-12T08:05:00Z", levels: [1, 1, 1, 1, 1, 1] });
    const rentree = await school.campaign({ name: "Rentrée", classes: [a, b, ten] });
    const bilan = await school.campaign({ name: "Bilan", classes: [a, b, ten] });
    await school.took(two, rentree, { startedAt: "2026-10-01T08:00:00Z", sharedAt: "2026-10-02T08:00:00Z" });
    await school.took(three, rentree, { startedAt: "2026-11-01T08:00:00Z", sharedAt: "2026-11-02T08:00:00Z" });
    await school.took(two, bilan, { startedAt: "2026-10-03T08:00:00Z", sharedAt: "2026-10-04T08:00:00Z" });
    return { school, head: await school.a("HEAD") };
  }

  async function ordered(head: Person, sort: object, first: number, filter: object = {}): Promise<string> {
    const names: string[] = [];
    for (let after: string | null = null; ;) {
      const { data, codes } = await world.ask(head, ORDERED, { first, after, filter, sort });
      expect(codes).toEqual([]);
      const { nodes, pageInfo } = data.school.students;
      names.push(...nodes.map(({ firstName }: { firstName: string }) => firstName));
      if (!pageInfo.hasNextPage) return names.join(" ");
      after = pageInfo.endCursor;
    }
  }

  const ORDERS: [string, string, string][] = [
    ["NAME", "Ana Bob Cid Dov Eve", "Eve Dov Cid Bob Ana"],
    ["CLASS", "Cid Bob Dov Ana Eve", "Ana Eve Bob Dov Cid"],
    ["CERTIFIABILITY", "Dov Eve Ana Bob Cid", "Cid Ana Bob Dov Eve"],
    ["PROFILE", "Dov Eve Cid Ana Bob", "Bob Ana Cid Dov Eve"],
    ["PARTICIPATIONS", "Dov Eve Ana Cid Bob", "Bob Cid Ana Dov Eve"],
    ["LAST_PARTICIPATION", "Dov Eve Ana Cid Bob", "Bob Cid Ana Dov Eve"],
  ];

  it("is by one thing, up or down, then by name, whatever the size of the pages", async () => {
    const { head } = await variedSchool();
    for (const [by, up, down] of ORDERS) {
      for (const first of [1, 2, 100]) {
        expect([by, first, await ordered(head, { by }, first)]).toEqual([by, first, up]);
        expect([by, first, await ordered(head, { by, descending: true }, first)]).toEqual([by, first, down]);
      }
    }
  });

  it("is, of a year that is over, by what was known at its end", async () => {
    const school = await world.school();
    const [before, now] = [await school.classOf("5A", { year: 2025 }), await school.classOf("4A")];
    const first = await school.student({ lastName: "Abricot", firstName: "Ana", in: before });
    const second = await school.student({ lastName: "Banane", firstName: "Bob", in: before });
    await school.profile(first, { knownAt: "2026-05-02T08:00:00Z", levels: [1] });
    await school.profile(second, { knownAt: "2026-04-02T08:00:00Z", levels: [1, 1] });
    await school.profile(first, { knownAt: "2026-11-02T08:00:00Z", levels: [1, 1, 1] });
    await school.student({ lastName: "Cerise", firstName: "Cid", in: now });
    const head = await school.a("HEAD");
    const [year] = await school.sql("select school_year_id as id from school_classes where id = $1", [before.id]);
    const filter = { classIds: [before.id], schoolYearId: (year as { id: string }).id };
    expect(await ordered(head, { by: "CERTIFIABILITY", descending: true }, 1, filter)).toBe("Bob Ana");
    expect(await ordered(head, { by: "PROFILE" }, 1, filter)).toBe("Bob Ana");
  });

  it("is of those whom the filter leaves", async () => {
    const { head } = await variedSchool();
    const filter = { certifiability: ["NOT_CERTIFIABLE", "UNKNOWN"] };
    expect(await ordered(head, { by: "CLASS" }, 2, filter)).toBe("Bob Dov Ana Eve");
  });

  it("is one statement for the page, and one for the count", async () => {
    const { head } = await variedSchool();
    const asked = await world.statements(() => world.ask(head, ORDERED, { first: 2, sort: { by: "CLASS" } }));
    expect(asked.filter((text) => text.includes("from (select z.school_id"))).toHaveLength(2);
  });

  it("takes no cursor of another order, nor one that is made up", async () => {
    const { head } = await variedSchool();
    const { data } = await world.ask(head, ORDERED, { first: 1 });
    const { endCursor } = data.school.students.pageInfo;
    const forged = Buffer.from(JSON.stringify([crypto.randomUUID(), "1); drop"])).toString("base64url");
    for (const after of [endCursor, forged]) {
      const { codes } = await world.ask(head, ORDERED, { first: 1, after, sort: { by: "CLASS" } });
      expect(codes).toEqual(["BAD_USER_INPUT"]);
    }
  });
});
