import type { ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { StartFailure } from "../start-failure.ts";
import { databaseAccount } from "./embedded-account.ts";
import { findBinaries } from "./embedded-binaries.ts";
import { connectWhenReady, embeddedUrl } from "./embedded-connection.ts";
import { prepareFolder, type DataFolder } from "./embedded-folder.ts";
import { connectToLeftover, stopLeftover } from "./embedded-leftover.ts";
import { folderInUse, holdLock } from "./embedded-lock.ts";
import { makeCluster } from "./embedded-make.ts";
import { makeOwner, OWNER } from "./embedded-owner.ts";
import { freePort, lastLogLine, launchPostgres, stopPostgres } from "./embedded-process.ts";

const TRIES = 6;

export interface EmbeddedOptions {
  dataDir: string;
  /** False for tests: faster, and a crash of the machine would lose the data. */
  durable: boolean;
  /** Called once when PostgreSQL ends without having been asked to. */
  onLost?: () => void;
}

export interface EmbeddedServer {
  /** Connects as the owner of the database `jalon`: no superuser, may create databases and roles. */
  ownerUrl: string;
  stop(): Promise<void>;
  /** Asks nobody and waits for nothing; the next start repairs what was open. */
  stopAtOnce(): void;
}

/** Starts the PostgreSQL that npm brought, on a free port of 127.0.0.1; what a killed server left running is stopped first. */
export async function startEmbedded({ dataDir, durable, onLost }: EmbeddedOptions): Promise<EmbeddedServer> {
  const account = databaseAccount();
  const folder = prepareFolder(resolve(dataDir), account);
  const binaries = findBinaries(account, folder.refuge);
  await makeCluster(folder, binaries, account);

  // Another program may take the port, or a killed server's last process still hold the directory: both pass.
  for (let attempt = 1; attempt <= TRIES; await wait(attempt++ * 200)) {
    await stopLeftover(folder, dataDir);
    const port = await freePort();
    const child = launchPostgres(folder, binaries, account, port, durable);
    const admin = await whenServing(child, folder, port);
    if (admin) return serve({ child, admin, folder, port, dataDir, onLost });
    await stopPostgres(child);
  }
  throw new StartFailure(`The embedded database does not start: ${lastLogLine(folder.log)} (more in ${folder.log}).`);
}

/** The owner's address of a server that is running on the folder, else null: for a command beside it. */
export async function findEmbedded(dataDir: string): Promise<string | null> {
  const folder = prepareFolder(resolve(dataDir), databaseAccount());
  const running = await connectToLeftover(folder);
  await running?.client.end();
  return running && embeddedUrl(OWNER, folder.password, running.port, OWNER);
}

/** Null when the program ended or gave no answer. */
function whenServing(child: ChildProcess, { password }: DataFolder, port: number): Promise<Client | null> {
  let ended = false;
  child.once("exit", () => (ended = true)).once("error", () => (ended = true));
  return connectWhenReady(embeddedUrl("postgres", password, port, "postgres"), () => ended);
}

interface Serving {
  child: ChildProcess;
  admin: Client;
  folder: DataFolder;
  port: number;
  dataDir: string;
  onLost: (() => void) | undefined;
}

async function serve({ child, admin, folder, port, dataDir, onLost }: Serving): Promise<EmbeddedServer> {
  if (!(await holdLock(admin))) throw folderInUse(dataDir);
  await makeOwner(admin, folder.password);

  let stopping = false;
  child.once("exit", () => {
    if (!stopping) onLost?.();
  });
  return {
    ownerUrl: embeddedUrl(OWNER, folder.password, port, OWNER),
    async stop() {
      stopping = true;
      await admin.end().catch(() => {});
      await stopPostgres(child);
    },
    stopAtOnce: () => void child.kill("SIGQUIT"),
  };
}
