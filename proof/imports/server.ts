import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

const PASSWORD = "a-made-up-passphrase";

export interface Shown {
  id: string;
  status: "QUEUED" | "RUNNING" | "WAITING" | "DONE" | "FAILED" | "UNDONE" | "CANCELLED";
  message: string | null;
  messageCode: string | null;
  progress: { done: number; total: number | null };
  report: { read: number; created: number; updated: number; unchanged: number } | null;
}

export interface ProofSchool {
  uai: string;
  id: string;
  drop(files: readonly Buffer[]): Promise<string[]>;
  /** The answer to POST /imports, whatever it is. */
  send(files: readonly Buffer[]): Promise<{ status: number; body: string }>;
  shown(id: string): Promise<Shown>;
  ended(id: string, seconds?: number): Promise<Shown>;
  /** The new status, else the code of the refusal. */
  undo(id: string): Promise<string>;
  cancel(id: string): Promise<string>;
}

const IMPORT = `query ($id: ID!) { import(id: $id) { id status message messageCode progress { done total }
  report { read created updated unchanged } } }`;

/** The built server as people run it, which the proof may kill and start again. */
export class ProofServer {
  readonly url: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #out: string;
  #server: ChildProcess | null = null;

  private constructor(port: number, out: string, environment: NodeJS.ProcessEnv) {
    this.#out = out;
    this.url = `http://127.0.0.1:${port}`;
    this.#environment = { ...environment, PORT: String(port) };
  }

  /** Without an address it starts the PostgreSQL that npm brought, as `npm start` does. */
  static async create({
    databaseUrl,
    dataDir,
    out = "out",
    environment: more = {},
  }: {
    databaseUrl?: string;
    dataDir: string;
    /** Where the built server lies. */
    out?: string;
    environment?: NodeJS.ProcessEnv;
  }): Promise<ProofServer> {
    const environment: NodeJS.ProcessEnv = { ...process.env, ...more, JALON_DATA_DIR: dataDir, JALON_DEMO: "0" };
    delete environment["DATABASE_URL"];
    if (databaseUrl) environment["DATABASE_URL"] = databaseUrl;
    return new ProofServer(await freePort(), out, environment);
  }

  get pid(): number {
    return this.#server!.pid!;
  }

  /** Null while there is none. */
  get workerPid(): number | null {
    return this.#child("worker.js");
  }

  /** The one that npm brought; null where the server was given another. */
  get postgresPid(): number | null {
    return this.#child("bin/postgres");
  }

  #child(program: string): number | null {
    const children = read(`/proc/${this.pid}/task/${this.pid}/children`).trim().split(" ");
    return Number(children.find((pid) => read(`/proc/${pid}/cmdline`).includes(program))) || null;
  }

  async start(): Promise<void> {
    const server = spawn(process.execPath, [`${this.#out}/main.js`], {
      env: this.#environment,
      stdio: ["ignore", "pipe", "ignore"],
    });
    this.#server = server;
    let said = "";
    for await (const chunk of server.stdout) if (/http:\/\//.test((said += String(chunk)))) return;
    throw new Error("The server did not start.");
  }

  /** Server and worker at the same moment, without a word. */
  async kill(): Promise<void> {
    const worker = this.workerPid;
    if (worker) killQuietly(worker);
    await this.killServer();
  }

  /** The server alone: its worker ends by itself. */
  async killServer(): Promise<void> {
    const [server, worker] = [this.#server!, this.workerPid];
    const ended = once(server, "exit");
    server.kill("SIGKILL");
    await ended;
    await gone(worker);
  }

  async killWorker(): Promise<void> {
    const worker = this.workerPid;
    if (!worker) return;
    killQuietly(worker);
    await gone(worker);
  }

  async stop(): Promise<void> {
    if (!this.#server || this.#server.exitCode !== null || this.#server.signalCode !== null) return;
    const ended = once(this.#server, "exit");
    this.#server.kill("SIGTERM");
    await ended;
  }

  /** A command beside the server; never waited for in the middle of the event loop, where the database's door is. */
  async #run(words: readonly string[]): Promise<void> {
    const command = spawn(process.execPath, [`${this.#out}/cli.js`, ...words], {
      env: { ...this.#environment, JALON_PASSWORD: PASSWORD },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [status] = (await once(command, "exit")) as [number | null];
    if (status !== 0) throw new Error(`${words[0]} ended with ${status}.`);
  }

  /** A school of its own, and its head, signed in. */
  async school(uai: string): Promise<ProofSchool> {
    const head = `direction-${uai.toLowerCase()}@example.test`;
    await this.#run([
      "create-school",
      "--uai",
      uai,
      "--name",
      "Collège des Essais",
      "--kind",
      "COLLEGE",
      "--head",
      head,
    ]);
    const cookie = await signIn(this.url, head);
    const ask = (query: string, variables: object = {}): Promise<Answer> => askAs(this.url, cookie, query, variables);
    const { school } = (await ask(`{ school { id } }`)).data as { school: { id: string } };
    const send = (files: readonly Buffer[]) => sendAs(this.url, cookie, files);
    const shown = async (id: string): Promise<Shown> => ((await ask(IMPORT, { id })).data as { import: Shown }).import;
    return {
      uai,
      id: school.id,
      send,
      shown,
      async drop(files) {
        const { status: code, body } = await send(files);
        if (code !== 202) throw new Error(`POST /imports answered ${code}: ${body}`);
        return (JSON.parse(body) as { imports: { id: string }[] }).imports.map(({ id }) => id);
      },
      async ended(id, seconds = 120) {
        const limit = performance.now() + seconds * 1000;
        for (;;) {
          const one = await shown(id).catch(() => null);
          if (one && !["QUEUED", "RUNNING"].includes(one.status)) return one;
          if (performance.now() > limit)
            throw new Error(`An import did not end within ${seconds} s: ${JSON.stringify(one)}`);
          await new Promise((resolve) => setTimeout(resolve, 40));
        }
      },
      undo: (id) => changed(ask, "undoImport", id),
      cancel: (id) => changed(ask, "cancelImport", id),
    };
  }
}

async function changed(
  ask: (query: string, variables: object) => Promise<Answer>,
  verb: string,
  id: string,
): Promise<string> {
  const { data, codes } = await ask(`mutation ($id: ID!) { ${verb}(importId: $id) { import { status } } }`, { id });
  return codes[0] ?? (data as Record<string, { import: { status: string } }>)[verb]!.import.status;
}

interface Answer {
  data: unknown;
  codes: string[];
}

async function askAs(url: string, cookie: string, query: string, variables: object): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-requested-with": "jalon", cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await answer.json()) as {
    data: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return { data, codes: errors.map(({ extensions }) => extensions.code) };
}

async function sendAs(
  url: string,
  cookie: string,
  files: readonly Buffer[],
): Promise<{ status: number; body: string }> {
  const form = new FormData();
  files.forEach((file, index) => form.append("file", new Blob([new Uint8Array(file)]), `fichier-${index}.csv`));
  const headers = { cookie, "x-requested-with": "jalon" };
  const answer = await fetch(`${url}/imports`, { method: "POST", headers, body: form });
  return { status: answer.status, body: await answer.text() };
}

async function signIn(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-requested-with": "jalon" },
    body: JSON.stringify({
      query: `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { id } } }`,
      variables: { email, password: PASSWORD },
    }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error("The head could not sign in.");
  return cookie;
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It had ended by itself.
  }
}

async function gone(pid: number | null): Promise<void> {
  while (pid !== null && isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** A dead process that nobody has asked about is still listed. */
function isRunning(pid: number): boolean {
  const status = read(`/proc/${pid}/status`);
  return status !== "" && !/^State:\s+Z/m.test(status);
}

/** Of a process that has ended, nothing. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
