import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Named, WorldSchool } from "../support/world-school.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.now = new Date("2026-11-23T09:00:00Z");
});

const BOARD = `query ($id: ID!) { schoolClass(id: $id) { board {
  pendingNameCount objective
  rows {
    student { lastName } pixScore certifiability { status certifiableCompetenceCount missingCompetenceCount }
    yearProgress { objective dueOn competencesGained gainedSince competencesWorked expectedByNow status }
    supportNeeds { reason since missing campaign { name } }
  }
  summary { certifiableCount certifiabilityUnknownCount objectiveReachedCount objectiveUnknownCount needsSupportCount medianPixScore }
} } }`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Board = any;

async function boardOf(school: WorldSchool, { id }: Named): Promise<Board> {
  const { data, codes } = await world.ask(school.a("REFERENT"), BOARD, { id });
  expect(codes).toEqual([]);
  return data.schoolClass.board;
}

const reasonsOf = ({ rows }: Board): Record<string, string[]> =>
  Object.fromEntries(
    rows.map((row: Board) => [row.student.lastName, row.supportNeeds.map(({ reason }: Board) => reason)]),
  );

const held = (count: number): number[] => Array.from({ length: count }, () => 1);

describe("certifiability on the board", () => {
  it.each([
    ["100 pix and 6 competences at level 1: certifiable", 100, 6, "CERTIFIABLE", 0],
    ["124 pix and 7: certifiable", 124, 7, "CERTIFIABLE", 0],
    ["35 pix and 4: not certifiable, one is missing", 35, 4, "NOT_CERTIFIABLE", 1],
    ["84 pix and 5: certifiable", 84, 5, "CERTIFIABLE", 0],
  ])("%s", async (_example, pixScore, count, status, missing) => {
    const school = await world.school();
    const schoolClass = await school.classOf("5A");
    const student = await school.student({ in: schoolClass });
    await school.profile(student, { knownAt: "2026-10-12T08:00:00Z", levels: held(count), pixScore });

    const { rows } = await boardOf(school, schoolClass);

    expect(rows[0]).toMatchObject({
      pixScore,
      certifiability: { status, certifiableCompetenceCount: count, missingCompetenceCount: missing },
    });
  });

  it("without a profile it is unknown, not « no »", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("5A");
    await school.student({ in: schoolClass });

    const { rows, summary } = await boardOf(school, schoolClass);

    expect(rows[0].certifiability).toEqual({
      status: "UNKNOWN",
      certifiableCompetenceCount: null,
      missingCompetenceCount: null,
    });
    expect(summary).toMatchObject({ certifiableCount: 0, certifiabilityUnknownCount: 1 });
  });
});

describe("year progress on the board", () => {
  it("a 4e whose first profile ever comes in January has gained nothing known, since that profile", async () => {
    world.now = new Date("2027-01-20T09:00:00Z");
    const school = await world.school();
    const schoolClass = await school.classOf("4A");
    const student = await school.student({ in: schoolClass });
    await school.profile(student, { knownAt: "2027-01-12T08:00:00Z", levels: held(9) });

    const { rows, summary } = await boardOf(school, schoolClass);

    expect(rows[0].yearProgress).toMatchObject({
      competencesGained: null,
      gainedSince: "2027-01-12",
      status: "UNKNOWN",
    });
    expect(summary).toMatchObject({ objectiveUnknownCount: 1, objectiveReachedCount: 0 });
  });

  it("a 5e with a profile last June and two assessments since is unknown, and the profile is missing", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("5A");
    const student = await school.student({ in: schoolClass });
    await school.profile(student, { knownAt: "2026-06-12T08:00:00Z", levels: held(2) });
    const first = await school.campaign({ classes: [schoolClass] });
    const second = await school.campaign({ classes: [schoolClass] });
    await school.took(student, first, { stars: [2, 3], worked: [0, 1] });
    await school.took(student, second, { stars: [1, 3], worked: [1, 15] });

    const { rows } = await boardOf(school, schoolClass);

    expect(rows[0].yearProgress).toMatchObject({ competencesGained: null, competencesWorked: 3, status: "UNKNOWN" });
    expect(rows[0].supportNeeds).toEqual([
      { reason: "PROFILE_MISSING", since: "2026-06-12", missing: null, campaign: null },
    ]);
  });

  it("the baseline is the newest profile before the year; an assessment of last year is not worked this year", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("5A");
    const student = await school.student({ in: schoolClass });
    const old = await school.campaign({ createdAt: "2025-10-01T08:00:00Z" });
    await school.took(student, old, {
      startedAt: "2025-10-08T08:00:00Z",
      sharedAt: "2025-10-10T08:00:00Z",
      worked: [9],
    });
    await school.profile(student, { knownAt: "2025-11-12T08:00:00Z", levels: held(1) });
    await school.profile(student, { knownAt: "2026-06-12T08:00:00Z", levels: held(3) });
    await school.profile(student, { knownAt: "2026-10-12T08:00:00Z", levels: held(4) });
    await school.profile(student, { knownAt: "2026-11-12T08:00:00Z", levels: held(6) });

    const { rows } = await boardOf(school, schoolClass);

    expect(rows[0].yearProgress).toMatchObject({
      competencesGained: 3,
      gainedSince: "2026-06-12",
      competencesWorked: 3,
      status: "ON_TRACK",
    });
  });

  it("midnight is that of the school: a profile of 31 August at 23:30 in Paris is last year's", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("5A");
    const student = await school.student({ in: schoolClass });
    await school.profile(student, { knownAt: "2026-08-31T21:30:00Z", levels: held(2) });
    await school.profile(student, { knownAt: "2026-08-31T22:30:00Z", levels: held(7) });

    const { rows } = await boardOf(school, schoolClass);

    expect(rows[0].yearProgress).toMatchObject({ competencesGained: 5, gainedSince: "2026-08-31", status: "REACHED" });
  });

  it("the narrowest objective wins: student, class, grade, school, else 5 by 31 May", async () => {
    const school = await world.school();
    const [a, b] = [await school.classOf("6A"), await school.classOf("6B")];
    const [c, d] = [await school.classOf("5A"), await school.classOf("4A")];
    const own = await school.student({ lastName: "Propre", in: a });
    await school.student({ lastName: "Zélé", in: a });
    const objectives = async (): Promise<unknown[]> =>
      Promise.all([a, b, c, d].map(async (one) => (await boardOf(school, one)).objective));

    expect(await objectives()).toEqual([5, 5, 5, 5]);
    await school.objective({ competences: 3 });
    await school.objective({ competences: 7, gradeLevel: "SIXIEME" });
    await school.objective({ competences: 8, in: a });
    await school.objective({ competences: 2, student: own, dueOn: "2027-03-31" });
    expect(await objectives()).toEqual([8, 7, 3, 3]);
    const { rows } = await boardOf(school, a);
    expect(rows.map(({ yearProgress: { objective, dueOn } }: Board) => [objective, dueOn])).toEqual([
      [2, "2027-03-31"],
      [8, "2027-05-31"],
    ]);
  });
});

describe("support needs on the board", () => {
  it("a campaign given 7 days ago and never started, one stopped midway, one not sent: each with its campaign and day", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    const student = await school.student({ in: schoolClass });
    const given = (name: string, givenOn: string) => school.campaign({ name, classes: [schoolClass], givenOn });
    await given("Jamais", "2026-11-16");
    await given("Trop tôt", "2026-11-17");
    await school.took(student, await given("Arrêtée", "2026-10-01"), {
      status: "STARTED",
      startedAt: "2026-11-09T08:00:00Z",
    });
    await school.took(student, await given("En cours", "2026-10-01"), {
      status: "STARTED",
      startedAt: "2026-11-10T08:00:00Z",
    });
    await school.took(student, await given("À envoyer", "2026-10-01"), {
      status: "TO_SHARE",
      startedAt: "2026-11-19T08:00:00Z",
    });

    const { rows, summary } = await boardOf(school, schoolClass);

    expect(rows[0].supportNeeds).toEqual([
      { reason: "NEVER_STARTED", since: "2026-11-16", missing: null, campaign: { name: "Jamais" } },
      { reason: "STOPPED_MIDWAY", since: "2026-11-09", missing: null, campaign: { name: "Arrêtée" } },
      { reason: "NOT_SHARED", since: "2026-11-19", missing: null, campaign: { name: "À envoyer" } },
      { reason: "PROFILE_MISSING", since: null, missing: null, campaign: null },
    ]);
    expect(summary.needsSupportCount).toBe(1);
  });

  it("school holidays do not count in what is stopped midway", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    const student = await school.student({ in: schoolClass });
    const campaign = await school.campaign({ classes: [schoolClass] });
    await school.took(student, campaign, { status: "STARTED", startedAt: "2026-10-30T08:00:00Z" });
    expect(reasonsOf(await boardOf(school, schoolClass))["Nom000"]).toContain("STOPPED_MIDWAY");

    await school.holiday("2026-10-31", "2026-11-15");

    expect(reasonsOf(await boardOf(school, schoolClass))["Nom000"]).not.toContain("STOPPED_MIDWAY");
  });

  it("a campaign begun without being meant for the class counts too, this year's and not archived", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    const student = await school.student({ in: schoolClass });
    const begun = { status: "STARTED" as const, startedAt: "2026-10-01T08:00:00Z" };
    await school.took(student, await school.campaign({ name: "Club" }), begun);
    await school.took(student, await school.campaign({ name: "Close", archivedAt: "2026-10-02T08:00:00Z" }), begun);
    await school.took(student, await school.campaign({ name: "Vieille" }), {
      ...begun,
      startedAt: "2026-03-01T08:00:00Z",
    });

    const { rows } = await boardOf(school, schoolClass);

    expect(rows[0].supportNeeds).toEqual([
      { reason: "STOPPED_MIDWAY", since: "2026-10-01", missing: null, campaign: { name: "Club" } },
      { reason: "PROFILE_MISSING", since: null, missing: null, campaign: null },
    ]);
  });

  it("a 3e that is not certifiable needs support from 1 January, and how many are missing is said", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("3A");
    const student = await school.student({ in: schoolClass });
    await school.profile(student, { knownAt: "2026-11-12T08:00:00Z", levels: held(3) });
    expect((await boardOf(school, schoolClass)).rows[0].supportNeeds).toEqual([]);

    world.now = new Date("2027-01-01T09:00:00Z");

    expect((await boardOf(school, schoolClass)).rows[0].supportNeeds).toEqual([
      { reason: "NOT_CERTIFIABLE", since: "2026-11-12", missing: 2, campaign: null },
    ]);
  });
});

describe("typed names that wait", () => {
  async function waiting(
    typed: { lastName: string; firstName: string; className?: string | null },
    year?: number | null,
  ) {
    const school = await world.school();
    const [schoolClass, other] = [await school.classOf("6A"), await school.classOf("6B")];
    await school.student({ lastName: "Durand", firstName: "Chloé", in: schoolClass });
    await school.student({ lastName: "Petit", firstName: "Hugo", in: schoolClass });
    const campaign = await school.campaign({ classes: [schoolClass, other] });
    await school.waitingName(typed, campaign, { year });
    const board = await boardOf(school, schoolClass);
    return { count: board.pendingNameCount, ...reasonsOf(board) };
  }
  const [all, none] = [["NEVER_STARTED"], []];

  it.each([
    [
      "a misspelt one withholds « never started » from the student it resembles",
      { lastName: "DURANT", firstName: "Chloe", className: "6A" },
      2026,
      { count: 1, Durand: none, Petit: all },
    ],
    [
      "a nickname with the last name too",
      { lastName: "PETIT", firstName: "Titou", className: "6ème A" },
      2026,
      { count: 1, Durand: all, Petit: none },
    ],
    [
      "one that resembles nobody of the class it names counts, and withholds nothing",
      { lastName: "Xyz", firstName: "Qqq", className: "6A" },
      2026,
      { count: 1, Durand: all, Petit: all },
    ],
    [
      "one without a class concerns the class whose student it resembles",
      { lastName: "DURANT", firstName: "Chloé", className: null },
      2026,
      { count: 1, Durand: none, Petit: all },
    ],
    [
      "one without a class that resembles nobody concerns no class",
      { lastName: "Xyz", firstName: "Qqq", className: null },
      2026,
      { count: 0, Durand: all, Petit: all },
    ],
    [
      "the exact name under another class may be theirs",
      { lastName: "Durand", firstName: "Chloé", className: "6B" },
      2026,
      { count: 1, Durand: none, Petit: all },
    ],
    [
      "one of another class that is not exact is that class's",
      { lastName: "Durant", firstName: "Chloé", className: "6B" },
      2026,
      { count: 0, Durand: all, Petit: all },
    ],
    [
      "one of last year is not this year's",
      { lastName: "DURANT", firstName: "Chloé", className: "6A" },
      2025,
      { count: 0, Durand: all, Petit: all },
    ],
    [
      "one of an unknown year may be this year's",
      { lastName: "DURANT", firstName: "Chloé", className: "6A" },
      null,
      { count: 1, Durand: none, Petit: all },
    ],
  ])("%s", async (_case, typed, year, expected) => {
    expect(await waiting(typed, year)).toEqual(expected);
  });

  it("a name withholds nothing in a campaign where it does not wait", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    await school.student({ lastName: "Durand", firstName: "Chloé", in: schoolClass });
    const [one] = [await school.campaign({ name: "Un", classes: [schoolClass] })];
    await school.campaign({ name: "Deux", classes: [schoolClass] });
    await school.waitingName({ lastName: "Durant", firstName: "Chloé", className: "6A" }, one);

    const { rows } = await boardOf(school, schoolClass);

    expect(rows[0].supportNeeds).toEqual([
      { reason: "NEVER_STARTED", since: "2026-10-01", missing: null, campaign: { name: "Deux" } },
    ]);
  });
});

describe("the figures of a class", () => {
  it.each([
    ["no score is known", [null, null], null],
    ["one in the middle", [null, 10, 300, 40], 40],
    ["the two in the middle, halves up", [10, 41, 44, 900], 43],
  ])("the median pix score: %s", async (_case, scores, medianPixScore) => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    for (const pixScore of scores) {
      const student = await school.student({ in: schoolClass });
      if (pixScore !== null) await school.profile(student, { knownAt: "2026-10-12T08:00:00Z", levels: [1], pixScore });
    }
    expect((await boardOf(school, schoolClass)).summary).toMatchObject({ medianPixScore });
  });
});
