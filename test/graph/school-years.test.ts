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
