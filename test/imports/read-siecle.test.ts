import { siecleXml, siecleZip, type MadeUpStudent } from "../support/made-up-files.ts";
import { fixture, readAll } from "./read-all.ts";

const LEONIE: MadeUpStudent = {
  siecleId: "4001",
  ine: "123456700FX",
  lastName: "BRINDACIER",
  firstName: "Léonie",
  birthDate: "2012-01-10",
  sex: "F",
  mef: "10310019110",
  className: "3A",
  groups: ["3ALAT"],
  enteredOn: "2026-09-01",
};

function siecleOf(...students: MadeUpStudent[]): Buffer {
  return siecleXml({ uai: "0781234T", year: 2026, students });
}

describe("a SIECLE file", () => {
  it.each(["siecle-iso-8859-15.xml", "siecle.zip"])("%s gives the school, its year and every student", async (name) => {
    const { schools, students, problems, refusal } = await readAll(fixture(name));

    expect(refusal).toBeNull();
    expect(schools).toEqual([{ uai: "0781234T", schoolYear: 2026 }]);
    expect(students).toHaveLength(13);
    expect(students.map(({ lastName }) => lastName)).toEqual(expect.arrayContaining(["ŒILLETTE", "NUÑEZ-COTEAU"]));
    expect(problems).toEqual([{ line: 19, code: "NO_CLASS", raw: "SANSCLASSE;Tim;" }]);
  });

  it("gives a student whole, with the division and not the groups nor last year's class", async () => {
    expect((await readAll(siecleOf(LEONIE))).students).toEqual([
      {
        line: 6,
        siecleId: "4001",
        ine: "123456700FX",
        lastName: "BRINDACIER",
        preferredLastName: null,
        firstName: "Léonie",
        birthDate: "2012-01-10",
        sex: "F",
        mef: "10310019110",
        className: "3A",
        enteredOn: "2026-09-01",
        leftOn: null,
      },
    ]);
  });

  it.each<[string, Partial<MadeUpStudent>, Record<string, unknown>]>([
    ["keeps a student without INE", { ine: undefined }, { ine: null, className: "3A" }],
    ["gives a student who left with the day", { leftOn: "2026-10-16" }, { leftOn: "2026-10-16" }],
    ["gives a student who left even without a class", { leftOn: "2026-10-16", className: null }, { className: null }],
    ["keeps the usage name beside the family name", { preferredLastName: "COLLINE" }, { preferredLastName: "COLLINE" }],
    ["puts letters together and single spaces", { firstName: " Le\u0301o  nie\u00a0" }, { firstName: "Léo nie" }],
    ["takes hidden controls out of names", { firstName: "Lé\u00adonie" }, { firstName: "Léonie" }],
    ["keeps what XML escapes", { lastName: "A & <B>" }, { lastName: "A & <B>" }],
  ])("%s", async (_what, change, expected) => {
    const file = siecleXml({ uai: "0781234T", year: 2026, students: [{ ...LEONIE, ...change }], encoding: "UTF-8" });
    const { students, problems } = await readAll(file);

    expect(problems).toEqual([]);
    expect(students).toEqual([expect.objectContaining(expected)]);
  });

  it.each<[string, Partial<MadeUpStudent>, string, number]>([
    ["no division", { className: null }, "NO_CLASS", 0],
    ["only the place for those gone", { className: "Inactifs" }, "NO_CLASS", 0],
    ["no last name", { lastName: " " }, "NAME_MISSING", 0],
    ["no first name", { firstName: "" }, "NAME_MISSING", 0],
    ["neither ELEVE_ID nor INE", { siecleId: "", ine: undefined }, "STUDENT_WITHOUT_ID", 0],
    ["a first name beyond reading", { firstName: "x".repeat(300) }, "NAME_TOO_LONG", 0],
    ["a last name saved in a wrong encoding", { lastName: "DUR\u0092ET" }, "NAME_UNREADABLE", 0],
    ["a day of leaving that does not exist", { leftOn: "2026-02-30" }, "LEAVING_DATE_WRONG", 0],
    ["a birth date that does not exist, and the student stays", { birthDate: "2012-13-01" }, "BIRTH_DATE_WRONG", 1],
  ])("says of a student with %s", async (_what, change, code, kept) => {
    const { students, problems } = await readAll(siecleOf({ ...LEONIE, ...change }));

    expect(problems).toEqual([expect.objectContaining({ line: 6, code })]);
    expect(students).toHaveLength(kept);
  });

  it("gives one student only for an ELEVE_ID", async () => {
    const { students, problems } = await readAll(siecleOf(LEONIE, { ...LEONIE, firstName: "Autre" }));

    expect(students).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ line: 7, code: "SIECLE_ID_TWICE" })]);
  });

  it("never writes a birth date or an INE into a problem", async () => {
    const { problems } = await readAll(siecleOf({ ...LEONIE, className: null }));

    expect(JSON.stringify(problems)).not.toMatch(/123456700FX|2012/);
  });

  it.each(["ISO-8859-15", "ISO-8859-1", "windows-1252", "UTF-8", "UTF-16"])("is read in %s", async (encoding) => {
    const students = [{ ...LEONIE, lastName: "CÈDRE-NUÑEZ", firstName: "Éloïse" }];
    const { students: read } = await readAll(siecleXml({ uai: "0781234T", year: 2026, students, encoding }));

    expect(read).toEqual([expect.objectContaining({ lastName: "CÈDRE-NUÑEZ", firstName: "Éloïse" })]);
  });

  it("shows how far the reading is, in unpacked bytes", async () => {
    const students = [LEONIE];
    const { done } = await readAll(siecleZip({ uai: "0781234T", year: 2026, students }));

    expect(done).toBe(siecleOf(...students).length);
  });

  it("of a thousand students is read to the last one", async () => {
    const students = Array.from({ length: 1000 }, (_, i) => ({
      ...LEONIE,
      siecleId: `${i}`,
      firstName: `Léonie ${i}`,
    }));

    expect((await readAll(siecleOf(...students))).students.map(({ firstName }) => firstName)).toEqual(
      students.map(({ firstName }) => firstName),
    );
  });

  it("gives students whose classes come before them", async () => {
    const [before = "", after = ""] = siecleOf(LEONIE)
      .toString("latin1")
      .split(/(?=<ELEVES>)/);
    const [students = "", structures = ""] = after.replace("</DONNEES>\n</BEE_ELEVES>\n", "").split(/(?=<STRUCTURES>)/);
    const turned = `${before}${structures}${students}</DONNEES></BEE_ELEVES>`;

    expect((await readAll(Buffer.from(turned, "latin1"))).students).toEqual([
      expect.objectContaining({ siecleId: "4001", className: "3A" }),
    ]);
  });
});
