import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

import { removeFolder } from "../server/database/embedded-folder.ts";
import { makeScratchFolder, sweepKilledRuns } from "../test/support/scratch-folder.ts";

const HEAD = "direction@example.test";
const PASSWORD = "a-made-up-passphrase";
const DEMO_HEAD = { email: "direction@demo.example", password: "jalon-demo" };

export interface ScratchServer {
  url: string;
  pid: number;
  /** Of the head. */
  cookie: string;
  /** The identifiers of the imports, in the order of the files. */
  drop(files: readonly Buffer[]): Promise<string[]>;
  /** As the head of the school; throws on a refusal. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  ask(query: string, variables?: object): Promise<any>;
  stop(): Promise<void>;
}

interface Scratch {
  /** Of the one school there is; without it, the demo school. */
  uai?: string;
  /** Another built server than the one in out/. */
  out?: string;
  variables?: NodeJS.ProcessEnv;
  /** Where the server takes the dashboard's documents only: the identifier of the one that signs in. */
  signInId?: string;
}

/** The built server on a free port, with a data folder that goes with it and one school. */
export async function startScratchServer({
  uai,
  out = "out",
  variables = {},
  signInId,
}: Scratch): Promise<ScratchServer> {
  await sweepKilledRuns();
  const folder = makeScratchFolder("proof");
  const port = await freePort();
  const environment = {
    ...process.env,
    ...{ JALON_DATA_DIR: folder, JALON_DEMO: uai === undefined ? "1" : "0", PORT: String(port) },
    ...variables,
  };
  if (uai !== undefined) createSchool(uai, environment);
  const server = spawn(process.execPath, ["--max-semi-space-size=4", `${out}/main.js`], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await ready(server);
  const url = `http://127.0.0.1:${port}`;
  const cookie = await signIn(url, uai === undefined ? DEMO_HEAD : { email: HEAD, password: PASSWORD }, signInId);
  return {
    url,
    pid: server.pid!,
    cookie,
    drop: (files) => drop(url, cookie, files),
    ask: (query, variables = {}) => ask(url, cookie, query, variables),
    async stop() {
      server.kill("SIGTERM");
      if (server.exitCode === null) await once(server, "exit");
      removeFolder(folder);
    },
  };
}

function createSchool(uai: string, environment: NodeJS.ProcessEnv): void {
  const words = [
    "out/cli.js",
    "create-school",
    "--uai",
    uai,
    "--name",
    "Collège des Essais",
    "--kind",
    "COLLEGE",
    "--head",
    HEAD,
  ];
  const { status, stderr } = spawnSync(process.execPath, words, {
    env: { ...environment, JALON_PASSWORD: PASSWORD },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`create-school ended with ${status}: ${stderr}`);
}

async function ready(server: ReturnType<typeof spawn>): Promise<void> {
  let said = "";
  for await (const chunk of server.stdout!) {
    said += String(chunk);
    if (/http:\/\//.test(said)) break;
  }
  if (!/http:\/\//.test(said)) throw new Error("The server did not start.");
}

async function signIn(
  url: string,
  variables: { email: string; password: string },
  documentId: string | undefined,
): Promise<string> {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-requested-with": "jalon" },
    body: JSON.stringify({
      query: `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { id } } }`,
      variables,
      extensions: { documentId },
    }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error("The head could not sign in.");
  return cookie;
}

async function drop(url: string, cookie: string, files: readonly Buffer[]): Promise<string[]> {
  const form = new FormData();
  files.forEach((file, index) => form.append("file", new Blob([new Uint8Array(file)]), `fichier-${index}`));
  const answer = await fetch(`${url}/imports`, {
    method: "POST",
    headers: { cookie, "x-requested-with": "jalon" },
    body: form,
  });
  if (answer.status !== 202) throw new Error(`POST /imports answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { imports: { id: string }[] }).imports.map(({ id }) => id);
}

async function ask(url: string, cookie: string, query: string, variables: object): Promise<unknown> {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-requested-with": "jalon", cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: unknown; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join(", "));
  return data;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
