import { assessmentCsv, profilesCsv, siecleXml } from "../support/made-up-files.ts";
import type { MadeUpStudent } from "../support/made-up-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import { dropFile } from "../support/world-import.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";

const IMPORT = `query ($id: ID!) { import(id: $id) { kind status message messageCode undoable
  report { read created updated unchanged rejected toMatch }
  problems(first: 10) { totalCount nodes { line code message } }
  matches(first: 50) { totalCount nodes { id lastName firstName className lineCount decision student { lastName firstName }
    candidates { confidence reason student { id lastName firstName } } } } } }`;
const CLASSES = `{ school { classes { id name studentCount gradeLevel students { id lastName firstName } } } }`;
const BOARD = `query ($id: ID!) { schoolClass(id: $id) { board { pendingNameCount campaigns { name kind starCount code }
  rows { student { lastName firstName } pixScore certifiability { status certifiableCompetenceCount }
    cells { status stars { acquired total } sharedAt attemptCount retrying } supportNeeds { reason } } } } }`;

let world: World;
let school: WorldSchool;
let referent: Person;
let uai: string;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  school = await world.school();
  referent = await school.a("REFERENT");
  const [row] = await school.sql("select uai from schools where id = $1", [school.id]);
  uai = (row as { uai: string }).uai;
});

const student = (number: number, lastName: string, firstName: string, className = "3B"): MadeUpStudent => ({
  siecleId: String(number),
  ine: `INE${number}`,
  lastName,
  firstName,
  className,
  birthDate: "2012-05-03",
});
const LIST = [
  student(1, "Aubry", "Clémence"),
  student(2, "Le Goff", "Ewen"),
  student(3, "N’Diaye", "Œuvre"),
  student(4, "Martin", "Léa"),
  student(5, "Martin", "Léa"),
  student(6, "Bah", "Mamadou", "3C"),
  student(7, "Aubry", "Clémence", "3C"),
];
const siecle = (students = LIST, year = 2026): Buffer => siecleXml({ uai, year, students });
const campaign = { pixId: 4321, code: "RENTRE123", name: "Rentrée 3e" };
const assessment = (lines: Parameters<typeof assessmentCsv>[0]["lines"], generation: "old" | "new" = "new"): Buffer =>
  assessmentCsv({ generation, campaign, starCount: 3, lines });
const shared = (lastName: string, firstName: string, className = "3B", stars = 2) => ({
  ...{ lastName, firstName, className, stars, mastery: 0.67 },
  startedAt: "2026-10-05T08:10:00Z",
  sharedAt: "2026-10-05T08:50:00Z",
});

const started = {
  ...{ lastName: "Aubry", firstName: "Clémence", className: "3B" },
  startedAt: "2026-10-05T08:10:00Z",
  progression: 0.4,
};

async function landed(content: Buffer, person: Person = referent) {
  const id = await dropFile(world, person, content);
  const { data } = await world.ask(person, IMPORT, { id });
  return { id, ...data.import };
}

async function classNamed(name: string) {
  const { data } = await world.ask(referent, CLASSES);
  return data.school.classes.find((one: { name: string }) => one.name === name);
}

async function board(name = "3B") {
  const { data } = await world.ask(referent, BOARD, { id: (await classNamed(name)).id });
  return data.schoolClass.board;
}

describe("a SIECLE list", () => {
  it("becomes the classes and students of its school year", async () => {
    const result = await landed(siecle());

    expect(result).toMatchObject({
      kind: "STUDENTS_SIECLE",
      status: "DONE",
      report: { read: 7, created: 7, rejected: 0 },
    });
    const { data } = await world.ask(referent, CLASSES);
    expect(data.school.classes.map((one: object) => one)).toMatchObject([
      { name: "3B", studentCount: 5, gradeLevel: "TROISIEME" },
      { name: "3C", studentCount: 2 },
    ]);
  });

  it("changes nothing when it comes again", async () => {
    await landed(siecle());

    expect((await landed(siecle())).report).toEqual({
      read: 7,
      created: 0,
      updated: 0,
      unchanged: 7,
      rejected: 0,
      toMatch: 0,
    });
  });

  it("of another school is refused whole, in words that name both", async () => {
    const result = await landed(siecleXml({ uai: "9999999Z", year: 2026, students: LIST }));

    expect(result).toMatchObject({ status: "FAILED", messageCode: "UAI_MISMATCH", report: null });
    expect(result.message).toContain("9999999Z");
    expect((await world.ask(referent, CLASSES)).data.school.classes).toEqual([]);
  });

  it("moves a student to another class and keeps the day on which they left the first", async () => {
    await landed(siecle());
    const moved = LIST.map((one) => (one.siecleId === "2" ? { ...one, className: "3C" } : one));

    expect((await landed(siecle(moved))).report).toMatchObject({ updated: 1, unchanged: 6 });
    expect((await classNamed("3B")).studentCount).toBe(4);
    expect((await classNamed("3C")).studentCount).toBe(3);
  });

  it("that would lose more than a fifth of the students waits for a person, then lands", async () => {
    await landed(siecle());
    const waiting = await landed(siecle(LIST.slice(0, 4)));
    expect(waiting).toMatchObject({ status: "WAITING", messageCode: "MANY_DEPARTURES" });

    const confirm = `mutation ($id: ID!) { confirmImport(importId: $id) { import { status } } }`;
    expect((await world.ask(referent, confirm, { id: waiting.id })).data.confirmImport.import.status).toBe("QUEUED");
  });

  it("proposes as gone those whom it no longer names; a person confirms", async () => {
    await landed(siecle());
    expect(await landed(siecle(LIST.slice(0, 6)))).toMatchObject({
      status: "DONE",
      messageCode: "DEPARTURES_PROPOSED",
    });
    const proposed = (await world.ask(referent, `{ school { proposedDepartures { id lastName } } }`)).data.school
      .proposedDepartures;
    expect(proposed).toMatchObject([{ lastName: "Aubry" }]);
    expect((await classNamed("3C")).studentCount).toBe(2);

    const confirm = `mutation ($ids: [ID!]!) { confirmDepartures(studentIds: $ids) { departedCount } }`;
    const { data } = await world.ask(referent, confirm, { ids: proposed.map(({ id }: { id: string }) => id) });
    expect(data.confirmDepartures.departedCount).toBe(1);
    expect((await classNamed("3C")).studentCount).toBe(1);
  });
});

describe("an export of Pix Orga", () => {
  beforeEach(async () => {
    await landed(siecle());
  });

  it("shows each student's stars on the board of their class", async () => {
    const result = await landed(
      assessment([shared("AUBRY", "clemence"), shared("Le-Goff", "EWEN", "3B", 3), shared("Bah", "Mamadou", "3C", 0)]),
    );

    expect(result).toMatchObject({
      kind: "PIX_ASSESSMENT",
      status: "DONE",
      report: { read: 3, created: 3, toMatch: 0 },
    });
    const { campaigns, rows } = await board();
    expect(campaigns).toMatchObject([{ name: "Rentrée 3e", starCount: 3, code: "RENTRE123" }]);
    expect(rows.map((row: { cells: object[] }) => row.cells[0])).toMatchObject([
      { status: "SHARED", stars: { acquired: 2, total: 3 } },
      { status: "SHARED", stars: { acquired: 3, total: 3 } },
      { status: "TO_START" },
      { status: "TO_START" },
      { status: "TO_START" },
    ]);
  });

  it("links a name that is exactly one student's of the class, whatever its case, accents, ligatures and hyphens", async () => {
    const { report } = await landed(assessment([shared("n'diaye", "oeuvre"), shared("aubry", "CLEMENCE", "3 C")]));

    expect(report).toMatchObject({ created: 2, toMatch: 0 });
  });

  it("asks about everything else, with the likeliest students first", async () => {
    const { report, matches } = await landed(assessment([shared("Clemence", "Aubry"), shared("Legof", "Ewen")]));

    expect(report).toMatchObject({ read: 2, created: 0, toMatch: 2 });
    const swapped = matches.nodes.find(({ lastName }: { lastName: string }) => lastName === "Clemence");
    expect(swapped.candidates[0]).toMatchObject({ reason: "SWAPPED", student: { lastName: "Aubry" } });
    expect((await board()).rows.every(({ cells }: { cells: object[] }) => cells.length === 0)).toBe(true);
  });

  it("asks about homonyms of one class line by line, and each decision holds for its line alone", async () => {
    const second = {
      ...shared("Martin", "Léa", "3B", 1),
      startedAt: "2026-10-06T08:10:00Z",
      sharedAt: "2026-10-06T08:30:00Z",
    };
    const { matches } = await landed(assessment([shared("Martin", "Léa"), second]));
    expect(matches.totalCount).toBe(2);
    const [first] = matches.nodes;
    const link = `mutation ($m: ID!, $s: ID!) { linkName(matchId: $m, studentId: $s) { match { decision lineCount student { lastName } } } }`;
    const answer = await world.ask(referent, link, { m: first.id, s: first.candidates[0].student.id });

    expect(answer.data.linkName.match).toMatchObject({ decision: "LINKED", lineCount: 1 });
    expect((await board()).pendingNameCount).toBe(1);
  });

  it("follows a decision at once, keeps it for later files, and takes it back", async () => {
    const { id, matches } = await landed(assessment([shared("Legof", "Ewen"), shared("Aubry", "Clémence")]));
    const [{ id: matchId, candidates }] = matches.nodes;
    const link = `mutation ($m: ID!, $s: ID!) { linkName(matchId: $m, studentId: $s) { match { decision } } }`;
    await world.ask(referent, link, { m: matchId, s: candidates[0].student.id });
    expect((await board()).rows[1].cells[0]).toMatchObject({ status: "SHARED" });
    expect((await world.ask(referent, IMPORT, { id })).data.import.report).toMatchObject({ created: 2, toMatch: 0 });

    const later = profilesCsv({
      generation: "new",
      campaign: { pixId: 99, code: "COLLEC234", name: "Collecte" },
      lines: [
        {
          lastName: "LEGOF",
          firstName: "ewen",
          className: "3B",
          sharedAt: "2026-11-02T09:00:00Z",
          levels: [1, 1, 1, 1, 1, ...Array<number>(11).fill(0)],
        },
      ],
    });
    expect((await landed(later)).report).toMatchObject({ created: 1, toMatch: 0 });
    expect((await board()).rows[1]).toMatchObject({
      certifiability: { status: "CERTIFIABLE", certifiableCompetenceCount: 5 },
    });

    await world.ask(referent, `mutation ($m: ID!) { reopenName(matchId: $m) { match { decision } } }`, { m: matchId });
    expect((await board()).rows[1]).toMatchObject({ certifiability: { status: "UNKNOWN" }, pixScore: null });
  });

  it("forgets a dismissed name, until a student of exactly that name appears", async () => {
    const { matches } = await landed(assessment([shared("Toto", "Toto")]));
    const [{ id: matchId }] = matches.nodes;
    const { data } = await world.ask(
      referent,
      `mutation ($m: ID!) { dismissName(matchId: $m) { match { decision } } }`,
      { m: matchId },
    );
    expect(data.dismissName.match.decision).toBe("DISMISSED");
    expect((await board()).pendingNameCount).toBe(0);

    await landed(siecle([...LIST, student(8, "Toto", "Toto")]));
    expect((await board()).pendingNameCount).toBe(1);
  });

  it("changes nothing when it comes again, in either generation", async () => {
    const lines = [shared("Aubry", "Clémence"), shared("Legof", "Ewen")];
    await landed(assessment(lines));

    expect((await landed(assessment(lines))).report).toEqual({
      read: 2,
      created: 0,
      updated: 0,
      unchanged: 1,
      rejected: 0,
      toMatch: 1,
    });
    expect((await landed(assessment(lines, "old"))).report).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 1,
      toMatch: 1,
    });
  });

  it("gives the same board in either order of two files", async () => {
    const files = [
      assessment([started, shared("Le Goff", "Ewen")]),
      assessment([shared("Aubry", "Clémence"), shared("Legof", "Ewen")]),
    ];
    for (const file of files) await landed(file);
    const forwards = await board();

    const other = await world.school();
    referent = await other.a("REFERENT");
    uai = ((await other.sql("select uai from schools where id = $1", [other.id]))[0] as { uai: string }).uai;
    for (const file of [...files.reverse()]) await landed(file);
    await landed(siecle());
    expect(forwards.rows[0].cells).toMatchObject([{ status: "SHARED", attemptCount: 1 }]);
    expect(await board()).toEqual(forwards);
  });

  it("finds the students whose list comes after it", async () => {
    const other = await world.school();
    referent = await other.a("REFERENT");
    uai = ((await other.sql("select uai from schools where id = $1", [other.id]))[0] as { uai: string }).uai;
    const { id, report } = await landed(assessment([shared("Aubry", "Clémence")]));
    expect(report).toMatchObject({ toMatch: 1 });
    await landed(siecle());

    expect((await world.ask(referent, IMPORT, { id })).data.import.report).toMatchObject({ created: 1, toMatch: 0 });
  });

  it("where nobody has sent their profile yet says so on the board", async () => {
    const lines = LIST.slice(0, 4).map(({ lastName, firstName }) => ({ lastName, firstName, className: "3B" }));
    const collection = { generation: "new" as const, campaign: { pixId: 98, code: "COLLEC345", name: "Collecte" } };
    await landed(profilesCsv({ ...collection, lines }));

    const { campaigns, rows } = await board();
    expect(campaigns).toMatchObject([{ name: "Collecte", kind: "PROFILES_COLLECTION" }]);
    expect(rows[0].cells).toMatchObject([{ status: "TO_SHARE", attemptCount: 1 }]);
  });

  it("is undone: what was there before is there again", async () => {
    const before = await board();
    const { id } = await landed(assessment([shared("Aubry", "Clémence"), shared("Legof", "Ewen")]));
    const undo = `mutation ($id: ID!) { undoImport(importId: $id) { import { status } } }`;

    expect((await world.ask(referent, undo, { id })).data.undoImport.import.status).toBe("UNDONE");
    expect(await board()).toEqual(before);
    expect((await world.ask(referent, undo, { id })).codes).toEqual(["IMPORT_NOT_DONE"]);
  });

  it("cannot be undone while a later import stands that changed the same rows", async () => {
    const first = await landed(assessment([started, shared("Le Goff", "Ewen")]));
    const second = await landed(assessment([shared("Aubry", "Clémence")]));
    const undo = `mutation ($id: ID!) { undoImport(importId: $id) { import { status } } }`;
    expect((await world.ask(referent, undo, { id: first.id })).codes).toEqual(["UNDO_LATER_FIRST"]);

    expect((await world.ask(referent, undo, { id: second.id })).codes).toEqual([]);
    expect((await board()).rows[0].cells[0]).toMatchObject({ status: "STARTED" });
    expect((await world.ask(referent, undo, { id: first.id })).codes).toEqual([]);
  });

  it("dropped by a teacher is applied to their classes; the rest waits for the referent", async () => {
    const mine = await classNamed("3B");
    const teacher = { ...(await school.a("TEACHER", { classes: [mine] })), classIds: [mine.id] };
    const file = assessment([shared("Aubry", "Clémence"), shared("Bah", "Mamadou", "3C")]);
    const id = await dropFile(world, teacher, file);
    const asked = await world.ask(teacher, IMPORT, { id });
    expect(asked.data.import.report).toMatchObject({ read: 1, created: 1 });

    const waiting = (await world.ask(referent, `{ school { imports(first: 5) { nodes { id status messageCode } } } }`))
      .data.school.imports.nodes[0];
    expect(waiting).toMatchObject({ status: "WAITING", messageCode: "REST_OF_TEACHER" });
    const ofTeacher = await world.ask(teacher, `{ school { imports(first: 5) { totalCount } } }`);
    expect(ofTeacher.data.school.imports.totalCount).toBe(1);
    expect((await world.ask(teacher, IMPORT, { id: waiting.id })).codes).toEqual(["NOT_FOUND"]);
  });

  it("leaves out lines that cannot be read, counts them and says why", async () => {
    const broken = Buffer.from(
      assessment([shared("Aubry", "Clémence"), shared("Le Goff", "Ewen")])
        .toString()
        .replace(";0,67;", ";7,67;"),
    );
    const { report, problems } = await landed(broken);

    expect(report).toMatchObject({ read: 2, created: 1, rejected: 1 });
    expect(problems.nodes).toMatchObject([{ line: 2, code: "FRACTION_WRONG" }]);
  });
});
