import { makeWorld } from "../support/school-world.ts";
import type { Answer, World } from "../support/school-world.ts";
import type { MadeStudent, Named, Person, WorldSchool } from "../support/world-school.ts";

/** The school year is a switch: what was last year stays readable as it ended, and never mixes with this one. */

let world: World;
let school: WorldSchool;
let head: Person;
let last: Named;
let now: Named;
let student: MadeStudent;
let lastYear: string;
let thisYear: string;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  school = await world.school();
  head = await school.a("HEAD");
  [lastYear, thisYear] = [await school.yearId(2025), await school.yearId(2026)];
  [last, now] = [await school.classOf("4A", { year: 2025 }), await school.classOf("3A")];
  student = await school.student({ lastName: "Aubry", in: last });
  await school.enrol(student, now);
});

async function ask(document: string, variables: object = {}, person: Person = head): Promise<Answer["data"]> {
  const { data, codes } = await world.ask(person, document, variables);
  expect(codes).toEqual([]);
  return data;
}

const board = async ({ id }: Named): Promise<Answer["data"]> =>
  (
    await ask(
      `query ($id: ID!) { schoolClass(id: $id) { board { asOf summary { certifiableCount medianPixScore }
        rows { pixScore levels certifiability { status } lastActivityAt cells { status sharedAt attemptCount }
          yearProgress { status competencesGained } supportNeeds { reason } lastReminder { id } } } } }`,
      { id },
    )
  ).schoolClass.board;

describe("a school year that is over", () => {
  it("has its classes, and the running one its own", async () => {
    const classes = `query ($year: ID) { school { classes(schoolYearId: $year) { id } } }`;
    expect((await ask(classes, { year: lastYear })).school.classes).toEqual([{ id: last.id }]);
    expect((await ask(classes)).school.classes).toEqual([{ id: now.id }]);
  });

  it("shows its boards as they ended: the profile of then, not the one that came since", async () => {
    await school.profile(student, { knownAt: "2025-10-01T08:00:00Z", levels: [0, 0, 0, 0, 0, 0] });
    await school.profile(student, { knownAt: "2026-08-20T08:00:00Z", levels: [1, 1, 1, 1, 1] });
    await school.profile(student, { knownAt: "2026-11-02T08:00:00Z", levels: [2, 2, 2, 2, 2, 2, 2] });
    await school.reminder(student, { createdAt: "2026-11-10T08:00:00Z" });

    const then = await board(last);
    expect(then).toMatchObject({
      asOf: "2026-08-20T08:00:00.000Z",
      summary: { certifiableCount: 1, medianPixScore: 40 },
    });
    expect(then.rows[0]).toMatchObject({
      ...{ pixScore: 40, certifiability: { status: "CERTIFIABLE" }, lastActivityAt: "2026-08-20T08:00:00.000Z" },
      ...{ yearProgress: { status: "REACHED", competencesGained: 5 }, lastReminder: null },
    });
    expect(then.rows[0].levels.slice(0, 7)).toEqual([1, 1, 1, 1, 1, 0, 0]);
    const needs = "query ($id: ID!) { schoolClass(id: $id) { board { rows { supportNeeds { reason } } } } }";
    await school.campaign({ name: "De l’an dernier", classes: [last] });
    expect((await ask(needs, { id: last.id })).schoolClass.board.rows).toEqual([{ supportNeeds: [] }]);
    expect((await board(now)).rows[0]).toMatchObject({
      ...{ pixScore: 112, yearProgress: { competencesGained: 7 }, lastActivityAt: "2026-11-02T08:00:00.000Z" },
    });
  });

  it("knows no profile where the first came since", async () => {
    await school.profile(student, { knownAt: "2026-11-02T08:00:00Z", levels: [1, 1, 1, 1, 1] });
    expect((await board(last)).rows[0]).toMatchObject({
      ...{ pixScore: null, levels: null, certifiability: { status: "UNKNOWN" }, lastActivityAt: null },
      yearProgress: { status: "NOT_STARTED" },
    });
  });

  it("is judged at its last day: a profile of June was of that week, and not too old", async () => {
    await school.profile(student, { knownAt: "2025-10-01T08:00:00Z", levels: [0] });
    await school.profile(student, { knownAt: "2026-08-01T08:00:00Z", levels: [1] });
    expect((await board(last)).rows[0].yearProgress).toEqual({ status: "BEHIND", competencesGained: 1 });
  });
});

describe("a campaign whose code serves again every year", () => {
  let campaign: Named;
  beforeEach(async () => {
    campaign = await school.campaign({ kind: "PROFILES_COLLECTION", classes: [last, now] });
    await school.took(student, campaign, {
      startedAt: null,
      sharedAt: "2026-02-10T08:00:00Z",
      pixScore: 40,
      certifiableCount: 5,
    });
  });
  const statistics = `query ($id: ID!, $year: ID) { campaign(id: $id) {
    statistics(schoolYearId: $year) { expectedCount toStartCount sharedCount } activity(schoolYearId: $year) { day }
    participants(first: 10, filter: { schoolYearId: $year }) { nodes { status result { pixScore } } } } }`;

  it("starts afresh: who sent last year has not started this year", async () => {
    expect((await board(last)).rows[0].cells).toMatchObject([{ status: "SHARED" }]);
    expect((await board(now)).rows[0].cells).toMatchObject([{ status: "TO_START", attemptCount: 0 }]);
  });

  it("has the figures of each year apart, and of the latest where none is named", async () => {
    const of = async (year: string | null): Promise<unknown> =>
      (await ask(statistics, { id: campaign.id, year })).campaign;
    const started = { statistics: { expectedCount: 1, toStartCount: 1, sharedCount: 0 }, activity: [] };
    const shared = {
      statistics: { expectedCount: 1, toStartCount: 0, sharedCount: 1 },
      activity: [{ day: "2026-02-10" }],
    };
    expect(await of(lastYear)).toMatchObject({
      ...shared,
      participants: { nodes: [{ status: "SHARED", result: { pixScore: 40 } }] },
    });
    expect(await of(thisYear)).toMatchObject({
      ...started,
      participants: { nodes: [{ status: "TO_START", result: null }] },
    });
    expect(await of(null)).toMatchObject(started);
  });
});

describe("the students of a school year", () => {
  const STUDENTS = `query ($filter: StudentFilter, $year: ID) { school { students(first: 10, filter: $filter) {
    totalCount nodes { lastName schoolClass(schoolYearId: $year) { name } } } } }`;
  const names = async (filter: object): Promise<string[]> =>
    (await ask(STUDENTS, { filter })).school.students.nodes.map(({ lastName }: MadeStudent) => lastName);

  it("are those enrolled then, in the class of then", async () => {
    await school.student({ lastName: "Parti", in: last });
    await school.student({ lastName: "Neuf", in: now });
    const { nodes, totalCount } = (await ask(STUDENTS, { filter: { schoolYearId: lastYear }, year: lastYear })).school
      .students;
    expect(totalCount).toBe(2);
    expect(nodes).toEqual([
      { lastName: "Aubry", schoolClass: { name: "4A" } },
      { lastName: "Parti", schoolClass: { name: "4A" } },
    ]);
    expect(await names({})).toEqual(["Aubry", "Neuf"]);
    expect(await names({ schoolYearId: "none" })).toEqual([]);
  });

  it("of a year that is over are filtered by what they did then", async () => {
    await school.took(student, await school.campaign(), { startedAt: null, sharedAt: "2026-02-10T08:00:00Z" });
    await school.student({ lastName: "Absent", in: last });
    expect(await names({ schoolYearId: lastYear, withoutParticipation: true })).toEqual(["Absent"]);
    expect(await names({ withoutParticipation: true })).toEqual(["Aubry"]);
  });

  it("with fewer than all stars are those of a result of that year", async () => {
    const [three, two] = [
      await school.student({ lastName: "Trois", in: now }),
      await school.student({ lastName: "Deux", in: now }),
    ];
    const campaign = await school.campaign({ classes: [now], starCount: 3 });
    await school.took(student, campaign, { stars: [1, 3], startedAt: null, sharedAt: "2026-02-10T08:00:00Z" });
    await school.took(three, campaign, { stars: [3, 3] });
    await school.took(two, campaign, { stars: [2, 3] });
    expect(await names({ fewerThanAllStars: true })).toEqual(["Deux"]);
    expect(await names({ fewerThanAllStars: false })).toEqual(["Aubry", "Trois"]);
    expect(await names({ fewerThanAllStars: true, schoolYearId: lastYear })).toEqual(["Aubry"]);
  });

  it("to ask in person have fewer than all stars, or a certifiability that nobody knows", async () => {
    const [known, both] = [
      await school.student({ lastName: "Connu", in: now }),
      await school.student({ lastName: "Étoile", in: now }),
    ];
    for (const one of [known, both]) await school.profile(one, { knownAt: "2026-10-12T08:00:00Z", levels: [1] });
    await school.took(both, await school.campaign({ starCount: 3 }), { stars: [2, 3] });
    expect(await names({ toAskInPerson: true })).toEqual(["Aubry", "Étoile"]);
    expect(await names({ toAskInPerson: false })).toEqual(["Connu"]);
  });
});

describe("one student in a school year that is over", () => {
  const STUDENT = `query ($id: ID!, $year: ID) { student(id: $id) {
    certifiability(schoolYearId: $year) { status certifiableCompetenceCount knownAt }
    profile(schoolYearId: $year) { pixScore }
    profiles(schoolYearId: $year) { pixScore change { pixGained levels { competence { code } from to } } }
    yearProgress(schoolYearId: $year) { status competencesGained dueOn }
    supportNeeds(schoolYearId: $year) { reason }
    participations(schoolYearId: $year) { sharedAt schoolYear { name } schoolClass { name } }
    reminders(schoolYearId: $year) { createdAt }
  } }`;
  const of = async (year: string | null, { id }: { id: string } = student): Promise<Answer["data"]> =>
    (await ask(STUDENT, { id, year })).student;

  async function twoYears(): Promise<void> {
    await school.profile(student, { knownAt: "2025-10-01T08:00:00Z", levels: [1, 0, 1] });
    await school.profile(student, { knownAt: "2026-06-10T08:00:00Z", levels: [2, 1, 1, 1] });
    await school.profile(student, { knownAt: "2026-11-02T08:00:00Z", levels: [2, 1, 1, 1, 1, 1] });
    await school.took(student, await school.campaign({ classes: [now], givenOn: "2026-10-01" }), {
      status: "STARTED",
      startedAt: "2026-10-02T08:00:00Z",
    });
    await school.reminder(student, { createdAt: "2026-03-10T08:00:00Z" });
    await school.reminder(student, { createdAt: "2026-11-10T08:00:00Z" });
  }

  it("has the certifiability, the profile and the progress of its end", async () => {
    await twoYears();
    expect(await of(lastYear)).toMatchObject({
      certifiability: { status: "NOT_CERTIFIABLE", certifiableCompetenceCount: 4, knownAt: "2026-06-10T08:00:00.000Z" },
      profile: { pixScore: 40 },
      yearProgress: { competencesGained: 3, dueOn: "2026-05-31" },
    });
    expect(await of(null)).toMatchObject({
      certifiability: { status: "CERTIFIABLE", certifiableCompetenceCount: 6 },
      profile: { pixScore: 56 },
      yearProgress: { competencesGained: 2, dueOn: "2027-05-31" },
    });
    expect(await of(thisYear)).toMatchObject(
      await of(null).then(({ certifiability, profile }) => ({ certifiability, profile })),
    );
  });

  it("has the profiles known by then, each with what it changed", async () => {
    await twoYears();
    const first = { pixScore: 16, change: null };
    const second = {
      pixScore: 40,
      change: {
        pixGained: 24,
        levels: [
          { competence: { code: "1.1" }, from: 1, to: 2 },
          { competence: { code: "1.2" }, from: 0, to: 1 },
          { competence: { code: "2.1" }, from: 0, to: 1 },
        ],
      },
    };
    expect((await of(lastYear)).profiles).toEqual([second, first]);
    const { profiles } = await of(null);
    expect(profiles).toHaveLength(3);
    expect(profiles[0].change).toMatchObject({ pixGained: 16, levels: [{ to: 1 }, { to: 1 }] });
    expect(profiles.slice(1)).toEqual([second, first]);
  });

  it("has the participations and the reminders of that year alone, in the class of then", async () => {
    await twoYears();
    const then = await of(lastYear);
    expect(then.participations.map(({ sharedAt }: { sharedAt: string }) => sharedAt.slice(0, 10))).toEqual([
      "2026-06-10",
      "2025-10-01",
    ]);
    expect(then.participations[0]).toMatchObject({ schoolYear: { name: "2025-2026" }, schoolClass: { name: "4A" } });
    expect(then.reminders).toEqual([{ createdAt: "2026-03-10T08:00:00.000Z" }]);
    expect((await of(thisYear)).participations).toHaveLength(2);
    const everything = await of(null);
    expect([everything.participations.length, everything.reminders.length]).toEqual([4, 2]);
  });

  it("has no support needs, whatever stood open then or stands open now", async () => {
    await twoYears();
    await school.campaign({ classes: [last], givenOn: "2025-10-01" });
    expect((await of(null)).supportNeeds).not.toEqual([]);
    expect((await of(thisYear)).supportNeeds).toEqual((await of(null)).supportNeeds);
    expect((await of(lastYear)).supportNeeds).toEqual([]);
  });

  it("who was in no class then has a year in which nothing was begun; a year of another school is none", async () => {
    const newcomer = await school.student({ in: now });
    await school.profile(newcomer, { knownAt: "2026-11-02T08:00:00Z", levels: [1] });
    expect(await of(lastYear, newcomer)).toMatchObject({
      certifiability: { status: "UNKNOWN" },
      ...{ profile: null, profiles: [], participations: [] },
      yearProgress: { status: "NOT_STARTED", dueOn: "2026-05-31" },
    });
    const elsewhere = await (await world.school()).yearId(2025);
    const PARTS = `query ($id: ID!, $year: ID) { student(id: $id) { certifiability(schoolYearId: $year) { status }
      participations(schoolYearId: $year) { id } profiles(schoolYearId: $year) { pixScore } } }`;
    expect((await ask(PARTS, { id: newcomer.id, year: elsewhere })).student).toEqual({
      certifiability: { status: "UNKNOWN" },
      ...{ participations: [], profiles: [] },
    });
  });
});

describe("the list of students of a year that is over", () => {
  const LIST = `query ($filter: StudentFilter, $year: ID) { school { students(first: 10, filter: $filter) {
    nodes { lastName certifiability(schoolYearId: $year) { status } participations(schoolYearId: $year) { id } } } } }`;
  const namesWhere = async (filter: object): Promise<string[]> =>
    (await ask(LIST, { filter })).school.students.nodes.map(({ lastName }: MadeStudent) => lastName);

  beforeEach(async () => {
    await school.profile(student, { knownAt: "2026-03-01T08:00:00Z", levels: [1, 1] });
    await school.profile(student, { knownAt: "2026-11-02T08:00:00Z", levels: [1, 1, 1, 1, 1] });
    const since = await school.student({ lastName: "Depuis", in: last });
    await school.enrol(since, now);
    await school.profile(since, { knownAt: "2026-11-02T08:00:00Z", levels: [1] });
  });

  it("says each student's certifiability and participations of then", async () => {
    const { nodes } = (await ask(LIST, { filter: { schoolYearId: lastYear }, year: lastYear })).school.students;
    expect(nodes).toEqual([
      { lastName: "Aubry", certifiability: { status: "NOT_CERTIFIABLE" }, participations: [expect.anything()] },
      { lastName: "Depuis", certifiability: { status: "UNKNOWN" }, participations: [] },
    ]);
  });

  it.each([
    ["certifiable then", { certifiability: ["CERTIFIABLE"] }, [], ["Aubry"]],
    ["not yet then", { certifiability: ["NOT_CERTIFIABLE"] }, ["Aubry"], ["Depuis"]],
    ["unknown then, so to ask in person", { toAskInPerson: true }, ["Depuis"], []],
  ])("is filtered by who was %s", async (_who, filter, then, today) => {
    expect(await namesWhere({ ...filter, schoolYearId: lastYear })).toEqual(then);
    expect(await namesWhere(filter)).toEqual(today);
  });

  it("has nobody in need of support: that is asked of now", async () => {
    await school.campaign({ classes: [last, now], givenOn: "2025-10-01" });
    expect(await namesWhere({ needsSupport: true })).toEqual(["Aubry", "Depuis"]);
    expect(await namesWhere({ needsSupport: true, schoolYearId: lastYear })).toEqual([]);
    expect(await namesWhere({ needsSupport: false, schoolYearId: lastYear })).toEqual(["Aubry", "Depuis"]);
  });
});

describe("the school years of a campaign", () => {
  const YEARS = `query ($id: ID!, $year: ID) { campaign(id: $id) { schoolYears { name }
    classes(schoolYearId: $year) { name } } }`;
  const yearsOf = async (campaign: Named, person: Person = head): Promise<string[]> =>
    (await ask(YEARS, { id: campaign.id }, person)).campaign.schoolYears.map(({ name }: Named) => name);

  it("are those for which it is meant and those of its results, newest first", async () => {
    const meant = await school.campaign({ classes: [now] });
    const both = await school.campaign({ classes: [now] });
    await school.took(student, both, { startedAt: null, sharedAt: "2026-02-10T08:00:00Z" });
    const old = await school.campaign();
    await school.took(student, old, { startedAt: null, sharedAt: "2026-02-10T08:00:00Z" });
    expect(await yearsOf(meant)).toEqual(["2026-2027"]);
    expect(await yearsOf(both)).toEqual(["2026-2027", "2025-2026"]);
    expect(await yearsOf(old)).toEqual(["2025-2026"]);
    expect(await yearsOf(await school.campaign())).toEqual([]);
  });

  it("have each their classes", async () => {
    const campaign = await school.campaign({ classes: [last, now] });
    const classes = async (year: string | null): Promise<unknown> =>
      (await ask(YEARS, { id: campaign.id, year })).campaign.classes;
    expect(await classes(lastYear)).toEqual([{ name: "4A" }]);
    expect(await classes(thisYear)).toEqual([{ name: "3A" }]);
    expect(await classes(null)).toHaveLength(2);
  });
});

describe("a teacher and the years that are over", () => {
  it("may look into the running year: classes are followed while their year runs", async () => {
    const teacher = await school.a("TEACHER", { classes: [last, now] });
    const { years, classes } = (
      await ask(
        `query ($year: ID) { school { years { name } classes(schoolYearId: $year) { id } } }`,
        { year: lastYear },
        teacher,
      )
    ).school;
    expect(years).toEqual([{ name: "2026-2027" }]);
    expect(classes).toEqual([]);
    expect((await ask(`{ school { years { name } } }`)).school.years).toEqual([
      { name: "2026-2027" },
      { name: "2025-2026" },
    ]);
  });

  it("reads of their own students what they did before, each in its year, and no figure of last year's classes", async () => {
    const teacher = await school.a("TEACHER", { classes: [last, now] });
    const campaign = await school.campaign({ classes: [last] });
    await school.took(student, campaign, { startedAt: null, sharedAt: "2026-02-10T08:00:00Z" });
    const found = await ask(
      `query ($id: ID!, $campaign: ID!) { student(id: $id) { participations { schoolYear { name } schoolClass { name } } }
        campaign(id: $campaign) { schoolYears { name } statistics { expectedCount } } }`,
      { id: student.id, campaign: campaign.id },
      teacher,
    );
    expect(found.student.participations).toEqual([{ schoolYear: { name: "2025-2026" }, schoolClass: null }]);
    expect(found.campaign).toEqual({ schoolYears: [], statistics: { expectedCount: 0 } });
  });
});
