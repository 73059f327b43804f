import { siecleXml } from "../support/made-up-files.ts";
import { FREGATA_HEADER, listCsv, ods, xlsx } from "../support/made-up-lists.ts";
import type { Rows } from "../support/made-up-lists.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import { dropFile, workUntilIdle } from "../support/world-import.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";

const IMPORT = `query ($id: ID!) { import(id: $id) { kind status message messageCode
  report { read created updated unchanged rejected toMatch }
  problems(first: 10) { totalCount nodes { line code message } } columns { header guess samples } } }`;
const CLASSES = `query ($year: ID) { school { classes(schoolYearId: $year) { name gradeLevel
  students { id lastName firstName hasEmail } } proposedDepartures { lastName } years { id name } } }`;
const CONFIRM = `mutation ($id: ID!) { confirmImport(importId: $id) { import { status } } }`;
const UNDO = `mutation ($id: ID!) { undoImport(importId: $id) { import { status } } }`;
const MAP = `mutation ($id: ID!, $columns: [ColumnMeaningInput!]!, $year: ID, $of: AddressOwner) {
  mapColumns(importId: $id, columns: $columns, schoolYearId: $year, addressesOf: $of) { import { status } } }`;

let world: World;
let school: WorldSchool;
let referent: Person;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  school = await world.school();
  referent = await school.a("REFERENT");
});

const HEADER = ["Nom", "Prénom", "Classe", "Date de naissance"];
const SARR = ["Sarr", "Ana", "3B", "03/05/2012"];
const VIDAL = ["Vidal", "Zoé", "3B", "04/06/2012"];
const list = (...lines: Rows): Buffer => listCsv([HEADER, ...lines]);

async function dropped(content: Buffer, person: Person = referent) {
  const id = await dropFile(world, person, content);
  return { id, ...(await stateOf(id)) };
}

async function stateOf(id: string) {
  return (await world.ask(referent, IMPORT, { id })).data.import;
}

/** Whatever the list asks is answered with what Jalon takes for granted. */
async function landed(content: Buffer) {
  const one = await dropped(content);
  for (let state = one; state.status === "WAITING"; state = await stateOf(one.id)) {
    expect((await world.ask(referent, CONFIRM, { id: one.id })).codes).toEqual([]);
    await workUntilIdle(world);
  }
  return { id: one.id, ...(await stateOf(one.id)) };
}

async function mapped(id: string, said: object) {
  const { codes } = await world.ask(referent, MAP, { id, ...said });
  await workUntilIdle(world);
  return { codes, ...(await stateOf(id)) };
}

async function classes(year?: string) {
  const { data } = await world.ask(referent, CLASSES, { year });
  return data.school.classes as { name: string; gradeLevel: string; students: { id: string; hasEmail: boolean }[] }[];
}

async function idsOf(name: string): Promise<string[]> {
  const found = await school.sql("select id from students where school_id = $1 and last_name = $2", [school.id, name]);
  return (found as { id: string }[]).map(({ id }) => id);
}

async function uai(): Promise<string> {
  const [row] = await school.sql("select uai from schools where id = $1", [school.id]);
  return (row as { uai: string }).uai;
}

const siecleStudent = (number: number, lastName: string, firstName: string, more: object = {}) => ({
  ...{ siecleId: String(number), ine: `INE${number}`, lastName, firstName, className: "3B", birthDate: "2012-05-03" },
  ...more,
});

describe("a list whose columns are known", () => {
  it.each([
    ["a CSV", () => list(SARR, VIDAL)],
    ["an XLSX", () => xlsx({ Élèves: [HEADER, SARR, VIDAL] })],
    ["an ODS", () => ods({ Élèves: [HEADER, SARR, VIDAL] })],
  ])("as %s waits until a person says that it is of this year, then becomes classes", async (_what, content) => {
    const waiting = await dropped(content());

    expect(waiting).toMatchObject({ kind: "STUDENTS_CSV", status: "WAITING", messageCode: "LIST_YEAR" });
    expect(waiting.message).toContain("2026-2027");
    expect(await classes()).toEqual([]);

    await world.ask(referent, CONFIRM, { id: waiting.id });
    await workUntilIdle(world);

    expect(await stateOf(waiting.id)).toMatchObject({ status: "DONE", report: { read: 2, created: 2, rejected: 0 } });
    expect(await classes()).toMatchObject([{ name: "3B", gradeLevel: "TROISIEME", students: [{}, {}] }]);
  });

  it("is of the year that the person says, and other years stay as they are", async () => {
    await landed(list(SARR));
    const past = await school.yearId(2025);
    const { id } = await dropped(
      listCsv([
        ["Nom", "Prénom", "Division"],
        ["Sarr", "Ana", "4B"],
      ]),
    );
    const columns = [
      { header: "Nom", meaning: "LAST_NAME" },
      { header: "Prénom", meaning: "FIRST_NAME" },
      { header: "Division", meaning: "CLASS" },
    ];

    expect(await mapped(id, { columns, year: past })).toMatchObject({ codes: [], status: "DONE" });
    expect((await classes(past)).map(({ name }) => name)).toEqual(["4B"]);
    expect((await classes()).map(({ name }) => name)).toEqual(["3B"]);
  });

  it("is not asked about again this year, and the same list again changes nothing", async () => {
    await landed(list(SARR, VIDAL));

    const again = await dropped(listCsv([["Date de naissance", "NOM", "Prénom", "Classe"], ...[SARR, VIDAL].map(([last, first, schoolClass, born]) => [born!, last!, first!, schoolClass!])])); // prettier-ignore

    expect(again).toMatchObject({
      status: "DONE",
      report: { read: 2, created: 0, updated: 0, unchanged: 2, rejected: 0 },
    });
  });

  it("is asked about again the next year: which year it is of", async () => {
    await landed(list(SARR));
    const now = world.now;
    world.now = new Date("2027-09-10T09:00:00Z");

    const next = await dropped(list(SARR));
    world.now = now;

    expect(next).toMatchObject({ status: "WAITING", messageCode: "LIST_YEAR" });
  });

  it("that was undone is asked about again, and leaves nothing behind", async () => {
    const { id } = await landed(list(SARR));

    expect((await world.ask(referent, UNDO, { id })).codes).toEqual([]);

    expect(await classes()).toEqual([]);
    expect(await dropped(list(SARR))).toMatchObject({ messageCode: "LIST_YEAR" });
  });

  it("lands without the lines that cannot be read, each with its reason", async () => {
    const result = await landed(list(SARR, ["Vidal", "", "3B", ""], ["Bah", "Ali", "", ""]));

    expect(result).toMatchObject({ status: "DONE", report: { read: 3, created: 1, rejected: 2 } });
    expect(result.problems.nodes).toMatchObject([
      { line: 3, code: "NAME_MISSING", message: "Le nom ou le prénom manque." },
      { line: 4, code: "CLASS_MISSING", message: "La classe manque." },
    ]);
  });

  it("of Fregata gives its identifiers and grades", async () => {
    const line = ["0123456789A", "Ana", "", "", "Sarr", "", "Féminin", "03/05/2012", "75056", "", "75", "99100", "ST", "20010015110", "Agri 1"]; // prettier-ignore

    expect(await landed(listCsv([FREGATA_HEADER, line]))).toMatchObject({ status: "DONE", report: { created: 1 } });
    expect(await classes()).toMatchObject([{ name: "Agri 1", gradeLevel: "SECONDE" }]);
  });
});

describe("a list whose columns are not known", () => {
  const UNKNOWN = [
    ["Patronyme", "Petit nom", "Groupe", "Contact", "Naissance de l’enfant"],
    ["Sarr", "Ana", "3B", "ana@exemple.fr", "03/05/2012"],
    ["Vidal", "Zoé", "3B", "", "04/06/2012"],
  ];
  const COLUMNS = [
    { header: "Patronyme", meaning: "LAST_NAME" },
    { header: "Petit nom", meaning: "FIRST_NAME" },
    { header: "Groupe", meaning: "CLASS" },
    { header: "Contact", meaning: "EMAIL" },
  ];

  it("waits with its headers and a few lines, which give no address and no birth date away", async () => {
    const waiting = await dropped(listCsv(UNKNOWN));

    expect(waiting).toMatchObject({ status: "WAITING", messageCode: "COLUMNS_UNKNOWN" });
    expect(waiting.columns).toEqual([
      { header: "Patronyme", guess: null, samples: ["Sarr", "Vidal"] },
      { header: "Petit nom", guess: null, samples: ["Ana", "Zoé"] },
      { header: "Groupe", guess: null, samples: ["3B", "3B"] },
      { header: "Contact", guess: null, samples: ["aaa@aaaaaaa.aa", ""] },
      { header: "Naissance de l’enfant", guess: null, samples: ["00/00/0000", "00/00/0000"] },
    ]);
  });

  it("lands as the person says, and the answer holds for the next list with those headers", async () => {
    const { id } = await dropped(listCsv(UNKNOWN));

    expect(await mapped(id, { columns: COLUMNS, of: "STUDENT" })).toMatchObject({
      codes: [],
      status: "DONE",
      columns: null,
      report: { created: 2 },
    });
    expect((await classes())[0]?.students).toMatchObject([{ hasEmail: true }, { hasEmail: false }]);
    expect(await dropped(listCsv([...UNKNOWN, ["Bah", "Ali", "3C", "", ""]]))).toMatchObject({
      status: "DONE",
      report: { created: 1, unchanged: 2 },
    });
  });

  it("keeps no family's address, and says so", async () => {
    const { id } = await dropped(listCsv(UNKNOWN));
    const result = await mapped(id, { columns: COLUMNS, of: "FAMILY" });

    expect(result).toMatchObject({ status: "DONE", messageCode: "FAMILY_ADDRESSES_DROPPED" });
    expect(result.message).toMatch(/^1 adresse de famille n’a pas été gardée/);
    expect((await classes())[0]?.students).toMatchObject([{ hasEmail: false }, { hasEmail: false }]);
  });

  it.each<[string, object, string]>([
    ["without a class", { columns: COLUMNS.slice(0, 2) }, "COLUMNS_INCOMPLETE"],
    ["with two first names", { columns: [...COLUMNS.slice(0, 3), { header: "Contact", meaning: "FIRST_NAME" }] }, "COLUMN_CHOSEN_TWICE"], // prettier-ignore
    ["without saying whose the addresses are", { columns: COLUMNS }, "ADDRESSES_UNANSWERED"],
    ["with a column that the file has not", { columns: [...COLUMNS, { header: "INE", meaning: "INE" }], of: "STUDENT" }, "BAD_USER_INPUT"], // prettier-ignore
    ["of a year that the school has not", { columns: COLUMNS.slice(0, 3), year: "b3b8c1de-0000-7000-8000-000000000000" }, "NOT_FOUND"], // prettier-ignore
  ])("cannot be mapped %s", async (_what, said, code) => {
    const { id } = await dropped(listCsv(UNKNOWN));

    expect(await mapped(id, said)).toMatchObject({ codes: [code], status: "WAITING" });
  });

  it("cannot be confirmed without an answer", async () => {
    const { id } = await dropped(listCsv(UNKNOWN));

    expect((await world.ask(referent, CONFIRM, { id })).codes).toEqual(["COLUMNS_INCOMPLETE"]);
  });

  it("is nobody's business in another school", async () => {
    const { id } = await dropped(listCsv(UNKNOWN));
    const stranger = await (await world.school()).a("HEAD");

    expect((await world.ask(stranger, MAP, { id, columns: COLUMNS })).codes).toEqual(["NOT_FOUND"]);
  });
});

describe("addresses", () => {
  const lines = [
    ["Nom", "Prénom", "Classe", "E-mail"],
    ["Sarr", "Ana", "3B", "ana@exemple.fr"],
    ["Vidal", "Zoé", "3B", "zoe@exemple.fr,mere@exemple.fr"],
  ];

  it("are the students' unless the person says otherwise, which is said beforehand; a wrong one is left out", async () => {
    const waiting = await dropped(listCsv(lines));
    expect(waiting.message).toMatch(/adresses e-mail gardées comme celles des élèves/);

    const result = await landed(listCsv(lines));

    expect(result).toMatchObject({ status: "DONE", report: { created: 2, rejected: 0 } });
    expect(result.problems.nodes).toMatchObject([{ line: 3, code: "EMAIL_WRONG" }]);
    expect((await classes())[0]?.students).toMatchObject([{ hasEmail: true }, { hasEmail: false }]);
  });

  it("that a list brought go when it is undone, and stay when a list without addresses comes", async () => {
    await landed(siecleXml({ uai: await uai(), year: 2026, students: [siecleStudent(1, "Sarr", "Ana")] }));
    const { id } = await landed(listCsv(lines.slice(0, 2)));
    await landed(list(SARR));
    expect((await classes())[0]?.students).toMatchObject([{ hasEmail: true }]);

    await world.ask(referent, UNDO, { id });

    expect((await classes())[0]?.students).toMatchObject([{ hasEmail: false }]);
  });
});

describe("who the students of a list are", () => {
  it("is told by name and birth date, where there is no INE, even in another class and in capitals", async () => {
    await landed(siecleXml({ uai: await uai(), year: 2026, students: [siecleStudent(1, "Sarr", "Ana"), siecleStudent(2, "Vidal", "Zoé")] })); // prettier-ignore

    const result = await landed(list(["SARR", "ANA", "3C", "03/05/2012"], ["VIDAL", "ZOE", "3B", "03/05/2012"]));

    expect(result.report).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await classes()).toMatchObject([
      { name: "3B", students: [{ lastName: "Vidal", firstName: "Zoé" }] },
      { name: "3C", students: [{ lastName: "Sarr", firstName: "Ana" }] },
    ]);
  });

  it("is told by name and class of that year, where there is no birth date", async () => {
    await landed(list(SARR));
    const [id] = await idsOf("Sarr");

    await landed(
      listCsv([
        ["Nom", "Prénom", "Classe"],
        ["Sarr", "Ana", "3e B"],
      ]),
    );

    expect(await idsOf("Sarr")).toEqual([id]);
  });

  it("is not told by the name alone: another birth date or class is somebody else", async () => {
    await landed(list(SARR));

    const { report } = await landed(list(SARR, ["Sarr", "Ana", "3B", "04/05/2012"], ["Sarr", "Ana", "3C", ""]));

    expect(report).toMatchObject({ created: 2, unchanged: 1 });
    expect(await idsOf("Sarr")).toHaveLength(3);
  });

  it("two of the list are never made one", async () => {
    const { report } = await landed(
      listCsv([
        ["Nom", "Prénom", "Classe"],
        ["Sarr", "Ana", "3B"],
        ["Sarr", "Ana", "3B"],
      ]),
    );

    expect(report).toMatchObject({ created: 2 });
  });

  it("a line that fits two students is a problem, and neither of them is taken for gone", async () => {
    const twins = [siecleStudent(1, "Sarr", "Ana"), siecleStudent(2, "Sarr", "Ana", { birthDate: "2012-09-09" })];
    const others = ["Vidal", "Bah", "Roux", "Petit"].map((name, index) => siecleStudent(index + 3, name, "Zoé"));
    await landed(siecleXml({ uai: await uai(), year: 2026, students: [...twins, ...others] }));

    const lines = others.map(({ lastName }) => [lastName, "Zoé", "3B"]);
    const result = await landed(listCsv([["Nom", "Prénom", "Classe"], ["Sarr", "Ana", "3B"], ...lines]));

    expect(result).toMatchObject({ status: "DONE", messageCode: null, report: { rejected: 1, unchanged: 4 } });
    expect(result.problems.nodes).toMatchObject([{ line: 2, code: "HOMONYM_IN_LIST" }]);
    expect((await world.ask(referent, CLASSES)).data.school.proposedDepartures).toEqual([]);
  });

  it("two lines that fit one student are a problem both", async () => {
    await landed(list(SARR, VIDAL));

    const { problems, report } = await landed(listCsv([["Nom", "Prénom", "Classe"], ["Sarr", "Ana", "3B"], ["Sarr", "Ana", "3B"], ["Vidal", "Zoé", "3B"]])); // prettier-ignore

    expect(problems.nodes).toMatchObject([
      { line: 2, code: "HOMONYM_IN_LIST" },
      { line: 3, code: "HOMONYM_IN_LIST" },
    ]);
    expect(report).toMatchObject({ created: 0, unchanged: 1 });
  });

  it("a list of one class says nothing of the others", async () => {
    await landed(list(SARR, VIDAL, ["Bah", "Ali", "3C", "01/02/2012"]));

    const result = await landed(list(["Bah", "Ali", "3C", "01/02/2012"]));

    expect(result).toMatchObject({ status: "DONE", messageCode: null });
    expect((await world.ask(referent, CLASSES)).data.school.proposedDepartures).toEqual([]);
  });

  it("a list without grades leaves the grade that SIECLE gave a class", async () => {
    const student = siecleStudent(1, "Sarr", "Ana", { className: "Rimbaud", mef: "10310019110" });
    await landed(siecleXml({ uai: await uai(), year: 2026, students: [student] }));

    await landed(list(["Sarr", "Ana", "Rimbaud", "03/05/2012"]));

    expect(await classes()).toMatchObject([{ name: "Rimbaud", gradeLevel: "TROISIEME" }]);
  });
});

describe("a teacher", () => {
  it.each([
    ["a list", async () => list(SARR)],
    [
      "a table that may be one",
      async () =>
        listCsv([
          ["A", "B", "C"],
          ["Sarr", "Ana", "Bleu"],
        ]),
    ],
    ["a SIECLE file", async () => siecleXml({ uai: await uai(), year: 2026, students: [siecleStudent(1, "Sarr", "Ana")] })], // prettier-ignore
  ])("cannot import %s, and is told who can", async (_what, content) => {
    const teacher = { ...(await school.a("TEACHER")), classIds: [] };
    const id = await dropFile(world, teacher, await content());

    expect(await stateOf(id)).toMatchObject({ status: "FAILED", messageCode: "LIST_NOT_ALLOWED" });
    expect((await stateOf(id)).message).toContain("référent numérique");
    expect(await classes()).toEqual([]);
  });

  it("cannot say what columns are", async () => {
    const { id } = await dropped(list(SARR));

    expect((await world.ask(school.a("TEACHER"), MAP, { id, columns: [] })).codes).toEqual(["FORBIDDEN"]);
  });
});
