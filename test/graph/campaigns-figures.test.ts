import { makeWorld } from "../support/school-world.ts";
import type { Answer, World } from "../support/school-world.ts";
import type { MadeStudent, Named, Person, WorldSchool } from "../support/world-school.ts";

let world: World;
let school: WorldSchool;
let head: Person;
let [a, b]: Named[] = [];
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.now = new Date("2026-11-23T09:00:00Z");
  school = await world.school();
  head = await school.a("HEAD");
  [a, b] = [await school.classOf("3A"), await school.classOf("3B")];
});

const make = (lastName: string, schoolClass = a!): Promise<MadeStudent> =>
  school.student({ lastName, in: schoolClass });

async function campaignOf(document: string, { id }: Named, person: Person = head): Promise<Answer["data"]> {
  const { data, codes } = await world.ask(person, `query ($id: ID!) { campaign(id: $id) { ${document} } }`, { id });
  expect(codes).toEqual([]);
  return data.campaign;
}

describe("the activity of a campaign", () => {
  const ACTIVITY = "activity { day startedCount sharedCount }";

  it("counts each student once, on the school's days, all until then", async () => {
    const campaign = await school.campaign({ classes: [a!] });
    const [first, second, third] = [await make("Un"), await make("Deux"), await make("Trois")];
    // 22 h 30 on the 5th in Greenwich is the 6th in Paris.
    await school.took(first, campaign, { startedAt: "2026-10-05T22:30:00Z", sharedAt: "2026-10-07T08:00:00Z" });
    await school.took(first, campaign, {
      ...{ startedAt: "2026-10-08T08:00:00Z", sharedAt: "2026-10-08T09:00:00Z" },
      isShown: false,
    });
    await school.took(second, campaign, { status: "STARTED", startedAt: "2026-10-06T08:00:00Z" });
    await school.took(third, campaign, { status: "TO_SHARE", startedAt: null });

    expect((await campaignOf(ACTIVITY, campaign)).activity).toEqual([
      { day: "2026-10-06", startedCount: 2, sharedCount: 0 },
      { day: "2026-10-07", startedCount: 2, sharedCount: 1 },
    ]);
  });

  it("takes a sending without a start for both, and is, for a teacher, that of their classes", async () => {
    const campaign = await school.campaign({ kind: "PROFILES_COLLECTION", classes: [a!, b!] });
    await school.took(await make("Un"), campaign, { startedAt: null, sharedAt: "2026-10-05T08:00:00Z" });
    await school.took(await make("Deux", b), campaign, { startedAt: null, sharedAt: "2026-10-06T08:00:00Z" });
    const teacher = await school.a("TEACHER", { classes: [b!] });
    expect((await campaignOf(ACTIVITY, campaign, teacher)).activity).toEqual([
      { day: "2026-10-06", startedCount: 1, sharedCount: 1 },
    ]);
  });

  it("of a campaign that nobody began is empty", async () => {
    await make("Un");
    expect((await campaignOf(ACTIVITY, await school.campaign({ classes: [a!] }))).activity).toEqual([]);
  });
});

describe("the analysis of a campaign", () => {
  const ANALYSIS = `analysis { resultCount areas { area { code } mastery skillCount levelMean }
    competences { competence { code } mastery skillCount levelMean weakCount weak { lastName } } }`;

  it("of an assessment: skills mastered of those asked for, by area and competence, and who masters less than half", async () => {
    const campaign = await school.campaign({ classes: [a!] });
    const take = async (lastName: string, ...skills: [number, number][]): Promise<unknown> =>
      school.took(await make(lastName), campaign, { skills });
    await take("Zoé", [1, 4], [0, 2]);
    await take("Alix", [1, 4], [2, 2]);
    await take("Moitié", [2, 4], [1, 2]);
    await school.took(await make("Commence"), campaign, { status: "STARTED", skills: [[0, 4]] });
    await make("Absent");

    expect((await campaignOf(ANALYSIS, campaign)).analysis).toEqual({
      resultCount: 3,
      areas: [{ area: { code: "1" }, mastery: 7 / 18, skillCount: 6, levelMean: null }],
      competences: [
        {
          ...{ competence: { code: "1.1" }, mastery: 4 / 12, skillCount: 4, levelMean: null, weakCount: 2 },
          weak: [{ lastName: "Alix" }, { lastName: "Zoé" }],
        },
        {
          ...{ competence: { code: "1.2" }, mastery: 0.5, skillCount: 2, levelMean: null, weakCount: 1 },
          weak: [{ lastName: "Zoé" }],
        },
      ],
    });
  });

  it("of a collection: the mean level, and who is below level 1; at most ten are named", async () => {
    const campaign = await school.campaign({ kind: "PROFILES_COLLECTION", classes: [a!] });
    for (let number = 10; number < 22; number++) {
      await school.took(await make(`Nom ${number}`), campaign, { levels: [number === 10 ? 6 : 0, 3] });
    }
    const { resultCount, areas, competences } = (await campaignOf(ANALYSIS, campaign)).analysis;
    expect(resultCount).toBe(12);
    expect(competences).toHaveLength(16);
    expect(competences[0]).toMatchObject({ levelMean: 0.5, mastery: null, skillCount: null, weakCount: 11 });
    expect(competences[0].weak.map(({ lastName }: MadeStudent) => lastName)).toEqual(
      Array.from({ length: 10 }, (_, index) => `Nom ${11 + index}`),
    );
    expect(competences[1]).toMatchObject({ levelMean: 3, weakCount: 0, weak: [] });
    expect(areas[0]).toEqual({ area: { code: "1" }, mastery: null, skillCount: null, levelMean: (0.5 + 3 + 0) / 3 });
  });

  it("of a campaign without results is empty, and a teacher's is that of their classes", async () => {
    const campaign = await school.campaign({ classes: [a!, b!] });
    await school.took(await make("Loin"), campaign, { skills: [[0, 2]] });
    const teacher = await school.a("TEACHER", { classes: [b!] });
    const empty = { resultCount: 0, areas: [], competences: [] };
    expect((await campaignOf(ANALYSIS, campaign, teacher)).analysis).toEqual(empty);
  });
});

describe("one attempt", () => {
  const PARTICIPATION = `query ($id: ID!) { participation(id: $id) { status progression student { lastName } campaign { name }
    competences { competence { code } mastered total } areas { area { code } mastered total } profile { pixScore }
    retry { allowed from } } }`;

  it("says the skills mastered by competence and area", async () => {
    const campaign = await school.campaign({ name: "Rentrée", classes: [a!] });
    const { id } = await school.took(await make("Un"), campaign, {
      skills: [
        [1, 4],
        [0, 0],
        [2, 3],
        [5, 5],
      ],
    });
    const { data, codes } = await world.ask(head, PARTICIPATION, { id });
    expect(codes).toEqual([]);
    expect(data.participation).toMatchObject({
      ...{ status: "SHARED", student: { lastName: "Un" }, campaign: { name: "Rentrée" }, profile: null, retry: null },
      competences: [
        { competence: { code: "1.1" }, mastered: 1, total: 4 },
        { competence: { code: "1.3" }, mastered: 2, total: 3 },
        { competence: { code: "2.1" }, mastered: 5, total: 5 },
      ],
      areas: [
        { area: { code: "1" }, mastered: 3, total: 7 },
        { area: { code: "2" }, mastered: 5, total: 5 },
      ],
    });
  });

  it("of a collection says the profile that was sent", async () => {
    const student = await make("Un");
    await school.profile(student, { knownAt: "2026-10-12T08:00:00Z", levels: [1, 2], pixScore: 30 });
    const { data } = await world.ask(head, `query ($id: ID!) { student(id: $id) { participations { id } } }`, student);
    const { id } = data.student.participations[0];
    expect((await world.ask(head, PARTICIPATION, { id })).data.participation).toMatchObject({
      ...{ profile: { pixScore: 30 }, competences: null, areas: null },
    });
  });

  it("of a student whom the viewer does not follow does not exist", async () => {
    const { id } = await school.took(await make("Un"), await school.campaign({ classes: [a!, b!] }));
    const other = await school.a("TEACHER", { classes: [b!] });
    const stranger = await (await world.school()).a("HEAD");
    for (const person of [other, stranger]) {
      expect((await world.ask(person, PARTICIPATION, { id })).codes).toEqual(["NOT_FOUND"]);
    }
    expect((await world.ask(head, PARTICIPATION, { id: "none" })).codes).toEqual(["NOT_FOUND"]);
  });
});

describe("a campaign that may be taken several times", () => {
  const UPDATE = `mutation ($input: UpdateCampaignInput!) { updateCampaign(input: $input) { campaign { id } } }`;
  const RETRIES = `participants(first: 10) { nodes { student { id } retry { allowed from } result { retry { allowed } } } }`;

  async function retryOf(
    multipleAttempts: boolean | null,
    take: (student: MadeStudent, campaign: Named) => Promise<unknown>,
  ) {
    const campaign = await school.campaign({ classes: [a!] });
    await world.ask(head, UPDATE, { input: { campaignId: campaign.id, version: 1, multipleAttempts } });
    const student = await make("Un");
    await take(student, campaign);
    const { nodes } = (await campaignOf(RETRIES, campaign)).participants;
    const node = nodes.find((one: { student: { id: string } }) => one.student.id === student.id);
    expect(node.result?.retry?.allowed ?? null).toBe(node.retry?.allowed ?? null);
    return node.retry;
  }
  const sent = (sharedAt: string) => (student: MadeStudent, campaign: Named) =>
    school.took(student, campaign, { sharedAt });

  it.each([
    ["four times 24 hours after sending, to the minute", "2026-11-19T09:00:00Z", true, "2026-11-23T09:00:00.000Z"],
    ["not one minute earlier", "2026-11-19T09:01:00Z", false, "2026-11-23T09:01:00.000Z"],
    ["after the last minute of a sending known by its day", "2026-11-19T00:00:00Z", false, "2026-11-24T00:00:00.000Z"],
  ])("may be taken again %s", async (_when, sharedAt, allowed, from) => {
    expect(await retryOf(true, sent(sharedAt))).toEqual({ allowed, from });
  });

  it("is taken once where it was said so, and nothing is told where nobody said it", async () => {
    expect(await retryOf(false, sent("2026-10-01T09:00:00Z"))).toEqual({ allowed: false, from: null });
    expect(await retryOf(null, sent("2026-10-01T09:00:00Z"))).toBeNull();
  });

  it("tells nothing of who has not sent, or has begun again", async () => {
    expect(
      await retryOf(true, (student, campaign) => school.took(student, campaign, { status: "STARTED" })),
    ).toBeNull();
    expect(await retryOf(true, async () => undefined)).toBeNull();
    const again = async (student: MadeStudent, campaign: Named): Promise<void> => {
      await school.took(student, campaign, { sharedAt: "2026-10-10T08:00:00Z", retrying: true });
      await school.took(student, campaign, { status: "STARTED", startedAt: "2026-11-01T08:00:00Z", isShown: false });
    };
    expect(await retryOf(true, again)).toBeNull();
  });
});
