import { assessmentCsv, siecleXml } from "../support/made-up-files.ts";
import type { MadeUpStudent } from "../support/made-up-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import { dropFile } from "../support/world-import.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";

const NAMES = `query ($first: Int!, $after: String) { school { pendingNames(first: $first, after: $after) { totalCount
  pageInfo { hasNextPage endCursor } nodes { id lastName firstName className decision decidedAt decidedBy { lastName }
    lines { campaignName fileName line status startedAt sharedAt mastery stars { acquired total } }
    candidates { reason classNames agreement { lastName firstName className } student { id lastName firstName }
      participations { status stars { acquired } campaign { name } } } } } } }`;
const DECIDED = `query ($after: String) { school { decidedNames(first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  nodes { id lastName decision decidedAt decidedBy { lastName } student { lastName } } } } }`;
const LINK = `mutation ($m: ID!, $s: ID!) { linkName(matchId: $m, studentId: $s) { match { decision decidedAt decidedBy { lastName } } } }`;
const DISMISS = `mutation ($m: ID!) { dismissName(matchId: $m) { match { decision } } }`;
const REOPEN = `mutation ($m: ID!) { reopenName(matchId: $m) { match { decision decidedAt decidedBy { lastName } } } }`;
const CHANGES = `query ($id: ID!, $kind: ImportChangeKind, $after: String) { import(id: $id) { changeCounts { kind count }
  changes(first: 2, after: $after, kind: $kind) { totalCount pageInfo { hasNextPage endCursor }
    nodes { kind fromClass toClass student { lastName } } } } }`;

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
  ...{ siecleId: String(number), ine: `INE${number}`, lastName, firstName, className, birthDate: "2012-05-03" },
});
const LIST = [
  student(1, "Aubry", "Clémence"),
  student(2, "Le Goff", "Ewen"),
  student(3, "Martin", "Léa"),
  student(4, "Martin", "Léa"),
  student(5, "Bah", "Mamadou", "3C"),
];
const siecle = (students = LIST, year = 2026): Buffer => siecleXml({ uai, year, students });
const campaign = { pixId: 4321, code: "RENTRE123", name: "Rentrée 3e" };
const assessment = (lines: Parameters<typeof assessmentCsv>[0]["lines"]): Buffer =>
  assessmentCsv({ generation: "new", campaign, starCount: 3, lines });
const shared = (lastName: string, firstName: string, className = "3B", day = "2026-10-05") => ({
  ...{ lastName, firstName, className, stars: 2, mastery: 0.67 },
  startedAt: `${day}T08:10:00Z`,
  sharedAt: `${day}T08:50:00Z`,
});
const drop = (content: Buffer, fileName?: string, person = referent): Promise<string> =>
  dropFile(world, person, content, fileName);
const pending = async (person: Person | Promise<Person> = referent, variables: object = { first: 50 }) =>
  (await world.ask(person, NAMES, variables)).data.school.pendingNames;

describe("a student looked for by hand for a typed name", () => {
  const FIND = `query ($m: ID!, $search: String!, $first: Int!) { school { studentsForName(matchId: $m, search: $search, first: $first) {
    totalCount nodes { className hasLeft schoolYear { name } student { id lastName firstName } } } } }`;
  const find = async (search: string, { person = referent, first = 8 }: { person?: Person; first?: number } = {}) => {
    const { nodes } = await pending(referent);
    const { data, codes } = await world.ask(person, FIND, { m: nodes[0].id, search, first });
    return { codes, ...data?.school?.studentsForName };
  };
  const said = (found: {
    nodes: { className: string; schoolYear: { name: string }; student: { lastName: string; firstName: string } }[];
  }) =>
    found.nodes.map(({ className, schoolYear, student: { lastName, firstName } }) =>
      [lastName, firstName, className, schoolYear?.name].join(" "),
    );
  const LAST_YEAR = [
    student(1, "Aubry", "Clémence", "4A"),
    student(6, "Auber", "Zoé", "3A"),
    student(7, "Aubin", "Noé", "3A"),
  ];

  it("is of the school year of the name first, then of any other, each with class and year", async () => {
    await drop(siecle(LAST_YEAR, 2025));
    await drop(siecle([...LIST, student(8, "Aubert", "Paul", "3C")]));
    await drop(assessment([shared("Haubry", "Clemance", "4A", "2025-11-05")]));

    expect(said(await find("aub"))).toEqual([
      "Auber Zoé 3A 2025-2026",
      "Aubin Noé 3A 2025-2026",
      "Aubry Clémence 4A 2025-2026",
      "Aubert Paul 3C 2026-2027",
    ]);
    expect(said(await find("CLEM aub"))).toEqual(["Aubry Clémence 4A 2025-2026"]);
    expect(await find("aub", { first: 1 })).toMatchObject({ totalCount: 4, nodes: [{ className: "3A" }] });
    expect(await find("zzz")).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it("may have left, and is linked all the same", async () => {
    await drop(siecle(LAST_YEAR, 2025));
    await drop(siecle([...LIST, ...LAST_YEAR.slice(1).map((one) => ({ ...one, leftOn: "2026-10-01" }))]));
    await drop(assessment([shared("Ober", "Zoe", "3A", "2026-09-20")]));
    const found = await find("auber zoe");

    expect(found.nodes).toMatchObject([{ className: "3A", hasLeft: true, student: { lastName: "Auber" } }]);
    const { nodes } = await pending();
    const answer = await world.ask(referent, LINK, { m: nodes[0].id, s: found.nodes[0].student.id });
    expect(answer.codes).toEqual([]);
    expect((await pending()).totalCount).toBe(0);
  });

  it("is one of the classes that a teacher follows, and of no other school", async () => {
    await drop(siecle());
    await drop(assessment([shared("Obri", "Clemence"), shared("Ba", "Mamadu", "3C")]));
    const [row] = await school.sql("select id from school_classes where school_id = $1 and name = '3B'", [school.id]);
    const teacher = await school.a("TEACHER", { classes: [{ id: (row as { id: string }).id, name: "3B" }] });
    const [mine] = (await pending(teacher)).nodes;
    const ask = async (person: Person, search: string) =>
      await world.ask(person, FIND, { m: mine.id, search, first: 8 });

    expect((await ask(teacher, "bah")).data.school.studentsForName).toEqual({ totalCount: 0, nodes: [] });
    expect((await ask(teacher, "aubry")).data.school.studentsForName.totalCount).toBe(1);
    expect((await ask(await (await world.school()).a("HEAD"), "aubry")).codes).toEqual(["NOT_FOUND"]);
    expect((await world.ask(referent, FIND, { m: mine.id, search: "a", first: 101 })).codes).toEqual([
      "BAD_USER_INPUT",
    ]);
  });
});

describe("names that wait", () => {
  it("come with what their lines say and how each candidate agrees, column by column", async () => {
    await drop(siecle());
    await drop(assessment([shared("Ewen", "Legoff"), shared("Aubry", "Clémence")]), "rentree.csv");

    const { nodes } = await pending();

    expect(nodes).toMatchObject([
      {
        lastName: "Ewen",
        decidedAt: null,
        lines: [{ campaignName: "Rentrée 3e", fileName: "rentree.csv", line: 2, status: "SHARED", mastery: 0.67 }],
        candidates: [
          {
            reason: "SWAPPED",
            classNames: ["3B"],
            agreement: { lastName: "DIFFERENT", firstName: "DIFFERENT", className: "SAME" },
            participations: [],
          },
        ],
      },
    ]);
    expect(nodes[0].lines[0].stars).toEqual({ acquired: 2, total: 3 });
  });

  it("say what the campaign shows already for a candidate", async () => {
    await drop(siecle());
    await drop(assessment([shared("Aubry", "Clémence"), shared("Aubry", "Clemense", "3B", "2026-10-07")]));

    const [{ candidates }] = (await pending()).nodes;

    expect(candidates[0]).toMatchObject({
      reason: "ONE_LETTER",
      participations: [{ status: "SHARED", stars: { acquired: 2 }, campaign: { name: "Rentrée 3e" } }],
    });
  });

  it("of homonyms tell their lines apart by campaign and day", async () => {
    await drop(siecle());
    await drop(assessment([shared("Martin", "Léa"), shared("Martin", "Léa", "3B", "2026-10-08")]));

    const days = (await pending()).nodes.map(({ lines }: { lines: { startedAt: string }[] }) =>
      lines.map(({ startedAt }) => startedAt.slice(0, 10)),
    );

    expect(days.sort()).toEqual([["2026-10-05"], ["2026-10-08"]]);
  });

  it("come in pages that decisions in between do not shift", async () => {
    await drop(siecle());
    await drop(assessment([shared("Legof", "Ewen"), shared("Obry", "Clémence"), shared("Toto", "Toto")]));
    const first = await pending(referent, { first: 1 });
    await world.ask(referent, DISMISS, { m: first.nodes[0].id });

    const second = await pending(referent, { first: 5, after: first.pageInfo.endCursor });

    expect(second.totalCount).toBe(2);
    expect(second.nodes).toHaveLength(2);
    expect(second.nodes.map(({ id }: { id: string }) => id)).not.toContain(first.nodes[0].id);
  });

  it("of a teacher are those of the classes they follow", async () => {
    await drop(siecle());
    await drop(assessment([shared("Legof", "Ewen"), shared("Bahh", "Mamadou", "3C")]));
    const [mine] = await school.sql("select id, name from school_classes where school_id = $1 and name = '3C'", [
      school.id,
    ]);
    const teacher = school.a("TEACHER", { classes: [mine as { id: string; name: string }] });

    expect((await pending(teacher)).nodes).toMatchObject([{ lastName: "Bahh" }]);
  });

  it("of a page ask the same number of statements, for one name and for many", async () => {
    await drop(siecle());
    await drop(assessment([shared("Legof", "Ewen")]));
    const one = await world.statements(() => pending());
    await drop(assessment(["Obry", "Aubrie", "Aubri", "Martine"].map((last) => shared(last, "Clémence"))));
    const many = await world.statements(() => pending());

    expect(many).toHaveLength(one.length);
  });
});

describe("a decision", () => {
  it("is kept with who took it and when, the last one first, until it is taken back", async () => {
    await drop(siecle());
    await drop(assessment([shared("Legof", "Ewen"), shared("Toto", "Toto")]));
    const { nodes } = await pending();
    const legof = nodes.find(({ lastName }: { lastName: string }) => lastName === "Legof");
    const toto = nodes.find(({ lastName }: { lastName: string }) => lastName === "Toto");

    const linked = await world.ask(referent, LINK, { m: legof.id, s: legof.candidates[0].student.id });
    world.now = new Date(world.now.getTime() + 60_000);
    await world.ask(referent, DISMISS, { m: toto.id });

    expect(linked.data.linkName.match).toMatchObject({ decision: "LINKED", decidedAt: "2026-11-23T09:00:00.000Z" });
    const decided = (await world.ask(referent, DECIDED)).data.school.decidedNames;
    expect(decided).toMatchObject({
      totalCount: 2,
      nodes: [{ lastName: "Toto", decision: "DISMISSED", student: null }],
    });
    const { endCursor: after } = decided.pageInfo;
    const next = (await world.ask(referent, DECIDED, { after })).data.school.decidedNames;
    expect(next).toMatchObject({ nodes: [{ lastName: "Legof", student: { lastName: "Le Goff" } }] });
    expect(next.nodes[0].decidedBy).not.toBeNull();

    const { data } = await world.ask(referent, REOPEN, { m: toto.id });
    expect(data.reopenName.match).toEqual({ decision: "PENDING", decidedAt: null, decidedBy: null });
    expect((await world.ask(referent, DECIDED)).data.school.decidedNames.totalCount).toBe(1);
  });
});

describe("the exact names of a year without class lists", () => {
  const EXACT = `{ school { exactNames { count schoolYear { id name } } } }`;
  const LINK_ALL = `mutation ($id: ID!) { linkExactNames(schoolYearId: $id) { linkedCount } }`;

  it("are counted by year and linked in one go; a resembling name still waits", async () => {
    await drop(siecle());
    const old = (last: string, first: string) => shared(last, first, "4B", "2025-10-05");
    await drop(
      assessment([old("AUBRY", "clemence"), old("Bah", "Mamadou"), old("Legof", "Ewen"), old("Martin", "Léa")]),
    );
    const [{ count, schoolYear }] = (await world.ask(referent, EXACT)).data.school.exactNames;
    expect({ count, name: schoolYear.name }).toEqual({ count: 2, name: "2025-2026" });

    const { data } = await world.ask(referent, LINK_ALL, { id: schoolYear.id });

    expect(data.linkExactNames.linkedCount).toBe(2);
    expect((await pending()).totalCount).toBe(2);
    expect((await world.ask(referent, EXACT)).data.school.exactNames).toEqual([]);
    const took = await world.ask(
      referent,
      `{ school { students(first: 10) { nodes { lastName participations { stars { acquired } } } } } }`,
    );
    expect(took.data.school.students.nodes[0]).toMatchObject({
      lastName: "Aubry",
      participations: [{ stars: { acquired: 2 } }],
    });
  });

  it("are not a teacher's to link", async () => {
    expect((await world.ask(school.a("TEACHER"), EXACT)).codes).toEqual(["FORBIDDEN"]);
  });
});

describe("what an import changed", () => {
  it("is told student by student: arrivals, class changes, departures", async () => {
    const first = await drop(siecle());
    const moved = [{ ...LIST[0]!, className: "3C" }, ...LIST.slice(1, 4), student(6, "Zidi", "Nora")];
    const second = await drop(siecle(moved));

    const told = (await world.ask(referent, CHANGES, { id: second })).data.import;
    expect(told.changeCounts).toEqual([
      { kind: "ARRIVAL", count: 1 },
      { kind: "CLASS_CHANGE", count: 1 },
      { kind: "DEPARTURE_PROPOSED", count: 1 },
    ]);
    expect(told.changes.nodes).toEqual([
      { kind: "CLASS_CHANGE", fromClass: "3B", toClass: "3C", student: { lastName: "Aubry" } },
      { kind: "DEPARTURE_PROPOSED", fromClass: null, toClass: null, student: { lastName: "Bah" } },
    ]);
    const next = await world.ask(referent, CHANGES, { id: second, after: told.changes.pageInfo.endCursor });
    expect(next.data.import.changes.nodes).toMatchObject([
      { kind: "ARRIVAL", toClass: "3B", student: { lastName: "Zidi" } },
    ]);
    const arrivals = (await world.ask(referent, CHANGES, { id: first, kind: "ARRIVAL" })).data.import.changes;
    expect(arrivals).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
  });

  it("is told for results too: new ones and changed ones, and follows decisions", async () => {
    await drop(siecle());
    const open = { ...shared("Aubry", "Clémence"), sharedAt: undefined };
    await drop(assessment([open]));
    const later = await drop(assessment([shared("Aubry", "Clémence"), shared("Legof", "Ewen")]));
    expect((await world.ask(referent, CHANGES, { id: later })).data.import.changeCounts).toEqual([
      { kind: "CHANGED_RESULT", count: 1 },
    ]);

    const [{ id: m, candidates }] = (await pending()).nodes;
    await world.ask(referent, LINK, { m, s: candidates[0].student.id });

    expect((await world.ask(referent, CHANGES, { id: later })).data.import.changeCounts).toEqual([
      { kind: "NEW_RESULT", count: 1 },
      { kind: "CHANGED_RESULT", count: 1 },
    ]);
  });

  it("is nothing once it is undone", async () => {
    const id = await drop(siecle());
    await world.ask(referent, `mutation ($id: ID!) { undoImport(importId: $id) { import { id } } }`, { id });

    expect((await world.ask(referent, CHANGES, { id })).data.import).toMatchObject({
      changeCounts: [],
      changes: { nodes: [] },
    });
  });
});

describe("where a fact came from", () => {
  const SOURCES = `{ school { students(first: 1) { nodes { lastName listSources { fileName line importedBy { lastName } import { id } }
    participations { sources { fileName line importedAt import { id } } } profile { sources { fileName } } } } } }`;

  it("is the file and the line, for a participation; the list, for the student", async () => {
    await drop(siecle(), "siecle.xml");
    const id = await drop(assessment([shared("Aubry", "Clémence")]), "rentree.csv");
    await drop(assessment([shared("Aubry", "Clémence")]), "again.csv");

    const [one] = (await world.ask(referent, SOURCES)).data.school.students.nodes;

    expect(one.listSources).toMatchObject([
      { fileName: "siecle.xml", line: null, importedBy: { lastName: expect.any(String) } },
    ]);
    expect(one.participations[0].sources).toMatchObject([{ fileName: "rentree.csv", line: 2, import: { id } }]);
    expect(one.profile).toBeNull();
  });

  it("is told to a teacher by the file's name; the import of a colleague is not theirs to open", async () => {
    await drop(siecle(), "siecle.xml");
    await drop(assessment([shared("Aubry", "Clémence")]), "rentree.csv");
    const [mine] = await school.sql("select id, name from school_classes where school_id = $1 and name = '3B'", [
      school.id,
    ]);
    const teacher = school.a("TEACHER", { classes: [mine as { id: string; name: string }] });

    const [one] = (await world.ask(teacher, SOURCES)).data.school.students.nodes;

    expect(one.participations[0].sources).toMatchObject([{ fileName: "rentree.csv", import: null }]);
  });
});
