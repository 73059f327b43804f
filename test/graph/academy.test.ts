import { freezeTerms } from "../../server/academy/freeze-terms.ts";
import { rows } from "../../server/shared/db.ts";
import { unitsOf, unitsOfAcademy } from "../../server/shared/units.ts";
import { makeSchema } from "../../server/schema.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";

const COUNTS = "{ studentCount startedCount certifiableCount objectiveReachedCount }";
const ACADEMY = `query ($termId: ID) {
  academy {
    name
    terms { id yearName kind number endsOn frozenAt total ${COUNTS} }
    schools(termId: $termId) { uai name counts ${COUNTS} }
  }
}`;
const THE_DAY_AFTER = new Date("2026-12-01T06:00:00Z");

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

let academies = 0;
/** Each test has an academy of its own: the terms of all are frozen together. */
const newAcademy = (): string => `Académie d’essai ${++academies}`;

/** A school where somebody can sign in, with one class: how many students, how many of them began, how many are certifiable. */
async function schoolOf(
  academy: string | null,
  name: string,
  { students, started = 0, certifiable = 0 }: { students: number; started?: number; certifiable?: number },
): Promise<WorldSchool> {
  const school = await world.school({ academy, name });
  const { id } = await school.a("HEAD");
  await school.sql("insert into sign_in_addresses (email, school_id, staff_id) select email, school_id, id from staff where id = $1", [id]); // prettier-ignore
  const schoolClass = await school.classOf("5A");
  const campaign = await school.campaign({ classes: [schoolClass] });
  const collection = await school.campaign({ kind: "PROFILES_COLLECTION", classes: [schoolClass] });
  for (let number = 0; number < students; number += 1) {
    const student = await school.student({ in: schoolClass });
    if (number < started) await school.took(student, campaign, { status: "STARTED" });
    if (number < certifiable)
      await school.profile(student, { knownAt: "2026-10-10T08:00:00Z", levels: [1, 1, 1, 1, 1], in: collection });
  }
  return school;
}

interface Counts {
  studentCount: number;
  startedCount: number | null;
  certifiableCount: number | null;
  objectiveReachedCount: number | null;
}
interface Published {
  name: string;
  terms: {
    id: string;
    yearName: string;
    kind: string;
    number: number;
    endsOn: string;
    frozenAt: string;
    total: Counts;
  }[];
  schools: { uai: string; name: string; counts: Counts }[];
}

async function published(person: Person | Promise<Person>, variables: object = {}): Promise<Published> {
  const { data, codes } = await world.ask(person, ACADEMY, variables);
  expect(codes).toEqual([]);
  return (data as { academy: Published }).academy;
}

const linesOf = ({ schools }: Published): unknown[] =>
  schools.map(({ name, counts }) => [name, counts.studentCount, counts.startedCount, counts.certifiableCount]);

describe("at the end of a term the academy", () => {
  it("reads its schools' figures, with their total, once the term is over", async () => {
    const academy = newAcademy();
    const first = await schoolOf(academy, "Collège Alpha", { students: 24, started: 12, certifiable: 6 });
    await schoolOf(academy, "Collège Échange", { students: 30, started: 20, certifiable: 8 });
    await schoolOf(academy, "Collège Bêta", { students: 22, started: 10, certifiable: 9 });
    const person = first.a("ACADEMY");

    await freezeTerms(world.workSource, new Date("2026-11-30T22:00:00Z"));
    expect(await published(person)).toEqual({ name: academy, terms: [], schools: [] });

    await freezeTerms(world.workSource, THE_DAY_AFTER);
    const read = await published(person);
    expect(read.terms).toEqual([
      {
        ...{ id: expect.any(String), yearName: "2026-2027", kind: "TRIMESTER", number: 1, endsOn: "2026-11-30" },
        frozenAt: THE_DAY_AFTER.toISOString(),
        total: { studentCount: 76, startedCount: 42, certifiableCount: 23, objectiveReachedCount: null },
      },
    ]);
    expect(linesOf(read)).toEqual([
      ["Collège Alpha", 24, 12, 6],
      ["Collège Bêta", 22, 10, 9],
      ["Collège Échange", 30, 20, 8],
    ]);
  });

  it("does not read what would tell of a few students, nor what would let it be worked out", async () => {
    const academy = newAcademy();
    const first = await schoolOf(academy, "Collège Alpha", { students: 24, started: 21, certifiable: 6 });
    await schoolOf(academy, "Collège Bêta", { students: 30, started: 20, certifiable: 8 });
    await schoolOf(academy, "Collège Gamma", { students: 12, started: 6, certifiable: 6 });
    await schoolOf(academy, "Collège Delta", { students: 40, started: 30, certifiable: 9 });
    await freezeTerms(world.workSource, THE_DAY_AFTER);

    const read = await published(first.a("ACADEMY"));
    expect(linesOf(read)).toEqual([
      ["Collège Alpha", 24, null, null],
      ["Collège Bêta", 30, 20, 8],
      ["Collège Delta", 40, 30, 9],
      ["Collège Gamma", 12, null, null],
    ]);
    expect(read.terms[0]!.total).toMatchObject({ studentCount: 106, startedCount: 77, certifiableCount: 29 });
    const stored = await unitsOfAcademy(world.source, academy).read((db) =>
      rows<{ hidden: number }>(db, "select count(*)::int as hidden from academy_figures where started_count is null"),
    );
    expect(stored).toEqual([{ hidden: 2 }]);
  });

  it("keeps what was published: no later file changes it, no school comes to it", async () => {
    const academy = newAcademy();
    const first = await schoolOf(academy, "Collège Alpha", { students: 24, started: 10 });
    await freezeTerms(world.workSource, THE_DAY_AFTER);
    const before = await published(first.a("ACADEMY"));

    await schoolOf(academy, "Collège Bêta", { students: 30, started: 20 });
    const late = await first.student({ in: await first.classOf("5B") });
    await first.took(late, await first.campaign());
    await Promise.all([1, 2].map((day) => freezeTerms(world.workSource, new Date(`2026-12-0${day}T12:00:00Z`))));
    expect(await published(first.a("ACADEMY"))).toEqual(before);

    await freezeTerms(world.workSource, new Date("2027-03-01T12:00:00Z"));
    const after = await published(first.a("ACADEMY"));
    expect(after.terms.map(({ number }) => number)).toEqual([2, 1]);
    expect(after.schools.map(({ name }) => name)).toEqual(["Collège Alpha", "Collège Bêta"]);
    const term = after.terms[1]!.id;
    expect((await published(first.a("ACADEMY"), { termId: term })).schools).toEqual(before.schools);
  });

  it("reads a term once, however many workers freeze it at the same moment", async () => {
    const academy = newAcademy();
    const first = await schoolOf(academy, "Collège Alpha", { students: 24, started: 10 });
    await Promise.all([1, 2, 3].map(() => freezeTerms(world.workSource, THE_DAY_AFTER)));
    const { terms, schools } = await published(first.a("ACADEMY"));
    expect([terms.length, schools.length]).toEqual([1, 1]);
  });

  it("waits for the last school, which may have chosen other days", async () => {
    const academy = newAcademy();
    const first = await schoolOf(academy, "Collège Alpha", { students: 24, started: 10 });
    const second = await schoolOf(academy, "Collège Bêta", { students: 30, started: 20 });
    await second.sql("update terms set ends_on = '2026-12-11' where school_id = $1 and ends_on = '2026-11-30'", [second.id]); // prettier-ignore
    await freezeTerms(world.workSource, new Date("2026-12-11T12:00:00Z"));
    expect((await published(first.a("ACADEMY"))).terms).toEqual([]);

    await freezeTerms(world.workSource, new Date("2026-12-12T12:00:00Z"));
    expect((await published(first.a("ACADEMY"))).terms).toMatchObject([{ endsOn: "2026-12-11" }]);
  });

  it("counts what was dated until the school's term ended, though it is frozen later", async () => {
    const academy = newAcademy();
    const first = await schoolOf(academy, "Collège Alpha", { students: 24, started: 10 });
    const [{ id: studentId }] = (await first.sql("select s.id from students s where s.school_id = $1 and not exists (select from participations p where p.school_id = s.school_id and p.student_id = s.id) limit 1", [first.id])) as [{ id: string }]; // prettier-ignore
    await first.took({ id: studentId }, await first.campaign(), {
      status: "STARTED",
      startedAt: "2026-12-03T08:00:00Z",
    });
    await freezeTerms(world.workSource, new Date("2026-12-05T12:00:00Z"));
    expect(linesOf(await published(first.a("ACADEMY")))).toEqual([["Collège Alpha", 24, 10, null]]);
  });

  it("is not told of schools without students, of other academies, or of a school that belongs to none", async () => {
    const [academy, other] = [newAcademy(), newAcademy()];
    const first = await schoolOf(academy, "Collège Alpha", { students: 24, started: 10 });
    await schoolOf(academy, "Collège vide", { students: 0 });
    const stranger = await schoolOf(other, "Collège d’ailleurs", { students: 30, started: 20 });
    const alone = await schoolOf(null, "Collège sans académie", { students: 30, started: 20 });
    await freezeTerms(world.workSource, THE_DAY_AFTER);

    expect(linesOf(await published(first.a("ACADEMY")))).toEqual([["Collège Alpha", 24, 10, null]]);
    expect(linesOf(await published(stranger.a("ACADEMY")))).toEqual([["Collège d’ailleurs", 30, 20, null]]);
    expect((await world.ask(alone.a("ACADEMY"), ACADEMY)).data).toEqual({ academy: null });

    const [theirs] = (await published(stranger.a("ACADEMY"))).terms;
    expect((await world.ask(first.a("ACADEMY"), ACADEMY, { termId: theirs!.id })).codes).toEqual(["NOT_FOUND"]);
  });
});

const READING = `{ school { academyReading {
  academy given { academy yearName kind number givenAt counts ${COUNTS} } coming { yearName kind number endsOn isOver }
} } }`;
const readingOf = async (school: WorldSchool, role: "HEAD" | "REFERENT" = "HEAD"): Promise<object> => {
  const { data, codes } = await world.ask(school.a(role), READING);
  expect(codes).toEqual([]);
  return (data as { school: { academyReading: object } }).school.academyReading;
};
const FIRST_TERM = { yearName: "2026-2027", kind: "TRIMESTER", number: 1 };

describe("the head and the reference teacher read what leaves their school for its academy", () => {
  const before = new Date("2026-11-22T09:00:00Z");
  afterEach(() => {
    world.now = before;
  });

  it("each term that was given, with every number that was, the hidden ones hidden, and which one is next", async () => {
    const academy = newAcademy();
    const school = await schoolOf(academy, "Collège Alpha", { students: 24, started: 21, certifiable: 6 });
    await schoolOf(academy, "Collège Bêta", { students: 30, started: 20, certifiable: 8 });
    world.now = before;
    expect(await readingOf(school)).toEqual({
      ...{ academy, given: [] },
      coming: [{ ...FIRST_TERM, endsOn: "2026-11-30", isOver: false }],
    });

    await freezeTerms(world.workSource, THE_DAY_AFTER);
    world.now = THE_DAY_AFTER;
    const read = await readingOf(school);
    const counts = { studentCount: 24, startedCount: null, certifiableCount: 6, objectiveReachedCount: null };
    expect(read).toEqual({
      academy,
      given: [{ ...FIRST_TERM, academy, givenAt: THE_DAY_AFTER.toISOString(), counts }],
      coming: [{ ...FIRST_TERM, number: 2, endsOn: "2027-02-28", isOver: false }],
    });
    expect(await readingOf(school, "REFERENT")).toEqual(read);
    const [own] = (await published(school.a("ACADEMY"))).schools;
    expect(own!.counts).toEqual(counts);
  });

  it("that a term is over and waits for another school", async () => {
    const academy = newAcademy();
    const school = await schoolOf(academy, "Collège Alpha", { students: 24, started: 10 });
    const late = await schoolOf(academy, "Collège Bêta", { students: 30, started: 20 });
    await late.sql("update terms set ends_on = '2026-12-11' where school_id = $1 and ends_on = '2026-11-30'", [late.id]); // prettier-ignore
    await freezeTerms(world.workSource, THE_DAY_AFTER);
    world.now = THE_DAY_AFTER;

    expect(await readingOf(school)).toMatchObject({
      given: [],
      coming: [
        { number: 1, isOver: true },
        { number: 2, isOver: false },
      ],
    });
  });

  it("that no academy reads the school; what another one was given before stays to be seen", async () => {
    const academy = newAcademy();
    const school = await schoolOf(academy, "Collège Alpha", { students: 24, started: 10 });
    const alone = await schoolOf(null, "Collège sans académie", { students: 24, started: 10 });
    await freezeTerms(world.workSource, THE_DAY_AFTER);
    await school.sql("update schools set academy = null where id = $1", [school.id]);

    expect(await readingOf(alone)).toEqual({ academy: null, given: [], coming: [] });
    expect(await readingOf(school)).toMatchObject({ academy: null, given: [{ academy, number: 1 }], coming: [] });
  });

  it("teachers do not, and the academy has no school to ask it of", async () => {
    const school = await schoolOf(newAcademy(), "Collège Alpha", { students: 24, started: 10 });
    expect((await world.ask(school.a("TEACHER"), READING)).codes).toEqual(["FORBIDDEN"]);
    expect((await world.ask(school.a("ACADEMY"), READING)).data ?? { school: null }).toEqual({ school: null });
  });
});

describe("the walls around an academy's figures", () => {
  it.each(["TEACHER", "REFERENT", "HEAD"] as const)(
    "%s does not read them, not even of their own school",
    async (role) => {
      const school = await world.school({ academy: newAcademy() });
      expect((await world.ask(school.a(role), ACADEMY)).codes).toEqual(["FORBIDDEN"]);
    },
  );

  it("a stranger is asked to sign in", async () => {
    expect((await world.ask(null, ACADEMY)).codes).toEqual(["UNAUTHENTICATED"]);
  });

  it("nothing that hangs on the academy leads to a school's own page, a class, a grade or a student: to figures, and one's own files of them", async () => {
    const schema = await makeSchema();
    const reached = new Set<string>();
    const walk = (name: string): void => {
      const type = schema.getType(name);
      if (reached.has(name) || !type || !("getFields" in type)) return;
      reached.add(name);
      for (const field of Object.values(type.getFields())) walk(String(field.type).replace(/[[\]!]/g, ""));
    };
    walk("Academy");
    expect([...reached].sort()).toEqual([
      ...["Academy", "AcademyCounts", "AcademySchool", "AcademyTerm"],
      ...["Export", "ExportConnection", "ExportEdge", "PageInfo", "Progress", "StaffMember"],
    ]);
  });

  it("a school's own unit of work sees no row of them but its own, the academy's no row of a school", async () => {
    const academy = newAcademy();
    const school = await schoolOf(academy, "Collège Alpha", { students: 24, started: 10 });
    const neighbour = await schoolOf(academy, "Collège Bêta", { students: 0 });
    const stranger = await schoolOf(newAcademy(), "Collège d’ailleurs", { students: 30, started: 20 });
    await freezeTerms(world.workSource, THE_DAY_AFTER);
    const seen =
      (table: string) =>
      async (db: Parameters<typeof rows>[0]): Promise<number> =>
        (await rows<{ seen: number }>(db, `select count(*)::int as seen from ${table}`))[0]!.seen;

    for (const table of ["academy_terms", "academy_figures"]) {
      expect(await unitsOf(world.source, school.id).read(seen(table))).toBe(1);
      expect(await unitsOf(world.source, stranger.id).read(seen(table))).toBe(1);
      expect(await unitsOf(world.source, neighbour.id).read(seen(table))).toBe(0);
      expect(await unitsOf(world.source, null).read(seen(table))).toBe(0);
      expect(await unitsOfAcademy(world.source, academy).read(seen(table))).toBe(1);
      expect(await unitsOfAcademy(world.source, "l'autre \\ académie").read(seen(table))).toBe(0);
    }
    for (const table of ["schools", "students", "school_classes", "participations"])
      expect(await unitsOfAcademy(world.source, academy).read(seen(table))).toBe(0);
  });

  it("the table itself refuses a figure that must be hidden, and any change of one", async () => {
    const academy = newAcademy();
    const units = unitsOfAcademy(world.source, academy);
    const insert = (students: number, started: number): Promise<unknown> =>
      units.write((db) =>
        rows(db, `insert into academy_terms (academy, year_name, kind, number, ends_on, frozen_at, student_count, started_count)
          values ($1, '2026-2027', 'TRIMESTER', 1, '2026-11-30', now(), $2, $3)`, [academy, students, started]),
      ); // prettier-ignore
    for (const [students, started] of [
      [19, 9],
      [100, 4],
      [100, 96],
    ] as const)
      // prettier-ignore
      await expect(insert(students, started)).rejects.toMatchObject({ code: "23514" });
    await insert(100, 95);
    await expect(units.write((db) => rows(db, "update academy_terms set started_count = 50"))).rejects.toMatchObject({ code: "42501" }); // prettier-ignore
  });
});
