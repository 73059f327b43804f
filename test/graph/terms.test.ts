import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Named, Person, WorldSchool } from "../support/world-school.ts";

const YEARS = "{ school { years { id name terms { id number kind startsOn endsOn isCurrent } } } }";
const SET_TERMS = `mutation ($input: SetTermsInput!) { setTerms(input: $input) {
  schoolYear { terms { id number kind startsOn endsOn } } } }`;
const SET_COUNCIL = `mutation ($input: SetClassCouncilInput!) { setClassCouncil(input: $input) {
  schoolClass { councils { heldOn term { number } } } } }`;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

interface TermAsked {
  id: string;
  startsOn: string;
  endsOn: string;
}

async function termsOf(person: Person, name = "2026-2027"): Promise<TermAsked[]> {
  const { data } = await world.ask(person, YEARS);
  return data.school.years.find((year: { name: string }) => year.name === name).terms;
}

const daysOf = (terms: TermAsked[]): string[] => terms.map(({ startsOn, endsOn }) => `${startsOn} ${endsOn}`);

describe("the terms of a new school year", () => {
  it.each(["COLLEGE", "LYCEE_GENERAL_TECHNOLOGICAL", "LYCEE_POLYVALENT"])(
    "are three trimestres in a school of the kind %s",
    async (kind) => {
      const school = await world.school({ kind });
      const terms = await termsOf(await school.a("TEACHER"));

      expect(terms).toMatchObject([
        { number: 1, kind: "TRIMESTER", startsOn: "2026-09-01", endsOn: "2026-11-30", isCurrent: true },
        { number: 2, kind: "TRIMESTER", startsOn: "2026-12-01", endsOn: "2027-02-28", isCurrent: false },
        { number: 3, kind: "TRIMESTER", startsOn: "2027-03-01", endsOn: "2027-08-31", isCurrent: false },
      ]);
    },
  );

  it("are two semestres in a lycée professionnel", async () => {
    const school = await world.school({ kind: "LYCEE_PROFESSIONAL" });

    expect(await termsOf(await school.a("HEAD"))).toMatchObject([
      { number: 1, kind: "SEMESTER", startsOn: "2026-09-01", endsOn: "2027-01-31" },
      { number: 2, kind: "SEMESTER", startsOn: "2027-02-01", endsOn: "2027-08-31" },
    ]);
  });

  it("of all years come in one statement", async () => {
    const school = await world.school();
    const head = await school.a("HEAD");

    const asked = await world.statements(() => world.ask(head, YEARS));

    expect(asked.filter((text) => text.includes("from terms"))).toHaveLength(1);
  });
});

describe("setting terms", () => {
  let school: WorldSchool;
  let referent: Person;
  let schoolYearId: string;
  beforeEach(async () => {
    school = await world.school();
    referent = await school.a("REFERENT");
    schoolYearId = await school.yearId();
  });

  it("the referent moves the ends; the terms stay the same ones, without a gap", async () => {
    const before = await termsOf(referent);
    const input = { schoolYearId, kind: "TRIMESTER", endsOn: ["2026-11-27", "2027-03-05"] };

    const { data } = await world.ask(referent, SET_TERMS, { input });

    const { terms } = data.setTerms.schoolYear;
    expect(daysOf(terms)).toEqual(["2026-09-01 2026-11-27", "2026-11-28 2027-03-05", "2027-03-06 2027-08-31"]);
    expect(terms.map(({ id }: TermAsked) => id)).toEqual(before.map(({ id }) => id));
  });

  it("the referent goes to semestres on their usual days and back, last year untouched", async () => {
    const set = async (kind: string): Promise<string[]> =>
      daysOf((await world.ask(referent, SET_TERMS, { input: { schoolYearId, kind } })).data.setTerms.schoolYear.terms);

    expect(await set("SEMESTER")).toEqual(["2026-09-01 2027-01-31", "2027-02-01 2027-08-31"]);
    expect(await termsOf(referent, "2025-2026")).toHaveLength(3);
    expect(await set("TRIMESTER")).toHaveLength(3);
  });

  it.each([
    ["not as many days as the kind needs", { kind: "SEMESTER", endsOn: [] }, "TERM_COUNT"],
    ["a day outside the year", { kind: "SEMESTER", endsOn: ["2027-09-01"] }, "TERM_OUTSIDE_YEAR"],
    ["days in the wrong order", { kind: "TRIMESTER", endsOn: ["2027-03-05", "2026-11-27"] }, "TERMS_NOT_IN_ORDER"],
  ])("%s is refused and changes nothing", async (_what, input, code) => {
    const before = await termsOf(referent);

    expect((await world.ask(referent, SET_TERMS, { input: { schoolYearId, ...input } })).codes).toEqual([code]);
    expect(await termsOf(referent)).toEqual(before);
  });

  it("a term in which class councils are set does not go", async () => {
    const schoolClass = await school.classOf("5A");
    const [, , third] = await termsOf(referent);
    const council = { classId: schoolClass.id, termId: third!.id };
    await world.ask(referent, SET_COUNCIL, { input: { ...council, heldOn: "2027-06-10" } });
    const semesters = { input: { schoolYearId, kind: "SEMESTER" } };

    expect((await world.ask(referent, SET_TERMS, semesters)).codes).toEqual(["TERM_HAS_COUNCILS"]);
    await world.ask(referent, SET_COUNCIL, { input: { ...council, heldOn: null } });
    expect((await world.ask(referent, SET_TERMS, semesters)).codes).toEqual([]);
  });

  it("a teacher may not, and a year of another school does not exist", async () => {
    const other = await world.school();
    const input = { schoolYearId, kind: "SEMESTER" };

    expect((await world.ask(school.a("TEACHER"), SET_TERMS, { input })).codes).toEqual(["FORBIDDEN"]);
    expect((await world.ask(other.a("HEAD"), SET_TERMS, { input })).codes).toEqual(["NOT_FOUND"]);
  });
});

describe("class councils", () => {
  let school: WorldSchool;
  let mine: Named;
  let other: Named;
  let homeroom: Person;
  let terms: TermAsked[];
  beforeEach(async () => {
    school = await world.school();
    [mine, other] = [await school.classOf("5A"), await school.classOf("5B")];
    homeroom = await school.a("TEACHER", { classes: [other], homeroom: [mine] });
    terms = await termsOf(homeroom);
  });

  const set = (person: Person, classId: string, heldOn: string | null, term = 0) =>
    world.ask(person, SET_COUNCIL, { input: { classId, termId: terms[term]!.id, heldOn } });

  it("the homeroom teacher sets the day, changes it and takes it away", async () => {
    expect((await set(homeroom, mine.id, "2027-03-09", 1)).data.setClassCouncil.schoolClass.councils).toEqual([
      { heldOn: "2027-03-09", term: { number: 2 } },
    ]);
    expect((await set(homeroom, mine.id, "2026-12-03")).data.setClassCouncil.schoolClass.councils).toEqual([
      { heldOn: "2026-12-03", term: { number: 1 } },
      { heldOn: "2027-03-09", term: { number: 2 } },
    ]);
    expect((await set(homeroom, mine.id, "2026-12-04")).data.setClassCouncil.schoolClass.councils[0].heldOn).toBe(
      "2026-12-04",
    );
    expect((await set(homeroom, mine.id, null)).data.setClassCouncil.schoolClass.councils).toHaveLength(1);
  });

  it("another teacher of the class may not, the referent and the head may; a class that one does not follow does not exist", async () => {
    expect((await set(homeroom, other.id, "2026-12-03")).codes).toEqual(["FORBIDDEN"]);
    expect((await set(await school.a("REFERENT"), other.id, "2026-12-03")).codes).toEqual([]);
    expect((await set(await school.a("HEAD"), other.id, "2026-12-04")).codes).toEqual([]);
    expect((await set(await school.a("TEACHER"), mine.id, "2026-12-03")).codes).toEqual(["NOT_FOUND"]);
  });

  it("a day before the term, and a term of another year, are refused", async () => {
    const lastYear = await termsOf(await school.a("HEAD"), "2025-2026");

    expect((await set(homeroom, mine.id, "2026-11-30", 1)).codes).toEqual(["COUNCIL_OUTSIDE_TERM"]);
    const input = { classId: mine.id, termId: lastYear[0]!.id, heldOn: "2026-12-03" };
    expect((await world.ask(homeroom, SET_COUNCIL, { input })).codes).toEqual(["NOT_FOUND"]);
  });
});
