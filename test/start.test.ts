import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { request, type IncomingMessage } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeFolder } from "../server/database/embedded-folder.ts";
import { bareDatabase, runStatement } from "./support/cluster.ts";

const PROGRAM = join("out", "main.js");

interface Started {
  program: ChildProcess;
  /** The address that it printed. */
  url: string;
}

/** Started programs, so that none outlives its test. */
const programs: ChildProcess[] = [];

function launch(variables: NodeJS.ProcessEnv): { program: ChildProcess; said: () => string } {
  const program = spawn(process.execPath, [PROGRAM], {
    env: { PATH: process.env["PATH"], PORT: "0", JALON_DEMO: "0", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  programs.push(program);
  let text = "";
  for (const stream of [program.stdout, program.stderr])
    stream?.on("data", (part: Buffer) => (text += part.toString()));
  return { program, said: () => text };
}

async function start(variables: NodeJS.ProcessEnv): Promise<Started> {
  const { program, said } = launch(variables);
  for (;;) {
    await Promise.race([once(program.stdout!, "data"), once(program, "exit")]);
    const url = /ready: (\S+)/.exec(said())?.[1];
    if (url) return { program, url };
    if (program.exitCode !== null) throw new Error(said());
  }
}

/** Its exit code and all it said. */
async function refused(variables: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const { program, said } = launch(variables);
  await once(program, "close");
  return { code: program.exitCode, said: said() };
}

async function end(program: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(program, "exit");
  program.kill(signal);
  await exited;
  return program.exitCode;
}

/** Once nothing listens there any more. */
async function refusedConnection(url: string): Promise<void> {
  while (
    await fetch(`${url}/health/live`).then(
      () => true,
      () => false,
    )
  );
}

describe("npm start", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "jalon-start-"));
  const here = { JALON_DATA_DIR: dataDir };
  afterEach(async () => {
    for (const program of programs.splice(0))
      if (program.exitCode === null && program.signalCode === null) await end(program, "SIGKILL");
  });
  afterAll(async () => {
    const { findEmbedded, startEmbedded } = await import("../server/database/embedded.ts");
    if (await findEmbedded(dataDir)) await (await startEmbedded({ dataDir, durable: false })).stop();
    removeFolder(dataDir);
  });

  it("serves at the address that it prints, stops on SIGTERM with its database, and starts again", async () => {
    const { program, url } = await start(here);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await end(program, "SIGTERM")).toBe(0);
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);

    const again = await start(here);
    expect((await fetch(`${again.url}/health/ready`)).status).toBe(200);
    expect(await end(again.program, "SIGINT")).toBe(0);
  });

  it("answers a request that was on its way when it was told to stop, and takes no new one", async () => {
    const { program, url } = await start(here);
    const body = JSON.stringify({ query: "{ __typename }" });
    const sending = request(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-length": body.length },
    });
    const answered = once(sending, "response") as Promise<[IncomingMessage]>;
    sending.write(body.slice(0, 5));
    await once(sending, "socket");
    await fetch(`${url}/health/live`);

    const exited = once(program, "exit");
    program.kill("SIGTERM");
    await refusedConnection(url);
    sending.end(body.slice(5));

    expect((await answered)[0].statusCode).toBe(200);
    await exited;
    expect(program.exitCode).toBe(0);
  });

  it("starts after a kill -9, which left its database running", async () => {
    const { program } = await start(here);
    await end(program, "SIGKILL");

    const { program: next, url } = await start(here);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await end(next, "SIGTERM")).toBe(0);
  });

  it("a second server on the same data folder is refused, and the first goes on", async () => {
    const { program, url } = await start(here);
    const { code, said } = await refused(here);
    expect({ code, said }).toEqual({
      code: 1,
      said: `Another server is working on the data folder ${dataDir}: stop it first, or set JALON_DATA_DIR to another folder.\n`,
    });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await end(program, "SIGTERM")).toBe(0);
  });

  it("a port in use is refused with a sentence", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    try {
      expect(await refused({ ...here, PORT: String(port) })).toEqual({
        code: 1,
        said: `Port ${port} on 127.0.0.1 is in use: stop the program that uses it, or set PORT to another port.\n`,
      });
    } finally {
      taken.close();
    }
  });

  it("a data folder that cannot be written is refused with a sentence", async () => {
    expect(await refused({ JALON_DATA_DIR: "/dev/null/jalon" })).toEqual({
      code: 1,
      said: "The data folder /dev/null/jalon cannot be written (ENOTDIR): make it writable, or set JALON_DATA_DIR to another folder.\n",
    });
  });

  it.each([
    [
      "nobody listens there",
      () => "postgres://somebody:secret@127.0.0.1:1/jalon",
      /^The PostgreSQL of DATABASE_URL \(127\.0\.0\.1:1\) does not answer \(ECONNREFUSED\): /,
    ],
    [
      "it is no address of a PostgreSQL",
      () => "mysql://somebody:secret@127.0.0.1/jalon",
      /^DATABASE_URL is not an address that begins with postgres:\/\//,
    ],
    [
      "the password is wrong",
      () => Object.assign(new URL(process.env["JALON_TEST_OWNER_URL"]!), { password: "secret" }).href,
      /refuses the user or the password: correct them\.\n$/,
    ],
  ])("a DATABASE_URL is refused with a sentence that keeps its password when %s", async (_case, url, sentence) => {
    const { code, said } = await refused({ ...here, DATABASE_URL: url() });
    expect({ code, lines: said.split("\n").length }).toEqual({ code: 1, lines: 2 });
    expect(said).toMatch(sentence);
    expect(said).not.toContain("secret");
  });

  it("a database with demo accounts is refused anywhere but on the embedded database of a machine of one's own", async () => {
    const database = await bareDatabase("jalon_template");
    try {
      await runStatement(
        database.ownerUrl,
        "BEGIN; ALTER TABLE sign_in_addresses DROP CONSTRAINT sign_in_addresses_school_id_staff_id_fkey; " +
          "INSERT INTO sign_in_addresses (email, school_id, staff_id) VALUES ('direction@demo.example', gen_random_uuid(), gen_random_uuid()); COMMIT",
      );
      const { code, said } = await refused({ ...here, DATABASE_URL: database.ownerUrl });
      expect({ code, said }).toEqual({
        code: 1,
        said: expect.stringMatching(/^This database holds the demo school, whose passwords are public: use another/),
      });
    } finally {
      await database.drop();
    }
  });
});
