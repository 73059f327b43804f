import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { removeFolder } from "../../server/database/embedded-folder.ts";
import { bareDatabase, TEMPLATE } from "./cluster.ts";
import { demoFolder } from "./made-demo.ts";
import { makeScratchFolder } from "./scratch-folder.ts";

/** See standing-day.ts. */
const ON_THAT_DAY = ["--import", join(process.cwd(), "test", "support", "standing-day.ts")];

export interface JourneyServer {
  url: string;
  /** The command line beside the server; what it printed. */
  jalon(words: readonly string[], variables?: NodeJS.ProcessEnv): string;
  stop(): Promise<void>;
}

/** The built server with the demo school, on an embedded database of its own. */
export async function startDemoServer(): Promise<JourneyServer> {
  return start(await demoFolder(), { JALON_DEMO: "1" }, async () => {});
}

/** The built server on an empty database, which it reaches by another way where there is one; the command line never does. */
export async function startEmptyServer(way: (ownerUrl: string) => string = (url) => url): Promise<JourneyServer> {
  const { ownerUrl, drop } = await bareDatabase(TEMPLATE);
  return start(makeScratchFolder("journey"), { JALON_DEMO: "0", DATABASE_URL: ownerUrl }, drop, {
    DATABASE_URL: way(ownerUrl),
  });
}

async function start(
  folder: string,
  variables: NodeJS.ProcessEnv,
  drop: () => Promise<void>,
  ofTheServer: NodeJS.ProcessEnv = {},
): Promise<JourneyServer> {
  const environment = { PATH: process.env["PATH"], PORT: "0", JALON_DATA_DIR: folder, ...variables };
  const program = spawn(process.execPath, [...ON_THAT_DAY, join("out", "main.js")], {
    env: { ...environment, ...ofTheServer },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await addressOf(program);
  return {
    url,
    jalon(words, more = {}) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [...ON_THAT_DAY, join("out", "cli.js"), ...words],
        {
          env: { ...environment, APP_URL: url, ...more },
          encoding: "utf8",
        },
      );
      if (status !== 0) throw new Error(`${words[0]} ended with ${status}: ${stderr}`);
      return stdout;
    },
    async stop() {
      if (program.exitCode === null && program.kill("SIGTERM")) await once(program, "exit");
      removeFolder(folder);
      await drop();
    },
  };
}

/** Once it says that it is ready. */
async function addressOf(program: ChildProcess): Promise<string> {
  let said = "";
  for (const stream of [program.stdout, program.stderr])
    stream?.on("data", (part: Buffer) => (said += part.toString()));
  for (;;) {
    await Promise.race([once(program.stdout!, "data"), once(program, "exit")]);
    const url = /ready: (\S+)/.exec(said)?.[1];
    if (url) return url;
    if (program.exitCode !== null) throw new Error(said);
  }
}
