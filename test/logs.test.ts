import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { removeFolder } from "../server/database/embedded-folder.ts";
import { makeScratchFolder } from "./support/scratch-folder.ts";

/** In whatever a person types or sends here; nothing that is written down may hold it. */
const CANARY = "Kanarienvogel";
const ADDRESS = `${CANARY}@college.example`;
const LINES = `Nom;Prénom;Classe;Date de naissance\n${CANARY};Ana;3B;31/02/2012\n${CANARY}${"x".repeat(400)};;;\n`;
const EMPTY_HEADS = `"Nom de l'organisation";"Nom du Participant"\n"${CANARY}";"${CANARY}\n`;

describe("what the server and its own database write down", () => {
  const dataDir = makeScratchFolder("logs");
  let program: ChildProcess;
  let said = "";
  let url = "";
  let cookie = "";

  const post = (path: string, headers: Record<string, string>, body: string | FormData): Promise<Response> =>
    fetch(`${url}${path}`, {
      method: "POST",
      headers: { Cookie: cookie, "X-Requested-With": "jalon", ...headers },
      body,
    });
  const ask = async (query: string, variables: object = {}): Promise<Response> =>
    post("/graphql", { "Content-Type": "application/json" }, JSON.stringify({ query, variables }));
  const signIn = (email: string, password: string): Promise<Response> =>
    ask("mutation ($e: String!, $p: String!) { signIn(email: $e, password: $p) { viewer { id } } }", {
      e: email,
      p: password,
    });
  const drop = (name: string, content: string): Promise<Response> => {
    const form = new FormData();
    form.append("file", new Blob([content]), name);
    return post("/imports", {}, form);
  };

  beforeAll(async () => {
    program = spawn(process.execPath, [join("out", "main.js")], {
      env: { PATH: process.env["PATH"], PORT: "0", JALON_DEMO: "1", JALON_DATA_DIR: dataDir },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [program.stdout, program.stderr])
      stream?.on("data", (part: Buffer) => (said += part.toString()));
    while (!url) {
      await Promise.race([once(program.stdout!, "data"), once(program, "exit")]);
      url = /ready: (\S+)/.exec(said)?.[1] ?? "";
      if (program.exitCode !== null) throw new Error(said);
    }
  });
  afterAll(async () => {
    if (program.exitCode === null && program.kill("SIGKILL")) await once(program, "exit");
    removeFolder(dataDir);
  });

  it("holds nothing of what people typed, sent or bear as names, however it fails", async () => {
    await signIn(ADDRESS, CANARY);
    const entered = await signIn("direction@demo.example", "jalon-demo");
    cookie = (entered.headers.getSetCookie().find((one) => one.includes("jalon")) ?? "").split(";")[0]!;
    const { data } = (await (await ask("{ school { students(first: 100) { nodes { lastName } } } }")).json()) as {
      data: { school: { students: { nodes: { lastName: string }[] } } };
    };
    const names = data.school.students.nodes.map(({ lastName }) => lastName).filter(({ length }) => length > 5);
    expect(names.length).toBeGreaterThan(50);

    const cursor = Buffer.from(JSON.stringify([CANARY, CANARY, CANARY])).toString("base64url");
    const lists = ["students", "campaigns", "imports", "exports", "reminders"];
    for (const list of lists)
      await ask(`query ($after: String) { school { ${list}(first: 5, after: $after) { totalCount } } }`, {
        after: cursor,
      });
    for (const one of ["student", "campaign", "schoolClass", "import", "participation"])
      await ask(`query ($id: ID!) { ${one}(id: $id) { id } }`, { id: CANARY });
    await ask(`{ ${CANARY} }`);
    await ask(`query ($first: Int!) { school { students(first: $first) { totalCount } } }`, { first: CANARY });
    await post("/graphql", { "Content-Type": "application/json" }, `{"query":"${CANARY}`);
    const invited = {
      email: ADDRESS,
      firstName: CANARY,
      lastName: CANARY,
      role: "TEACHER",
      classes: [],
      byEmail: true,
    };
    for (let time = 0; time < 2; time++)
      await ask("mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { link { hours } } }", {
        input: invited,
      });
    for (const [name, content] of [
      [`${CANARY}.csv`, LINES],
      [`${CANARY}.csv`, EMPTY_HEADS],
      [`${CANARY}.xml`, `<BEE_ELEVES><ELEVE ELEVE_ID="${CANARY}">`],
      [`${CANARY}.zip`, `PK\u0003\u0004${CANARY}`],
      [`${CANARY}.xlsx`, CANARY],
    ])
      expect((await drop(name!, content!)).status).toBe(202);
    await fetch(`${url}/imports/${CANARY}/rejected.csv`, { headers: { Cookie: cookie } });
    await fetch(`${url}/exports/${CANARY}?${CANARY}`, { headers: { Cookie: cookie } });
    const [waiting, ended] = [["QUEUED", "RUNNING"], "{ school { imports(first: 5) { nodes { fileName status } } } }"];
    for (;;) {
      const { data: now } = (await (await ask(ended)).json()) as {
        data: { school: { imports: { nodes: { fileName: string; status: string }[] } } };
      };
      const mine = now.school.imports.nodes.filter(({ fileName }) => fileName.startsWith(CANARY));
      expect(mine).toHaveLength(5);
      if (mine.every(({ status }) => !waiting.includes(status))) break;
    }

    const database = readFileSync(join(dataDir, "postgres.log"), "utf8");
    expect(database).toContain("ready to accept connections");
    const written = `${said}\n${database}`;
    expect([CANARY, ...names].filter((word) => written.includes(word))).toEqual([]);
    expect(said).toMatch(/"event":"[a-z-]+"/);
  });
});
