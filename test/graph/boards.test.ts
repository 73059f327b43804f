import { makeWorld } from "../support/school-world.ts";
import type { Answer, World } from "../support/school-world.ts";
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
  schoolClass { id name } asOf pendingNameCount objective campaigns { id name }
  rows {
    student { lastName firstName hasEmail } pixScore levels certifiability { status missingCompetenceCount }
    yearProgress { objective dueOn competencesGained gainedSince competencesWorked expectedByNow status }
    cells { campaignId status stars { acquired total } mastery sharedAt retrying attemptCount }
    supportNeeds { reason since missing campaign { name } } lastActivityAt lastReminder { message channel supportNeeds { reason } }
  }
  summary {
    studentCount certifiableCount certifiabilityUnknownCount objectiveReachedCount objectiveUnknownCount
    needsSupportCount medianPixScore
  }
} } }`;

async function boardOf(school: WorldSchool, { id }: Named): Promise<Answer["data"]> {
  const { data, codes } = await world.ask(school.a("REFERENT"), BOARD, { id });
  expect(codes).toEqual([]);
  return data.schoolClass.board;
}

describe("who sees a class board", () => {
  it("a teacher reads that of a class they follow, and no other exists for them", async () => {
    const school = await world.school();
    const [mine, other] = [await school.classOf("6A"), await school.classOf("6B")];
    const teacher = await school.a("TEACHER", { classes: [mine] });

    const { data, codes } = await world.ask(teacher, BOARD, { id: mine.id });
    expect(codes).toEqual([]);
    expect(data.schoolClass.board.schoolClass).toEqual({ id: mine.id, name: "6A" });
    expect((await world.ask(teacher, BOARD, { id: other.id })).codes).toEqual(["NOT_FOUND"]);
  });

  it.each(["REFERENT", "HEAD"] as const)(
    "a %s reads that of every class of the school, not of another school",
    async (role) => {
      const [school, elsewhere] = [await world.school(), await world.school()];
      const [ours, theirs] = [await school.classOf("6A"), await elsewhere.classOf("6A")];

      expect((await world.ask(school.a(role), BOARD, { id: ours.id })).codes).toEqual([]);
      expect((await world.ask(school.a(role), BOARD, { id: theirs.id })).codes).toEqual(["NOT_FOUND"]);
    },
  );

  it("neither the academy nor a stranger reads one", async () => {
    const school = await world.school();
    const { id } = await school.classOf("6A");

    expect((await world.ask(school.a("ACADEMY"), BOARD, { id })).codes).toEqual(["FORBIDDEN"]);
    expect((await world.ask(null, BOARD, { id })).codes).toEqual(["UNAUTHENTICATED"]);
  });
});

describe("the lines and columns of a class board", () => {
  it("a class without anything has an empty board", async () => {
    const school = await world.school();
    const board = await boardOf(school, await school.classOf("6A"));

    expect(board).toMatchObject({ asOf: null, pendingNameCount: 0, objective: 5, campaigns: [], rows: [] });
    expect(board.summary).toEqual({
      studentCount: 0,
      certifiableCount: 0,
      certifiabilityUnknownCount: 0,
      objectiveReachedCount: 0,
      objectiveUnknownCount: 0,
      needsSupportCount: 0,
      medianPixScore: null,
    });
  });

  it("students come in the order of a French class list", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    for (const [lastName, firstName] of [
      ["Zola", "Ève"],
      ["Éluard", "Zoé"],
      ["Eluard", "Adam"],
      ["Evrard", "Léa"],
      ["Eluard", "Élise"],
    ]) {
      await school.student({ lastName, firstName, in: schoolClass });
    }

    const { rows } = await boardOf(school, schoolClass);

    expect(
      rows.map(
        ({ student }: { student: { lastName: string; firstName: string } }) =>
          `${student.lastName} ${student.firstName}`,
      ),
    ).toEqual(["Eluard Adam", "Eluard Élise", "Éluard Zoé", "Evrard Léa", "Zola Ève"]);
  });

  it("columns are the campaigns meant for the class and not archived, oldest first", async () => {
    const school = await world.school();
    const [schoolClass, other] = [await school.classOf("6A"), await school.classOf("6B")];
    await school.campaign({ name: "Printemps", classes: [schoolClass], givenOn: "2026-11-10" });
    await school.campaign({ name: "Rentrée", classes: [schoolClass, other], givenOn: "2026-09-10" });
    await school.campaign({ name: "Archivée", classes: [schoolClass], archivedAt: "2026-10-01T08:00:00Z" });
    await school.campaign({ name: "Ailleurs", classes: [other] });

    const { campaigns } = await boardOf(school, schoolClass);

    expect(campaigns.map(({ name }: Named) => name)).toEqual(["Rentrée", "Printemps"]);
  });

  it("a cell says the status, the stars, the mastery and the attempts of the result shown", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    const campaign = await school.campaign({ classes: [schoolClass] });
    const make = (lastName: string) => school.student({ lastName, in: schoolClass });
    await make("A");
    await school.took(await make("B"), campaign, { status: "STARTED" });
    await school.took(await make("C"), campaign, { status: "TO_SHARE", progression: 1 });
    await school.took(await make("D"), campaign, { status: "SHARED", stars: [2, 3], mastery: 0.7 });
    const again = await make("E");
    await school.took(again, campaign, {
      stars: [1, 3],
      mastery: 0.4,
      retrying: true,
      attemptCount: 2,
      sharedAt: "2026-10-12T08:00:00Z",
    });
    await school.took(again, campaign, { status: "STARTED", startedAt: "2026-11-20T08:00:00Z", isShown: false });

    const { rows } = await boardOf(school, schoolClass);

    const cell = {
      campaignId: campaign.id,
      stars: null,
      mastery: null,
      sharedAt: null,
      retrying: false,
      attemptCount: 1,
    };
    expect(rows.map(({ cells }: { cells: unknown[] }) => cells)).toEqual([
      [{ ...cell, status: "TO_START", attemptCount: 0 }],
      [{ ...cell, status: "STARTED" }],
      [{ ...cell, status: "TO_SHARE" }],
      [
        {
          ...cell,
          status: "SHARED",
          stars: { acquired: 2, total: 3 },
          mastery: 0.7,
          sharedAt: "2026-10-10T08:00:00.000Z",
        },
      ],
      [
        {
          ...cell,
          status: "SHARED",
          stars: { acquired: 1, total: 3 },
          mastery: 0.4,
          sharedAt: "2026-10-12T08:00:00.000Z",
          retrying: true,
          attemptCount: 2,
        },
      ],
    ]);
    expect(rows[4].lastActivityAt).toBe("2026-11-20T08:00:00.000Z");
  });

  it("a student who left counts nowhere", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("3A");
    const campaign = await school.campaign({ classes: [schoolClass] });
    const gone = await school.student({ in: schoolClass });
    await school.took(gone, campaign);
    await school.profile(gone, { knownAt: "2026-10-12T08:00:00Z", levels: [1, 1, 1, 1, 1] });
    await school.left(gone);

    const board = await boardOf(school, schoolClass);

    expect(board).toMatchObject({ rows: [], asOf: null, summary: { studentCount: 0, certifiableCount: 0 } });
  });

  it("the last reminder is the newest that was not cancelled", async () => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    const student = await school.student({ in: schoolClass, email: "eleve@famille.example" });
    await school.reminder(student, { createdAt: "2026-10-01T08:00:00Z", message: "Une fois" });
    await school.reminder(student, { createdAt: "2026-11-01T08:00:00Z", message: "Deux fois" });
    await school.reminder(student, {
      createdAt: "2026-11-02T08:00:00Z",
      message: "Non",
      channel: "EMAIL",
      status: "CANCELLED",
    });

    const { rows } = await boardOf(school, schoolClass);

    expect(rows[0]).toMatchObject({
      lastReminder: { message: "Deux fois", channel: "ENT", supportNeeds: [] },
      student: { hasEmail: true },
    });
  });
});

describe("the number of statements", () => {
  const counted = async (campaigns: number, students: number): Promise<string[]> => {
    const school = await world.school();
    const schoolClass = await school.classOf("6A");
    const made = [];
    for (let number = 0; number < students; number++) made.push(await school.student({ in: schoolClass }));
    for (let number = 0; number < campaigns; number++) {
      const campaign = await school.campaign({ classes: [schoolClass] });
      for (const student of made) await school.took(student, campaign, { stars: [1, 3] });
    }
    await school.reminder(made[0]!);
    const referent = await school.a("REFERENT");
    return world.statements(async () => {
      const { data, codes } = await world.ask(referent, BOARD, { id: schoolClass.id });
      expect(codes).toEqual([]);
      expect(data.schoolClass.board.rows[0].cells).toHaveLength(campaigns);
    });
  };

  it("is the same for 1 campaign and for 20, for 1 student and for 10: one, whatever the class", async () => {
    const [one, twenty] = [await counted(1, 1), await counted(20, 10)];
    expect(twenty).toEqual(one);
    expect(one).toHaveLength(1);
  });
});
