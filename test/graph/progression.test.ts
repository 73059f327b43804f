import { assessmentCsv, profilesCsv } from "../support/made-up-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { Answer, World } from "../support/school-world.ts";
import { dropFile } from "../support/world-import.ts";
import type { MadeStudent, Named, Person, WorldSchool } from "../support/world-school.ts";

/** What a class and a student were at the close of each term, and what changed since. */

let world: World;
let school: WorldSchool;
let referent: Person;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.now = new Date("2027-03-20T09:00:00Z");
  school = await world.school();
  referent = await school.a("REFERENT");
});

const MILESTONE = "milestone { kind day term { number kind } }";
const CHANGE =
  "sinceMilestone { since { kind day } comparedOn competencesGained { code } becameCertifiable starsGained }";
const STUDENT_POINTS = `points { milestone { day } competencesHeld certifiability competencesGained pixScore
  stars { acquired total } profileOn }`;
const FIGURES = `figures { studentCount startedCount certifiableCount certifiabilityUnknownCount objectiveReachedCount
  objectiveUnknownCount competencesHeld { knownCount unknownCount lowerQuartile median upperQuartile }
  competencesGained { knownCount median } pixScore { knownCount median } }`;
const PROGRESSION = `query ($id: ID!, $since: LocalDate) { schoolClass(id: $id) { progression(since: $since) {
  since { kind day } points { ${MILESTONE} ${FIGURES} }
  sinceMilestone { studentCount gainedCount gainedUnknownCount becameCertifiableCount starsGainedCount }
  students { student { lastName } ${STUDENT_POINTS} ${CHANGE} } } } }`;
const SUMMARY = `query ($id: ID!) { schoolClass(id: $id) { board { summary { studentCount certifiableCount
  certifiabilityUnknownCount objectiveReachedCount objectiveUnknownCount medianPixScore } } } }`;
const STUDENT = `query ($id: ID!, $since: LocalDate, $year: ID) { student(id: $id) { progression(since: $since, schoolYearId: $year) {
  student { lastName } ${STUDENT_POINTS} ${CHANGE} } } }`;
const TREND = `query ($year: ID) { school { overview(schoolYearId: $year) { trend { ${MILESTONE}
  figures { studentCount startedCount certifiableCount objectiveReachedCount }
  grades { gradeLevel figures { studentCount certifiableCount } } } } } }`;
const SET_COUNCIL = `mutation ($input: SetClassCouncilInput!) { setClassCouncil(input: $input) { schoolClass { id } } }`;

const ones = (count: number): number[] => Array.from({ length: 16 }, (_, index) => (index < count ? 1 : 0));

async function progressionOf({ id }: Named, since: string | null = null): Promise<Answer["data"]> {
  const { data, codes } = await world.ask(referent, PROGRESSION, { id, since });
  expect(codes).toEqual([]);
  return data.schoolClass.progression;
}

/** Three students: known since June, first known in January, never known. */
async function fourthGrade(): Promise<{ schoolClass: Named; known: MadeStudent; late: MadeStudent }> {
  const schoolClass = await school.classOf("4A");
  const known = await school.student({ lastName: "Aubry", in: schoolClass });
  const late = await school.student({ lastName: "Bélanger", in: schoolClass });
  await school.student({ lastName: "Cazenave", in: schoolClass });
  await school.profile(known, { knownAt: "2026-06-10T08:00:00Z", levels: ones(3) });
  await school.profile(known, { knownAt: "2026-11-15T08:00:00Z", levels: ones(4) });
  await school.profile(known, { knownAt: "2027-03-05T08:00:00Z", levels: ones(9) });
  await school.profile(late, { knownAt: "2027-01-12T08:00:00Z", levels: ones(4) });
  await school.profile(late, { knownAt: "2027-03-10T08:00:00Z", levels: ones(6) });
  const [first, second] = [
    await school.campaign({ classes: [schoolClass] }),
    await school.campaign({ classes: [schoolClass] }),
  ];
  await school.took(known, first, { stars: [1, 3], sharedAt: "2026-10-10T08:00:00Z", isShown: false });
  await school.took(known, first, {
    stars: [3, 3],
    startedAt: "2027-03-01T08:00:00Z",
    sharedAt: "2027-03-02T08:00:00Z",
  });
  await school.took(known, second, { stars: [2, 4], sharedAt: "2026-12-10T08:00:00Z" });
  return { schoolClass, known, late };
}

describe("a class over its school year", () => {
  it("has a point at the start, at each term's end and today, each from what was dated until then", async () => {
    const { schoolClass } = await fourthGrade();

    const { points, since } = await progressionOf(schoolClass);

    expect(since).toEqual({ kind: "TERM_END", day: "2027-02-28" });
    const trimester = (number: number): object => ({ number, kind: "TRIMESTER" });
    expect(points.map(({ milestone }: { milestone: object }) => milestone)).toEqual([
      { kind: "YEAR_START", day: "2026-09-01", term: null },
      { kind: "TERM_END", day: "2026-11-30", term: trimester(1) },
      { kind: "TERM_END", day: "2027-02-28", term: trimester(2) },
      { kind: "TODAY", day: "2027-03-20", term: null },
    ]);
    type Point = { figures: Record<string, { knownCount: number; unknownCount: number; median: number }> };
    expect(
      points.map(({ figures }: Point) => [
        figures["startedCount"],
        figures["certifiableCount"],
        figures["certifiabilityUnknownCount"],
        figures["objectiveReachedCount"],
        figures["competencesHeld"]!.knownCount,
        figures["competencesHeld"]!.median,
      ]),
    ).toEqual([
      [0, 0, 2, 0, 1, 3],
      [1, 0, 2, 0, 1, 4],
      [2, 0, 1, 0, 2, 4],
      [2, 2, 1, 1, 2, 7.5],
    ]);
  });

  it("says of each student what each point knew, and what changed since the last term", async () => {
    const { schoolClass } = await fourthGrade();

    const { students, sinceMilestone } = await progressionOf(schoolClass);

    type Line = { student: { lastName: string }; points: Record<string, unknown>[]; sinceMilestone: object };
    const [known, late, never] = students as Line[];
    expect(
      known!.points.map(({ competencesHeld, competencesGained, stars }) => [competencesHeld, competencesGained, stars]),
    ).toEqual([
      [3, null, null],
      [4, 1, { acquired: 1, total: 3 }],
      [4, 1, { acquired: 3, total: 7 }],
      [9, 6, { acquired: 5, total: 7 }],
    ]);
    const codes = (...all: string[]): object[] => all.map((code) => ({ code }));
    const since = { kind: "TERM_END", day: "2027-02-28" };
    expect(known!.sinceMilestone).toEqual({
      since,
      comparedOn: "2026-11-15",
      competencesGained: codes("2.2", "2.3", "2.4", "3.1", "3.2"),
      becameCertifiable: true,
      starsGained: 2,
    });
    expect(late!.sinceMilestone).toEqual({
      since,
      comparedOn: "2027-01-12",
      competencesGained: codes("2.2", "2.3"),
      becameCertifiable: true,
      starsGained: null,
    });
    expect(never!.sinceMilestone).toEqual({
      since,
      comparedOn: null,
      competencesGained: null,
      becameCertifiable: null,
      starsGained: null,
    });
    expect(sinceMilestone).toEqual({
      studentCount: 3,
      gainedCount: 2,
      gainedUnknownCount: 1,
      becameCertifiableCount: 2,
      starsGainedCount: 1,
    });
  });

  it("is compared with the milestone that is asked for; a day that is none changes nothing", async () => {
    const { schoolClass } = await fourthGrade();

    const fromStart = await progressionOf(schoolClass, "2026-09-01");
    expect(fromStart.since).toEqual({ kind: "YEAR_START", day: "2026-09-01" });
    expect(fromStart.students[0].sinceMilestone).toMatchObject({ comparedOn: "2026-06-10", starsGained: 5 });
    expect(fromStart.students[0].sinceMilestone.competencesGained).toHaveLength(6);
    expect((await progressionOf(schoolClass, "2026-10-10")).since).toEqual({ kind: "TERM_END", day: "2027-02-28" });
  });

  it("closes a term with the council where one is set, and only once it is over", async () => {
    const { schoolClass } = await fourthGrade();
    const { data } = await world.ask(referent, "{ school { years { name terms { id } } } }");
    const { terms } = data.school.years.find(({ name }: { name: string }) => name === "2026-2027");
    for (const [index, heldOn] of ["2026-11-14", "2027-03-25"].entries()) {
      const input = { classId: schoolClass.id, termId: terms[index].id, heldOn };
      expect((await world.ask(referent, SET_COUNCIL, { input })).codes).toEqual([]);
    }

    const { points, since, students } = await progressionOf(schoolClass);

    expect(
      points.map(({ milestone }: { milestone: { kind: string; day: string } }) => [milestone.kind, milestone.day]),
    ).toEqual([
      ["YEAR_START", "2026-09-01"],
      ["COUNCIL", "2026-11-14"],
      ["TODAY", "2027-03-20"],
    ]);
    expect(since).toEqual({ kind: "COUNCIL", day: "2026-11-14" });
    expect(students[0].sinceMilestone.competencesGained).toHaveLength(6);
  });

  it("says today what its board says", async () => {
    const { schoolClass } = await fourthGrade();

    const { points } = await progressionOf(schoolClass);
    const { data } = await world.ask(referent, SUMMARY, { id: schoolClass.id });

    const { pixScore, ...figures } = points.at(-1).figures;
    const { medianPixScore, ...summary } = data.schoolClass.board.summary;
    expect(figures).toMatchObject(summary);
    expect(Math.round(pixScore.median)).toBe(medianPixScore);
  });

  it("of a year that is over is told as it ended", async () => {
    const lastYear = await school.classOf("5A", { year: 2025 });
    const student = await school.student({ in: lastYear });
    await school.profile(student, { knownAt: "2025-10-10T08:00:00Z", levels: ones(2) });
    await school.profile(student, { knownAt: "2026-06-10T08:00:00Z", levels: ones(5) });
    await school.profile(student, { knownAt: "2026-10-10T08:00:00Z", levels: ones(9) });

    const { points, students, since } = await progressionOf(lastYear);

    expect(since).toEqual({ kind: "YEAR_START", day: "2025-09-01" });
    expect(points.at(-1).milestone).toMatchObject({ kind: "YEAR_END", day: "2026-08-31" });
    expect(students[0].points.map(({ competencesHeld }: { competencesHeld: number }) => competencesHeld)).toEqual([
      null,
      2,
      2,
      5,
    ]);
  });

  it("of a class without students has its points, and nothing known", async () => {
    const { points, students } = await progressionOf(await school.classOf("6A"));

    expect(students).toEqual([]);
    expect(points.at(-1).figures).toMatchObject({ studentCount: 0, competencesHeld: { knownCount: 0, median: null } });
  });

  it("days are the school's own: an evening in Nouméa is that day's, though Paris still has the day before", async () => {
    school = await world.school({ timeZone: "Pacific/Noumea" });
    referent = await school.a("REFERENT");
    const schoolClass = await school.classOf("4A");
    const student = await school.student({ in: schoolClass });
    await school.profile(student, { knownAt: "2026-11-30T14:00:00Z", levels: ones(2) });

    const { students } = await progressionOf(schoolClass);

    // 1 December, one o'clock in the morning.
    expect(students[0].points.map(({ profileOn }: { profileOn: string }) => profileOn)).toEqual([
      null,
      null,
      "2026-12-01",
      "2026-12-01",
    ]);
  });
});

describe("files that are imported late", () => {
  const campaign = { pixId: 7001, code: "PROFILS01", name: "Profils" };
  const trail = { pixId: 7002, code: "PARCOURS1", name: "Parcours de rentrée" };
  const typed = { lastName: "Aubry", firstName: "Zoé", className: "4A" };
  const profiles = (sharedAt: string, held: number): Buffer =>
    profilesCsv({ generation: "new", campaign, lines: [{ ...typed, sharedAt, levels: ones(held) }] });
  const attempt = (startedAt: string, sharedAt: string, stars: number): Buffer =>
    assessmentCsv({
      generation: "new",
      campaign: trail,
      starCount: 3,
      lines: [{ ...typed, startedAt, sharedAt, stars }],
    });
  const FILES = [
    profiles("2026-10-05T08:00:00Z", 2),
    profiles("2027-01-15T08:00:00Z", 4),
    profiles("2027-03-10T08:00:00Z", 7),
    attempt("2026-10-01T08:00:00Z", "2026-10-02T08:00:00Z", 1),
    attempt("2027-03-01T08:00:00Z", "2027-03-02T08:00:00Z", 3),
  ];

  it.each([
    ["in order", [0, 1, 2, 3, 4]],
    ["backwards", [4, 3, 2, 1, 0]],
    ["in any order", [2, 4, 0, 3, 1]],
  ])("%s count by their own dates", async (_order, order) => {
    const schoolClass = await school.classOf("4A");
    await school.student({ lastName: "Aubry", firstName: "Zoé", in: schoolClass });
    for (const index of order) await dropFile(world, referent, FILES[index]!);

    const { students } = await progressionOf(schoolClass);

    type Point = { competencesHeld: number; stars: { acquired: number } | null };
    expect(students[0].points.map(({ competencesHeld, stars }: Point) => [competencesHeld, stars?.acquired])).toEqual([
      [null, undefined],
      [2, 1],
      [4, 1],
      [7, 3],
    ]);
    expect(students[0].sinceMilestone).toMatchObject({ becameCertifiable: true, starsGained: 2 });
  });
});

describe("one student over the school year", () => {
  it("has the line of their class", async () => {
    const { schoolClass, known } = await fourthGrade();

    const { data, codes } = await world.ask(referent, STUDENT, { id: known.id, since: "2026-11-30" });

    expect(codes).toEqual([]);
    expect(data.student.progression).toEqual((await progressionOf(schoolClass, "2026-11-30")).students[0]);
  });

  it("has none without a class this year, and that of the class of a year that is named", async () => {
    const student = await school.student({ in: await school.classOf("5A", { year: 2025 }) });
    await school.profile(student, { knownAt: "2026-02-10T08:00:00Z", levels: ones(2) });
    const inYear = async (year: string | null): Promise<Answer["data"]> =>
      (await world.ask(referent, STUDENT, { id: student.id, year })).data.student.progression;

    expect(await inYear(null)).toBeNull();
    const { points } = await inYear(await school.yearId(2025));
    expect(points.at(-1)).toMatchObject({ milestone: { day: "2026-08-31" }, competencesHeld: 2 });
  });
});

describe("who may see it", () => {
  it("a teacher of the class does, no other class exists for them, and the academy sees no class", async () => {
    const [mine, other] = [await school.classOf("4A"), await school.classOf("4B")];
    const teacher = await school.a("TEACHER", { classes: [mine] });

    expect((await world.ask(teacher, PROGRESSION, { id: mine.id })).codes).toEqual([]);
    expect((await world.ask(teacher, PROGRESSION, { id: other.id })).codes).toEqual(["NOT_FOUND"]);
    expect((await world.ask(school.a("ACADEMY"), PROGRESSION, { id: mine.id })).codes).toEqual(["FORBIDDEN"]);
  });

  it("a student of another class does not exist for a teacher", async () => {
    const [mine, other] = [await school.classOf("4A"), await school.classOf("4B")];
    const teacher = await school.a("TEACHER", { classes: [mine] });
    const student = await school.student({ in: other });

    expect((await world.ask(teacher, STUDENT, { id: student.id })).codes).toEqual(["NOT_FOUND"]);
  });
});

describe("the school by term", () => {
  it("the head sees who had started, was certifiable and had reached the objective, by grade", async () => {
    await fourthGrade();
    const third = await school.student({ in: await school.classOf("3A") });
    await school.profile(third, { knownAt: "2027-01-10T08:00:00Z", levels: ones(5) });

    const { data, codes } = await world.ask(school.a("HEAD"), TREND);

    expect(codes).toEqual([]);
    const figures = (...counts: number[]): object => ({
      studentCount: 4,
      startedCount: counts[0],
      certifiableCount: counts[1],
      objectiveReachedCount: counts[2],
    });
    const { trend } = data.school.overview;
    expect(trend.map((point: { figures: object }) => point.figures)).toEqual([
      figures(0, 0, 0),
      figures(1, 0, 0),
      figures(3, 1, 0),
      figures(3, 3, 1),
    ]);
    expect(trend.at(-1).grades).toEqual([
      { gradeLevel: "QUATRIEME", figures: { studentCount: 3, certifiableCount: 2 } },
      { gradeLevel: "TROISIEME", figures: { studentCount: 1, certifiableCount: 1 } },
    ]);
  });

  it("a teacher does not, and a school without a class has none", async () => {
    expect((await world.ask(school.a("TEACHER"), TREND)).codes).toEqual(["FORBIDDEN"]);
    expect((await world.ask(school.a("HEAD"), TREND)).data.school.overview.trend).toEqual([]);
  });
});

describe("the number of statements", () => {
  it.each([1, 12])("is one for a class of %d students", async (students) => {
    const schoolClass = await school.classOf("4A");
    for (let number = 0; number < students; number++) {
      const student = await school.student({ in: schoolClass });
      await school.profile(student, { knownAt: "2026-11-15T08:00:00Z", levels: ones(4) });
    }

    const asked = await world.statements(() => progressionOf(schoolClass));

    expect(asked).toHaveLength(1);
  });

  it("is the same for every class of the school as for one", async () => {
    const classes = "{ school { classes { progression { students { sinceMilestone { starsGained } } } } } }";
    await school.classOf("4A");
    const one = await world.statements(() => world.ask(referent, classes));
    for (const name of ["4B", "4C", "4D"]) await school.student({ in: await school.classOf(name) });
    const four = await world.statements(() => world.ask(referent, classes));

    expect(four).toHaveLength(one.length);
  });

  it("is the same for the students of one class as for one student", async () => {
    const students = "{ school { students(first: 50) { nodes { progression { sinceMilestone { starsGained } } } } } }";
    const schoolClass = await school.classOf("4A");
    await school.student({ in: schoolClass });
    const one = await world.statements(() => world.ask(referent, students));
    for (const name of ["4B", "4C"]) await school.student({ in: await school.classOf(name) });
    await school.student({ in: schoolClass });
    const four = await world.statements(() => world.ask(referent, students));

    expect(four).toHaveLength(one.length);
  });

  it("of the trend is one, whatever the number of classes", async () => {
    const head = await school.a("HEAD");
    for (const name of ["4B", "4C", "3D"]) await school.student({ in: await school.classOf(name) });

    const asked = await world.statements(() => world.ask(head, TREND));

    expect(asked.filter((text) => text.includes("class_councils"))).toHaveLength(1);
  });
});
