import type { MadeUpStudent } from "../support/made-up-files.ts";
import { listCsv } from "../support/made-up-lists.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Person } from "../support/world-school.ts";
import { studentListsOf } from "../support/student-lists.ts";
import type { StudentLists } from "../support/student-lists.ts";

let world: World;
let lists: StudentLists;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  lists = await studentListsOf(world);
});

const student = (number: number, lastName: string, className: string): MadeUpStudent => ({
  siecleId: String(number),
  ine: `INE${number}`,
  lastName,
  firstName: "Alba",
  className,
  birthDate: "2013-05-03",
});
const AUBRY = student(1, "Aubry", "5A");
const LAST_YEAR = [
  AUBRY,
  student(2, "Bah", "5A"),
  student(3, "Cazenave", "5B"),
  student(4, "Diallo", "5B"),
  student(5, "Evrard", "4A"),
  student(6, "Faure", "4A"),
  student(7, "Garnier", "3A"),
  student(8, "Haddad", "3A"),
];
const THIS_YEAR = [
  student(1, "Aubry", "4A"),
  student(2, "Bah", "4A"),
  student(3, "Cazenave", "5B"),
  student(4, "Diallo", "4B"),
  student(5, "Evrard", "3A"),
  student(9, "Ibarra", "6A"),
];
const movesOf = ({
  students,
}: {
  students: { lastName: string; classBefore: string; classAfter: string }[];
}): string[] =>
  students.map(({ lastName, classBefore, classAfter }) => `${lastName} ${classBefore ?? "—"} → ${classAfter ?? "—"}`);

describe("a SIECLE list of a new school year", () => {
  it("expects those of the year before, but for the last grade, and proposes the others as gone", async () => {
    await lists.drop(LAST_YEAR, 2025);
    const done = await lists.drop(THIS_YEAR, 2026);

    expect(done).toMatchObject({ status: "DONE", messageCode: "DEPARTURES_PROPOSED" });
    expect((await lists.departures()).map(({ lastName }) => lastName)).toEqual(["Faure"]);
  });

  it("shows, once done, who arrived, who changed class, who is proposed as gone", async () => {
    await lists.drop(LAST_YEAR, 2025);
    const { preview } = await lists.drop(THIS_YEAR, 2026);

    expect(movesOf(preview.arrivals)).toEqual(["Ibarra — → 6A"]);
    expect(movesOf(preview.classChanges)).toEqual(["Aubry 5A → 4A", "Bah 5A → 4A", "Diallo 5B → 4B", "Evrard 4A → 3A"]);
    expect(movesOf(preview.departures)).toEqual(["Faure 4A → —"]);
    expect(preview.unchanged).toBe(1);
  });

  it("tells those who left, by its own dates, from those whom it no longer names", async () => {
    await lists.drop(THIS_YEAR, 2026);
    const later = THIS_YEAR.filter(({ lastName }) => lastName !== "Ibarra").map((one) =>
      one.lastName === "Bah" ? { ...one, leftOn: "2026-11-02" } : one,
    );
    const { preview, message } = await lists.drop(later, 2026);

    expect(movesOf(preview.leavers)).toEqual(["Bah 4A → —"]);
    expect(movesOf(preview.departures)).toEqual(["Ibarra 6A → —"]);
    expect(message).toMatch(/^1 élève/);
    expect((await lists.departures()).map(({ lastName }) => lastName)).toEqual(["Ibarra"]);
  });

  it("starts with its year, and leaves the year before as it was, also when departures are confirmed", async () => {
    await lists.drop(LAST_YEAR, 2025);
    const before = await lists.enrolments();
    await lists.drop(THIS_YEAR, 2026);
    const [faure] = await lists.departures();
    await lists.confirmDepartures([faure!.id]);

    const after = await lists.enrolments();
    expect(after.filter((line) => line.includes(" 2025 "))).toEqual(before);
    expect(after.filter((line) => line.includes(" 2026 "))).toContain("Aubry 2026 4A 2026-09-01 …");
    expect(await lists.departures()).toEqual([]);
  });

  it("waits for a person when more than a fifth of those expected are missing", async () => {
    await lists.drop(LAST_YEAR, 2025);
    const waiting = await lists.drop(THIS_YEAR.slice(0, 4), 2026);

    expect(waiting).toMatchObject({ status: "WAITING", messageCode: "MANY_DEPARTURES" });
    expect(waiting.message).toContain("2 élèves sur 6");
    expect(movesOf(waiting.preview.departures)).toEqual(["Evrard 4A → —", "Faure 4A → —"]);
    expect((await lists.enrolments()).some((line) => line.includes(" 2026 "))).toBe(false);
    expect(await lists.confirm(waiting)).toMatchObject({ status: "DONE" });
  });

  it("keeps asking about those proposed as gone, until a person answers or a list names them", async () => {
    await lists.drop(LAST_YEAR, 2025);
    await lists.drop(THIS_YEAR, 2026);
    await lists.drop(THIS_YEAR, 2026);
    expect((await lists.departures()).map(({ lastName }) => lastName)).toEqual(["Faure"]);

    await lists.drop([...THIS_YEAR, student(6, "Faure", "3A")], 2026);
    expect(await lists.departures()).toEqual([]);
  });

  it("of a lycée does not expect the terminales", async () => {
    lists = await studentListsOf(world, { kind: "LYCEE_GENERAL_TECHNOLOGICAL" });
    const lycee = [student(1, "Aubry", "2NDE1"), student(2, "Bah", "1G1"), student(3, "Cazenave", "TG1")];
    await lists.drop(lycee, 2025);
    const { preview, status } = await lists.drop([student(1, "Aubry", "1G2"), student(2, "Bah", "TG2")], 2026);

    expect(status).toBe("DONE");
    expect(preview.departures.count).toBe(0);
  });

  it("of a year that is over proposes nobody as gone", async () => {
    await lists.drop(THIS_YEAR, 2026);
    await lists.drop(LAST_YEAR, 2025);
    const corrected = await lists.drop(LAST_YEAR.slice(0, 4), 2025);

    expect(corrected).toMatchObject({ status: "DONE", messageCode: null });
    expect(await lists.departures()).toEqual([]);
  });
});

describe("a preview that was wished for", () => {
  it("is not made of the first list of a school", async () => {
    expect(await lists.drop(LAST_YEAR, 2025, { previewLists: true })).toMatchObject({ status: "DONE" });
  });

  it("changes nothing until a person confirms it", async () => {
    await lists.drop(LAST_YEAR, 2025);
    const before = await lists.enrolments();
    const waiting = await lists.drop(THIS_YEAR, 2026, { previewLists: true });

    expect(waiting).toMatchObject({ status: "WAITING", messageCode: "LIST_PREVIEW", report: null });
    expect(waiting.preview).toMatchObject({ arrivals: { count: 1 }, classChanges: { count: 4 }, unchanged: 1 });
    expect(await lists.enrolments()).toEqual(before);
    const done = await lists.confirm(waiting);
    expect(done).toMatchObject({ status: "DONE", report: { created: 1 } });
    expect(done.preview).toEqual(waiting.preview);
  });

  it("is not made of a list that changes nothing", async () => {
    await lists.drop(THIS_YEAR, 2026);

    expect(await lists.drop(THIS_YEAR, 2026, { previewLists: true })).toMatchObject({
      status: "DONE",
      preview: { arrivals: { count: 0 }, classChanges: { count: 0 }, departures: { count: 0 }, unchanged: 6 },
    });
  });

  it("is not asked for again where it was seen with the departures", async () => {
    await lists.drop(LAST_YEAR, 2025);
    const waiting = await lists.drop(THIS_YEAR.slice(0, 3), 2026, { previewLists: true });

    expect(waiting.messageCode).toBe("MANY_DEPARTURES");
    expect(await lists.confirm(waiting)).toMatchObject({ status: "DONE" });
  });

  it("comes after the year of a list from other software was confirmed", async () => {
    await lists.drop(THIS_YEAR, 2026);
    const names = THIS_YEAR.map(({ lastName, firstName, className }) => [lastName, firstName, className ?? ""]);
    const csv = listCsv([["Nom", "Prénom", "Classe"], ...names, ["Jourdan", "Alba", "6A"]]);
    const asked = await lists.dropFile(csv, { previewLists: true });
    expect(asked.messageCode).toBe("LIST_YEAR");

    const waiting = await lists.confirm(asked);
    expect(waiting).toMatchObject({ status: "WAITING", messageCode: "LIST_PREVIEW", preview: { unchanged: 6 } });
    expect(movesOf(waiting.preview.arrivals)).toEqual(["Jourdan — → 6A"]);
    expect(await lists.confirm(waiting)).toMatchObject({ status: "DONE", report: { created: 1 } });
  });

  it("is not shown to a teacher", async () => {
    const { id } = await lists.drop(LAST_YEAR, 2025);
    const teacher = await lists.school.a("TEACHER");

    const { data } = await world.ask(teacher, `query ($id: ID!) { import(id: $id) { preview { unchanged } } }`, { id });
    expect(data?.import ?? null).toBeNull();
  });
});

describe("a student whose INE is new, with the names and birth date of another", () => {
  const changed = { ...AUBRY, siecleId: "91", ine: "INE91" };
  const rest = LAST_YEAR.slice(1);

  it("is asked about; the list waits until a person has answered", async () => {
    await lists.drop(LAST_YEAR, 2026);
    const waiting = await lists.drop([changed, ...rest], 2026);

    expect(waiting).toMatchObject({
      status: "WAITING",
      messageCode: "IDENTITY_QUESTIONS",
      identityQuestions: [
        {
          lastName: "Aubry",
          className: "5A",
          answer: null,
          candidates: [{ lastName: "Aubry", schoolClass: { name: "5A" } }],
        },
      ],
      preview: { arrivals: { count: 0 }, departures: { count: 0 }, unchanged: 7 },
    });
    expect((await lists.confirm(waiting)).codes).toEqual(["QUESTIONS_OPEN"]);
  });

  it("is the same student, with the new INE, when a person says so", async () => {
    await lists.drop(LAST_YEAR, 2026);
    const waiting = await lists.drop([changed, ...rest], 2026);
    const [question] = waiting.identityQuestions;
    expect(await lists.answer(waiting, question.line, question.candidates[0].id)).toEqual([]);

    expect(await lists.confirm(waiting)).toMatchObject({ status: "DONE", report: { created: 0, updated: 1 } });
    expect(await lists.drop([changed, ...rest], 2026)).toMatchObject({ status: "DONE", report: { unchanged: 8 } });
  });

  it("is somebody else when a person says so; the first is proposed as gone", async () => {
    await lists.drop(LAST_YEAR, 2026);
    const waiting = await lists.drop([changed, ...rest], 2026);
    await lists.answer(waiting, waiting.identityQuestions[0].line, null);

    expect(await lists.confirm(waiting)).toMatchObject({ status: "DONE", report: { created: 1 } });
    expect((await lists.departures()).map(({ lastName }) => lastName)).toEqual(["Aubry"]);
  });

  it("has the old INE again when the list is undone", async () => {
    await lists.drop(LAST_YEAR, 2026);
    const ines = (): Promise<unknown> =>
      lists.school.sql("select id, ine, siecle_id from students where school_id = $1 order by id", [lists.school.id]);
    const before = await ines();
    const waiting = await lists.drop([changed, ...rest], 2026);
    const [question] = waiting.identityQuestions;
    await lists.answer(waiting, question.line, question.candidates[0].id);
    await lists.confirm(waiting);
    expect(await ines()).not.toEqual(before);

    expect(await lists.undo(waiting)).toEqual([]);
    expect(await ines()).toEqual(before);
  });

  it("is asked about with every student who fits, and no student is given to two lines", async () => {
    const twin = { ...AUBRY, siecleId: "92", ine: "INE92" };
    await lists.drop([...LAST_YEAR, twin], 2026);
    const waiting = await lists.drop([changed, { ...twin, siecleId: "93", ine: "INE93" }, ...rest], 2026);
    const [first, second] = waiting.identityQuestions;
    expect(first.candidates).toHaveLength(2);

    expect(await lists.answer(waiting, first.line, first.candidates[0].id)).toEqual([]);
    expect(await lists.answer(waiting, second.line, first.candidates[0].id)).toEqual(["IDENTITY_NOT_OFFERED"]);
    expect(await lists.answer(waiting, second.line, first.candidates[1].id)).toEqual([]);
    expect(await lists.confirm(waiting)).toMatchObject({ status: "DONE", report: { created: 0, updated: 2 } });
  });

  it("is no other than the student when SIECLE’s own number agrees", async () => {
    await lists.drop(LAST_YEAR, 2026);

    expect(await lists.drop([{ ...AUBRY, ine: "INE91" }, ...rest], 2026)).toMatchObject({
      status: "DONE",
      report: { created: 0, updated: 1 },
    });
  });

  it("is no other than the student when the school knew no INE", async () => {
    await lists.drop([{ ...AUBRY, ine: undefined }, ...rest], 2026);

    expect(await lists.drop(LAST_YEAR, 2026)).toMatchObject({ status: "DONE", report: { created: 0, updated: 1 } });
  });
});

describe("students of a list whose INEs are all new", () => {
  const named = (number: number, lastName: string, more: Partial<MadeUpStudent> = {}): MadeUpStudent => ({
    ...{ siecleId: String(number), ine: `INE${number}`, lastName, firstName: "Alba", birthDate: "2013-02-01" },
    ...{ className: "5A", ...more },
  });
  /** The same person under other numbers. */
  const renumbered = (one: MadeUpStudent, more: Partial<MadeUpStudent> = {}): MadeUpStudent => ({
    ...one,
    siecleId: `9${one.siecleId}`,
    ine: `NEW${one.siecleId}`,
    ...more,
  });
  const QUESTIONS = `query ($id: ID!, $first: Int!, $after: String) { import(id: $id) {
    identityQuestions(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { lastName } } } }`;

  it("are asked about page by page, those first that nobody can answer in one press", async () => {
    const year = Array.from({ length: 5 }, (_one, number) => named(number, `Nom${number}`));
    await lists.drop(year, 2026);
    const twice = { ...renumbered(year[4]!), siecleId: "999", ine: "NEW999" };
    const { id } = await lists.drop([...year.map((one) => renumbered(one)), twice], 2026);

    const page = async (after: string | null) =>
      (await world.ask(lists.person, QUESTIONS, { id, first: 2, after })).data.import.identityQuestions;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    const third = await page(second.pageInfo.endCursor);
    const names = [first, second, third].flatMap(({ nodes }) => nodes.map((one: { lastName: string }) => one.lastName));
    expect(names).toEqual(["Nom4", "Nom4", "Nom0", "Nom1", "Nom2", "Nom3"]);
    expect([first.totalCount, second.pageInfo.hasNextPage, third.pageInfo.hasNextPage]).toEqual([6, true, false]);
    expect((await world.ask(lists.person, QUESTIONS, { id, first: 2, after: "WyJ4Il0" })).codes).toEqual([
      "BAD_USER_INPUT",
    ]);
  });

  it("are answered together where line and student are a pair, and every other line waits for a person", async () => {
    const [plain, other] = [named(1, "Aubry"), named(2, "Bah", { className: "5B" })];
    const [twin, sister] = [named(3, "Cros"), named(4, "Cros")];
    const married = named(5, "Diaz", { preferredLastName: "Evrard" });
    const [known, namesake] = [named(6, "Faure"), named(7, "Faure")];
    const undated = named(8, "Gomis", { birthDate: undefined });
    const [dated, lone, doubled] = [named(9, "Gomis"), named(10, "Huet"), named(11, "Ibarra")];
    const [maiden, cousin] = [named(12, "Jolly"), named(13, "Kone")];
    await lists.drop(
      [plain, other, twin, sister, married, known, namesake, undated, dated, lone, doubled, maiden, cousin],
      2026,
    );

    const waiting = await lists.drop(
      [
        ...[renumbered(plain), renumbered(other, { className: "4B" })],
        // Two students, two lines, all of one name.
        ...[renumbered(twin), renumbered(sister)],
        // The usual name alone.
        renumbered(married, { lastName: "Evrard", preferredLastName: undefined }),
        // The namesake kept the INE, and is in the list.
        ...[renumbered(known), namesake],
        // Somebody of that name whose birth date nobody knows.
        ...[undated, renumbered(dated)],
        // One student, two lines.
        ...[renumbered(lone), { ...renumbered(lone), siecleId: "999", ine: "NEW999" }],
        // Two lines of one name, one without a birth date.
        ...[renumbered(doubled), { ...renumbered(doubled), siecleId: "998", ine: "NEW998", birthDate: undefined }],
        // A usual name that was somebody else's until now.
        ...[renumbered(maiden, { preferredLastName: "Kone" }), { ...cousin, lastName: "Lopez" }],
      ],
      2026,
    );
    expect(waiting).toMatchObject({ messageCode: "IDENTITY_QUESTIONS", identityCounts: { open: 11, pairs: 2 } });
    expect(await lists.answerPairs(waiting)).toBe(2);

    const { identityQuestions, identityCounts } = await lists.look(waiting.id);
    const answered = identityQuestions.filter(({ answer }: { answer: string | null }) => answer !== null);
    expect(identityCounts).toEqual({ open: 9, pairs: 0 });
    expect(identityQuestions.slice(-2)).toEqual(answered);
    expect(answered).toMatchObject([
      { lastName: "Aubry", answer: "EXISTING", candidates: [{ id: answered[0].student.id }] },
      { lastName: "Bah", answer: "EXISTING", candidates: [{ id: answered[1].student.id }] },
    ]);
    expect((await lists.confirm(waiting)).codes).toEqual(["QUESTIONS_OPEN"]);
  });

  it("are no pair any more once a homonym has come to the school, and nothing is answered of a list that does not wait", async () => {
    const one = named(1, "Aubry");
    await lists.drop([one], 2026);
    const waiting = await lists.drop([renumbered(one)], 2026);
    expect(waiting.identityCounts).toEqual({ open: 1, pairs: 1 });
    await lists.school.sql(
      `insert into students (school_id, last_name, first_name, last_keys, first_key, search_key)
       select school_id, last_name, first_name, last_keys, first_key, search_key from students where school_id = $1`,
      [lists.school.id],
    );
    expect((await lists.look(waiting.id)).identityCounts).toEqual({ open: 1, pairs: 0 });
    expect(await lists.answerPairs(waiting)).toBe(0);

    const refused = await lists.drop([], 2026);
    expect(await lists.answerPairs(refused)).toEqual(["IMPORT_NOT_WAITING"]);
  });

  it("keep the answers of a person, which can still be changed one by one", async () => {
    const [first, second] = [named(1, "Aubry"), named(2, "Bah")];
    await lists.drop([first, second], 2026);
    const waiting = await lists.drop([renumbered(first), renumbered(second)], 2026);
    const [asked, next] = waiting.identityQuestions;
    await lists.answer(waiting, asked.line, null);
    expect(await lists.answerPairs(waiting)).toBe(1);
    expect(await lists.answer(waiting, next.line, null)).toEqual([]);

    const found = await lists.confirm(waiting);
    expect(found).toMatchObject({ status: "WAITING", messageCode: "MANY_DEPARTURES" });
    expect(found.preview).toMatchObject({ arrivals: { count: 2 } });
  });

  it("are no business of a teacher or of another school", async () => {
    const one = named(1, "Aubry");
    await lists.drop([one], 2026);
    const { id } = await lists.drop([renumbered(one)], 2026);
    const ask = async (person: Person): Promise<string[]> =>
      (await world.ask(person, `mutation ($id: ID!) { answerPairs(importId: $id) { answeredCount } }`, { id })).codes;

    expect(await ask(await lists.school.a("TEACHER"))).toEqual(["FORBIDDEN"]);
    expect(await ask(await (await world.school()).a("HEAD"))).toEqual(["NOT_FOUND"]);
  });
});
