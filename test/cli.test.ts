import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";

import { bareDatabase, TEMPLATE } from "./support/cluster.ts";

const PROGRAM = join("out", "cli.js");
const PASSWORD = "une phrase de passe";

interface Said {
  code: number | null;
  out: string;
  err: string;
}

/** As a person types it, in a terminal that nobody sits at. */
async function jalon(words: readonly string[], variables: NodeJS.ProcessEnv): Promise<Said> {
  const program = spawn(process.execPath, [PROGRAM, ...words], {
    env: { PATH: process.env["PATH"], ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  program.stdout.on("data", (part: Buffer) => (said.out += part.toString()));
  program.stderr.on("data", (part: Buffer) => (said.err += part.toString()));
  await once(program, "close");
  return { code: program.exitCode, ...said };
}

const CREATE = ["create-school", "--uai", "0781234T", "--name", "Collège des Tilleuls", "--kind", "COLLEGE", "--head", "Head@Example.test"]; // prettier-ignore

const folder = mkdtempSync(join(tmpdir(), "jalon-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("a command that is not understood", () => {
  it.each([
    ["nothing", [], "Say what to do."],
    ["an unknown command", ["destroy-school"], "There is no command destroy-school."],
    ["an unknown option", [...CREATE, "--colour", "red"], "Unknown option '--colour'"],
    ["no name", CREATE.filter((word) => !["--name", "Collège des Tilleuls"].includes(word)), "--name is missing."],
    ["a wrong UAI", CREATE.map((word) => (word === "0781234T" ? "78" : word)), "--uai is the school's identifier"],
    ["a wrong kind", CREATE.map((word) => (word === "COLLEGE" ? "UNIVERSITY" : word)), "--kind is one of COLLEGE,"],
    ["an academy that is none", [...CREATE, "--academy", "Atlantide"], "--academy is one of Aix-Marseille, Amiens,"],
    ["no academy", ["set-academy"], "--academy is missing."],
    ["no address", CREATE.map((word) => (word === "Head@Example.test" ? "head" : word)), "--head is not an e-mail"],
    ["no file", ["add-staff"], "--file is missing."],
  ])("gets the usage and exit code 2: %s", async (_case, words, sentence) => {
    const { code, out, err } = await jalon(words, { JALON_DATA_DIR: join(folder, "never"), JALON_PASSWORD: PASSWORD });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
    expect(err).toContain("Usage:");
  });
});

describe("create-school and add-staff", () => {
  let database: { ownerUrl: string; drop(): Promise<void> };
  let here: NodeJS.ProcessEnv;
  beforeEach(async () => {
    database = await bareDatabase(TEMPLATE);
    here = { DATABASE_URL: database.ownerUrl, JALON_PASSWORD: PASSWORD, APP_URL: "https://jalon.example/" };
  });
  afterEach(() => database.drop());

  async function withClasses(): Promise<void> {
    const { connect } = await import("../server/database/connect.ts");
    const { listAddresses } = await import("../server/schools/staff-account.store.ts");
    const { unitsOf } = await import("../server/shared/units.ts");
    const source = await connect(database.ownerUrl, { max: 2 });
    const known = await unitsOf(source, null).read((db) => listAddresses(db, ["head@example.test"]));
    await unitsOf(source, known.get("head@example.test")!.schoolId).write((db) =>
      db.query(
        `insert into school_classes (school_id, school_year_id, name, name_key)
         select y.school_id, y.id, c.name, c.key from school_years y,
           (values ('6A', '6a'), ('6B', '6b'), ('3e B', '3b')) as c (name, key)`,
      ),
    );
    await source.destroy();
  }

  /** What the school's people are, as the database has it. */
  async function people(): Promise<string[]> {
    const { connect } = await import("../server/database/connect.ts");
    const { listSchoolIds } = await import("../server/schools/staff-account.store.ts");
    const { rows } = await import("../server/shared/db.ts");
    const { unitsOf } = await import("../server/shared/units.ts");
    const source = await connect(database.ownerUrl, { max: 2 });
    const [schoolId] = await unitsOf(source, null).read(listSchoolIds);
    const found = await unitsOf(source, schoolId!).read((db) =>
      rows<{ text: string }>(
        db,
        `select p.email || ' ' || p.last_name || ' ' || p.role || coalesce(' ' || string_agg(c.name || case when t.homeroom then '*' else '' end, ',' order by c.name), '') as text
         from staff p left join teachings t on t.staff_id = p.id left join school_classes c on c.id = t.class_id
         group by p.id, p.email, p.last_name, p.role order by 1`,
      ),
    );
    await source.destroy();
    return found.map(({ text }) => text);
  }

  async function academy(): Promise<string | null> {
    const { connect } = await import("../server/database/connect.ts");
    const { listSchoolIds } = await import("../server/schools/staff-account.store.ts");
    const { rows } = await import("../server/shared/db.ts");
    const { unitsOf } = await import("../server/shared/units.ts");
    const source = await connect(database.ownerUrl, { max: 2 });
    const [schoolId] = await unitsOf(source, null).read(listSchoolIds);
    const [school] = await unitsOf(source, schoolId!).read((db) =>
      rows<{ academy: string | null }>(db, "select academy from schools"),
    );
    await source.destroy();
    return school!.academy;
  }

  it("makes a school whose head can sign in, once", async () => {
    const made = await jalon(CREATE, here);
    expect(made).toEqual({
      code: 0,
      out: "Collège des Tilleuls (0781234T) is created: head@example.test signs in at https://jalon.example.\n",
      err: "",
    });
    expect(await people()).toEqual(["head@example.test head HEAD"]);

    const again = await jalon(CREATE, here);
    expect(again).toEqual({ code: 1, out: "", err: "A school with this UAI is there already.\n" });
    const other = await jalon(CREATE.map((word) => (word === "0781234T" ? "0920001A" : word)), here); // prettier-ignore
    expect(other.err).toBe("Somebody signs in with this e-mail address already: give another.\n");
  });

  it("says which academy a school is of, in whatever case, then or later", async () => {
    await jalon([...CREATE, "--academy", "creteil"], here);
    expect(await academy()).toBe("Créteil");
    expect(await jalon(["set-academy", "--academy", "VERSAILLES"], here)).toEqual({
      code: 0,
      out: "Collège des Tilleuls (0781234T) belongs to the academy: Versailles.\n",
      err: "",
    });
    expect(await academy()).toBe("Versailles");
    const unknown = await jalon(["set-academy", "--academy", "Lyon", "--uai", "0920001A"], here);
    expect(unknown).toEqual({ code: 1, out: "", err: "There is no school 0920001A.\n" });
  });

  it("wants a password of at least 12 characters", async () => {
    const short = await jalon(CREATE, { ...here, JALON_PASSWORD: "onze lettre" });
    expect(short).toEqual({ code: 1, out: "", err: expect.stringContaining("at least 12 characters") });
    const none = await jalon(CREATE, { ...here, JALON_PASSWORD: "" });
    expect(none).toEqual({ code: 1, out: "", err: expect.stringContaining("JALON_PASSWORD") });
  });

  it("adds people with their classes and a link each, and changes those who are there", async () => {
    await jalon(CREATE, here);
    await withClasses();
    const first = fileOf(
      "staff.csv",
      `\ufeffNom;Prénom;E-mail;Rôle;Classes;Professeur principal\r\n` +
        `Exemple;Solène;Solene@example.test;Enseignante;6A, 3e B;3B\r\n\r\n` +
        `Modèle;Ilyes;ilyes@example.test;référent numérique;;\r\n`,
    );
    const added = await jalon(["add-staff", "--file", first], here);
    expect({ ...added, out: "" }).toEqual({ code: 0, out: "", err: "" });
    expect(added.out).toMatch(/^Added: 2\. Updated: 0\.\n/);
    const links = added.out.match(/^\S+@example\.test {2}https:\/\/jalon\.example\/bienvenue#[\w-]{43}$/gm);
    expect(links).toHaveLength(2);
    expect(await people()).toEqual([
      "head@example.test head HEAD",
      "ilyes@example.test Modèle REFERENT",
      "solene@example.test Exemple TEACHER 3e B*,6A",
    ]);

    const second = fileOf("again.csv", `nom,prenom,courriel,role,classes\nExemple,Solène,solene@example.test,TEACHER,6A|6B\nHead,Ada,head@example.test,HEAD,\n`); // prettier-ignore
    const changed = await jalon(["add-staff", "--file", second], here);
    expect(changed.out).toMatch(/^Added: 0\. Updated: 2\.\n/);
    expect(changed.out).toContain("solene@example.test  https");
    expect(changed.out).not.toContain("head@example.test");
    expect((await people()).filter((text) => !text.startsWith("ilyes"))).toEqual([
      "head@example.test Head HEAD",
      "solene@example.test Exemple TEACHER 6A,6B",
    ]);
  });

  it("reads the encoding in which an old spreadsheet saves", async () => {
    await jalon(CREATE, here);
    const text = "Nom;Prénom;E-mail;Rôle\nDœuvré;Zoé;zoe@example.test;Référente\n";
    const { code } = await jalon(["add-staff", "--file", fileOf("old.csv", iconv.encode(text, "windows-1252"))], here);
    expect(code).toBe(0);
    expect(await people()).toContain("zoe@example.test Dœuvré REFERENT");
  });

  it("changes nothing when a line cannot be taken, and names each such line", async () => {
    await jalon(CREATE, here);
    await withClasses();
    const wrong = fileOf(
      "wrong.csv",
      "Nom;Prénom;E-mail;Rôle;Classes;Professeur principal\n" +
        "Exemple;Ada;ada@example.test;enseignant;6A;\n" +
        "Exemple;Bo;bo@example.test;enseignant;6A, 6Z;\n" +
        ";Cy;cy.example.test;jardinier;;\n" +
        "Exemple;Di;ada@example.test;enseignant;6A 6B;oui\n",
    );
    expect(await jalon(["add-staff", "--file", wrong], here)).toEqual({
      code: 1,
      out: "",
      err: [
        "Line 3: there is no class « 6Z » this year.",
        "Line 4: a name is missing.",
        "Line 4: the e-mail address is not one.",
        "Line 4: « jardinier » is no role.",
        "Line 5: say of which class this is the homeroom teacher.",
        "Line 5: the address is on line 2 already.",
        "Nothing was changed.",
        "",
      ].join("\n"),
    });
    expect(await people()).toEqual(["head@example.test head HEAD"]);
  });

  it.each([
    ["is not there", () => join(folder, "nowhere.csv"), /nowhere\.csv cannot be read \(ENOENT\)/],
    ["lacks a column", () => fileOf("half.csv", "Nom;Prénom\nA;B\n"), /has no column « E-mail »/],
    ["names nobody", () => fileOf("empty.csv", "Nom;Prénom;E-mail;Rôle\n"), /names nobody/],
  ])("refuses a file that %s, with one sentence", async (_case, path, sentence) => {
    const { code, err } = await jalon(["add-staff", "--file", path()], here);
    expect({ code, lines: err.trim().split("\n").length }).toEqual({ code: 1, lines: 1 });
    expect(err).toMatch(sentence);
  });

  it("keeps somebody with the role direction, and asks for the school where there are several", async () => {
    const file = fileOf("head.csv", "Nom;Prénom;E-mail;Rôle\nA;B;head@example.test;enseignant\n");
    expect((await jalon(["add-staff", "--file", file], here)).err).toBe(
      "There is no school yet: create it with create-school.\n",
    );
    await jalon(CREATE, here);
    expect((await jalon(["add-staff", "--file", file], here)).err).toMatch(/^Nobody of the school would have the role/);
    await jalon(CREATE.map((word) => ({ "0781234T": "0920001A", "Head@Example.test": "other@example.test" })[word] ?? word), here); // prettier-ignore
    expect((await jalon(["add-staff", "--file", file], here)).err).toContain("0781234T, 0920001A");
    expect((await jalon(["add-staff", "--file", file, "--uai", "0920001A"], here)).err).toMatch(
      /already: give another/,
    );
  });
});

describe("the data folder", () => {
  it("serves a command without a server, beside one, and loses its demo when a school is created", async () => {
    const { startEmbedded } = await import("../server/database/embedded.ts");
    const { migrate } = await import("../server/database/migrate.ts");
    const { connect } = await import("../server/database/connect.ts");
    const { makeDemoSchool } = await import("../server/database/demo/make-demo-school.ts");
    const { findAccounts } = await import("../server/database/demo-gate.ts");
    const dataDir = join(folder, "data");
    const here = { JALON_DATA_DIR: dataDir, JALON_PASSWORD: PASSWORD };

    const server = await startEmbedded({ dataDir, durable: false });
    try {
      await migrate(server.ownerUrl);
      const source = await connect(server.ownerUrl, { max: 4 });
      await makeDemoSchool(source, new Date("2026-09-01T06:00:00Z"));
      await source.destroy();

      expect(await jalon(CREATE, here)).toEqual({ code: 1, out: "", err: expect.stringContaining("add --yes") });
      expect(await findAccounts(server.ownerUrl)).toEqual({ any: true, demo: true });
      expect((await jalon([...CREATE, "--yes"], here)).code).toBe(0);
      expect(await findAccounts(server.ownerUrl)).toEqual({ any: true, demo: false });
    } finally {
      await server.stop();
    }

    const file = fileOf("alone.csv", "Nom;Prénom;E-mail;Rôle\nExemple;Ada;ada@example.test;direction\n");
    const alone = await jalon(["add-staff", "--file", file], here);
    expect(alone.out).toMatch(
      /^Added: 1\. Updated: 0\.\n.*\nada@example\.test {2}http:\/\/127\.0\.0\.1:4000\/bienvenue#/,
    );
    const { findEmbedded } = await import("../server/database/embedded.ts");
    expect(await findEmbedded(dataDir)).toBeNull();
  }, 120_000);
});
