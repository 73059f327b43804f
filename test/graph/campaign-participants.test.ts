import { makeWorld } from "../support/school-world.ts";
import type { Answer, World } from "../support/school-world.ts";
import type { MadeStudent, Named, Person, WorldSchool } from "../support/world-school.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const PARTICIPANTS = `query ($id: ID!, $first: Int!, $after: String, $filter: ParticipantFilter) { campaign(id: $id) {
  participants(first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes {
      student { lastName } status retrying attemptCount evolution
      result { status mastery pixScore stars { acquired total } certifiability { status } campaign { name } student { lastName } }
    }
  }
} }`;

const STATISTICS = `query ($id: ID!) { campaign(id: $id) { pendingNameCount statistics {
  expectedCount toStartCount startedCount toShareCount sharedCount averageMastery starDistribution certifiableCount
} } }`;

async function namesOf(person: Person | Promise<Person>, { id }: Named, filter: object = {}): Promise<string[]> {
  const { data, codes } = await world.ask(person, PARTICIPANTS, { id, first: 100, filter });
  expect(codes).toEqual([]);
  const { nodes, totalCount } = data.campaign.participants;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ student }: { student: MadeStudent }) => student.lastName);
}

async function statisticsOf(person: Person | Promise<Person>, { id }: Named): Promise<Answer["data"]> {
  const { data, codes } = await world.ask(person, STATISTICS, { id });
  expect(codes).toEqual([]);
  return data.campaign;
}

/** 6A: one student of each status; 6B: one who took part without being meant; one who left. */
async function assessment(): Promise<{ school: WorldSchool; campaign: Named; a: Named; b: Named }> {
  const school = await world.school();
  const [a, b] = [await school.classOf("6A"), await school.classOf("6B")];
  const campaign = await school.campaign({ name: "Rentrée", classes: [a], starCount: 3 });
  const make = (lastName: string, schoolClass: Named) => school.student({ lastName, in: schoolClass });
  await make("Attend", a);
  await school.took(await make("Bouge", a), campaign, { status: "STARTED" });
  await school.took(await make("Cache", a), campaign, { status: "TO_SHARE" });
  const done = await make("Dépose", a);
  await school.took(done, campaign, { stars: [0, 3], mastery: 0.1, isShown: false, sharedAt: "2026-10-02T08:00:00Z" });
  await school.took(done, campaign, { stars: [1, 3], mastery: 0.3, retrying: true, attemptCount: 3, evolution: "UP" });
  await school.took(done, campaign, { status: "STARTED", startedAt: "2026-11-20T08:00:00Z", isShown: false });
  await school.took(await make("Élan", b), campaign, { stars: [3, 3], mastery: 0.9 });
  await make("Fixe", b);
  const gone = await make("Gone", a);
  await school.took(gone, campaign, { stars: [2, 3], mastery: 0.5 });
  await school.left(gone);
  return { school, campaign, a, b };
}

describe("the participants of a campaign", () => {
  it("are the students of its classes and others who took part, one line each, those who left nowhere", async () => {
    const { school, campaign } = await assessment();
    const { data, codes } = await world.ask(school.a("REFERENT"), PARTICIPANTS, { id: campaign.id, first: 10 });

    expect(codes).toEqual([]);
    const none = { mastery: null, pixScore: null, stars: null, certifiability: null, campaign: { name: "Rentrée" } };
    const one = { retrying: false, attemptCount: 1, evolution: null };
    expect(data.campaign.participants.nodes).toEqual([
      { ...one, student: { lastName: "Attend" }, status: "TO_START", result: null, attemptCount: 0 },
      {
        ...one,
        student: { lastName: "Bouge" },
        status: "STARTED",
        result: { ...none, status: "STARTED", student: { lastName: "Bouge" } },
      },
      {
        ...one,
        student: { lastName: "Cache" },
        status: "TO_SHARE",
        result: { ...none, status: "TO_SHARE", student: { lastName: "Cache" } },
      },
      {
        student: { lastName: "Dépose" },
        status: "SHARED",
        retrying: true,
        attemptCount: 3,
        evolution: "UP",
        result: {
          ...none,
          status: "SHARED",
          mastery: 0.3,
          stars: { acquired: 1, total: 3 },
          student: { lastName: "Dépose" },
        },
      },
      {
        ...one,
        student: { lastName: "Élan" },
        status: "SHARED",
        result: {
          ...none,
          status: "SHARED",
          mastery: 0.9,
          stars: { acquired: 3, total: 3 },
          student: { lastName: "Élan" },
        },
      },
    ]);
  });

  it("are, for a teacher, those of the classes they follow", async () => {
    const { school, campaign, a, b } = await assessment();
    expect(await namesOf(school.a("TEACHER", { classes: [b] }), campaign)).toEqual(["Élan"]);
    expect(await namesOf(school.a("TEACHER", { classes: [a] }), campaign)).toEqual([
      "Attend",
      "Bouge",
      "Cache",
      "Dépose",
    ]);
    const neither = await school.a("TEACHER", { classes: [await school.classOf("6C")] });
    expect((await world.ask(neither, STATISTICS, { id: campaign.id })).codes).toEqual(["NOT_FOUND"]);
  });

  it("are filtered by name, class, status and stars", async () => {
    const { school, campaign, a, b } = await assessment();
    const head = await school.a("HEAD");
    expect(await namesOf(head, campaign, { search: "elan" })).toEqual(["Élan"]);
    expect(await namesOf(head, campaign, { classIds: [b.id] })).toEqual(["Élan"]);
    expect(await namesOf(head, campaign, { classIds: [a.id], statuses: ["TO_START", "SHARED"] })).toEqual([
      "Attend",
      "Dépose",
    ]);
    expect(await namesOf(head, campaign, { stars: [0, 1, 2] })).toEqual(["Dépose"]);
    expect(await namesOf(head, campaign, { stars: [3] })).toEqual(["Élan"]);
    expect(await namesOf(head, campaign, { statuses: [] })).toEqual([]);
  });

  it("are of classes that can be chosen, those of others who took part among them; a teacher's own alone", async () => {
    const { school, campaign, a, b } = await assessment();
    await school.classOf("6C");
    const CLASSES = `query ($id: ID!, $year: ID) { campaign(id: $id) { participantClasses(schoolYearId: $year) { name } } }`;
    const classesFor = async (person: Promise<Person>, year: string | null = null): Promise<string[]> =>
      (await world.ask(person, CLASSES, { id: campaign.id, year })).data.campaign.participantClasses.map(
        ({ name }: Named) => name,
      );
    expect(await classesFor(school.a("HEAD"))).toEqual(["6A", "6B"]);
    expect(await classesFor(school.a("HEAD"), await school.yearId(2026))).toEqual(["6A", "6B"]);
    expect(await classesFor(school.a("HEAD"), await school.yearId(2025))).toEqual([]);
    expect(await classesFor(school.a("TEACHER", { classes: [b] }))).toEqual([b.name]);
    expect(await classesFor(school.a("TEACHER", { classes: [a] }))).toEqual([a.name]);
  });

  it("are filtered by the certifiability of the profile sent in a collection, of the newest profile elsewhere", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("3A");
    const collection = await school.campaign({ kind: "PROFILES_COLLECTION", classes: [schoolClass] });
    const other = await school.campaign({ classes: [schoolClass] });
    const [yes, no] = [
      await school.student({ lastName: "Oui", in: schoolClass }),
      await school.student({ lastName: "Non", in: schoolClass }),
    ];
    const later = await school.student({ lastName: "Puis", in: schoolClass });
    await school.profile(yes, { knownAt: "2026-10-12T08:00:00Z", levels: [1, 1, 1, 1, 1], in: collection });
    await school.profile(no, { knownAt: "2026-10-12T08:00:00Z", levels: [1], in: collection });
    await school.profile(later, { knownAt: "2026-11-12T08:00:00Z", levels: [1, 1, 1, 1, 1, 1] });
    const head = await school.a("HEAD");

    expect(await namesOf(head, collection, { certifiability: ["CERTIFIABLE"] })).toEqual(["Oui"]);
    expect(await namesOf(head, collection, { certifiability: ["NOT_CERTIFIABLE"] })).toEqual(["Non"]);
    expect(await namesOf(head, collection, { certifiability: ["UNKNOWN"] })).toEqual(["Puis"]);
    expect(await namesOf(head, other, { certifiability: ["CERTIFIABLE"] })).toEqual(["Oui", "Puis"]);
  });

  it("come in pages that join, by name, in two statements a page", async () => {
    const { school, campaign } = await assessment();
    const head = await school.a("HEAD");
    const page = async (after: string | null): Promise<Answer["data"]> =>
      (await world.ask(head, PARTICIPANTS, { id: campaign.id, first: 2, after })).data.campaign.participants;

    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    const third = await page(second.pageInfo.endCursor);

    const names = [first, second, third].flatMap(({ nodes }) =>
      nodes.map(({ student }: { student: MadeStudent }) => student.lastName),
    );
    expect(names).toEqual(["Attend", "Bouge", "Cache", "Dépose", "Élan"]);
    expect(
      [first, second, third].map(({ totalCount, pageInfo }) => [
        totalCount,
        pageInfo.hasPreviousPage,
        pageInfo.hasNextPage,
      ]),
    ).toEqual([
      [5, false, true],
      [5, true, true],
      [5, true, false],
    ]);
    const document = PARTICIPANTS.replace(/campaign \{ name \} student \{ lastName \}/, "");
    // The campaign itself is one.
    expect(await world.statements(() => world.ask(head, document, { id: campaign.id, first: 2 }))).toHaveLength(1 + 2);
  });

  it("count once a student who is in two of its classes, one of each year", async () => {
    const school = await world.school();
    const [before, now] = [await school.classOf("6A", { year: 2025 }), await school.classOf("5A")];
    const student = await school.student({ in: before });
    await school.enrol(student, now);
    const campaign = await school.campaign({ classes: [before, now] });

    expect(await namesOf(school.a("HEAD"), campaign)).toEqual([student.lastName]);
    expect(await namesOf(school.a("HEAD"), campaign, { classIds: [now.id] })).toEqual([student.lastName]);
  });
});

describe("the figures of a campaign", () => {
  it("of an assessment: every expected student is in one status; stars and mastery of the results shown", async () => {
    const { school, campaign, a, b } = await assessment();
    expect((await statisticsOf(school.a("HEAD"), campaign)).statistics).toEqual({
      expectedCount: 5,
      toStartCount: 1,
      startedCount: 1,
      toShareCount: 1,
      sharedCount: 2,
      averageMastery: 0.6,
      starDistribution: [0, 1, 0, 1],
      certifiableCount: null,
    });
    const ofB = await statisticsOf(school.a("TEACHER", { classes: [b] }), campaign);
    expect(ofB.statistics).toMatchObject({
      expectedCount: 1,
      sharedCount: 1,
      averageMastery: 0.9,
      starDistribution: [0, 0, 0, 1],
    });
    const ofA = await statisticsOf(school.a("TEACHER", { classes: [a] }), campaign);
    expect(ofA.statistics).toMatchObject({ expectedCount: 4, sharedCount: 1 });
  });

  it("of an assessment without stages: how many lie in each fifth of the percentages, as they are written", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    const campaign = await school.campaign({ classes: [schoolClass], starCount: null });
    for (const mastery of [0, 0.2, 0.204, 0.206, 0.4, 0.41, 0.8, 0.81, 1])
      await school.took(await school.student({ in: schoolClass }), campaign, { mastery });
    await school.took(await school.student({ in: schoolClass }), campaign, { status: "STARTED", mastery: 0.5 });

    const BANDS = `query ($id: ID!) { campaign(id: $id) { statistics { masteryDistribution { from to studentCount } } } }`;
    const bandsOf = async ({ id }: Named): Promise<unknown> =>
      (await world.ask(school.a("HEAD"), BANDS, { id })).data.campaign.statistics.masteryDistribution;
    expect(await bandsOf(campaign)).toEqual([
      { from: 0, to: 20, studentCount: 3 },
      { from: 21, to: 40, studentCount: 2 },
      { from: 41, to: 60, studentCount: 1 },
      { from: 61, to: 80, studentCount: 1 },
      { from: 81, to: 100, studentCount: 2 },
    ]);
    expect(await bandsOf(await school.campaign({ starCount: 3 }))).toBeNull();
    expect(await bandsOf(await school.campaign({ kind: "PROFILES_COLLECTION" }))).toBeNull();
  });

  it("of a collection of profiles: how many are certifiable, and no stars", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("3A");
    const campaign = await school.campaign({ kind: "PROFILES_COLLECTION", classes: [schoolClass] });
    for (const [levels, pixScore] of [
      [[1, 1, 1, 1, 1], 84],
      [[1, 1, 1, 1], 35],
    ] as const) {
      const student = await school.student({ in: schoolClass });
      await school.profile(student, { knownAt: "2026-10-12T08:00:00Z", levels: [...levels], pixScore, in: campaign });
    }

    expect((await statisticsOf(school.a("HEAD"), campaign)).statistics).toMatchObject({
      sharedCount: 2,
      averageMastery: null,
      starDistribution: null,
      certifiableCount: 1,
    });
  });

  it("of a campaign for nobody are zeros", async () => {
    const school = await world.school();
    const campaign = await school.campaign({ starCount: 2 });
    expect(await statisticsOf(school.a("HEAD"), campaign)).toEqual({
      pendingNameCount: 0,
      statistics: {
        expectedCount: 0,
        toStartCount: 0,
        startedCount: 0,
        toShareCount: 0,
        sharedCount: 0,
        averageMastery: null,
        starDistribution: [0, 0, 0],
        certifiableCount: null,
      },
    });
  });

  it("say how many typed names wait there; a teacher's are those of their classes", async () => {
    const { school, campaign, a, b } = await assessment();
    const other = await school.campaign({ classes: [a] });
    await school.waitingName({ lastName: "Un", firstName: "x", className: "6A" }, campaign);
    await school.waitingName({ lastName: "Deux", firstName: "x", className: "6B" }, campaign);
    await school.waitingName({ lastName: "Trois", firstName: "x" }, campaign);
    await school.waitingName({ lastName: "Quatre", firstName: "x", className: "6A" }, other);

    const countFor = async (person: Promise<Person>): Promise<number> =>
      (await statisticsOf(person, campaign)).pendingNameCount;
    expect(await countFor(school.a("HEAD"))).toBe(3);
    expect(await countFor(school.a("TEACHER", { classes: [b] }))).toBe(1);
  });

  it("of 20 campaigns cost as many statements as those of one", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    const list = `{ school { campaigns(first: 50) { nodes { pendingNameCount statistics { expectedCount } } } } }`;
    const head = await school.a("HEAD");
    const counted = (): Promise<string[]> => world.statements(() => world.ask(head, list));
    await school.campaign({ classes: [schoolClass] });
    const one = await counted();
    for (let number = 0; number < 19; number++) await school.campaign({ classes: [schoolClass] });
    expect(await counted()).toHaveLength(one.length);
  });
});
