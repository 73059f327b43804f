import { randomBytes, createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { StartFailure } from "../start-failure.ts";
import { mayReach, type Account } from "./embedded-account.ts";

/** Where the parts of one data folder are. */
export interface DataFolder {
  /** PostgreSQL's own directory; absent until it was made. */
  cluster: string;
  log: string;
  password: string;
  /** A folder that the account can always enter, made when first asked for. */
  refuge(): string;
}

/** Makes the folder where it is missing; its password once, readable by nobody else. */
export function prepareFolder(dataDir: string, account: Account | null): DataFolder {
  try {
    makeFolders(dataDir, account ? 0o711 : 0o700);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    const refuge = (): string => makeRefuge(realpathSync(dataDir));
    return {
      cluster: join(mayReach(dataDir, account) ? dataDir : refuge(), "postgres"),
      log: join(dataDir, "postgres.log"),
      password: readPassword(dataDir),
      refuge,
    };
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new StartFailure(
      `The data folder ${dataDir} cannot be written (${code}): make it writable, or set JALON_DATA_DIR to another folder.`,
    );
  }
}

function readPassword(dataDir: string): string {
  const file = join(dataDir, "password");
  if (!existsSync(file)) writeOnce(file, randomBytes(24).toString("hex"));
  return readFileSync(file, "utf8").trim();
}

/** Not mkdir's own `recursive`: Node never returns from it where the system says ENOENT for a folder in an existing one (/proc). */
function makeFolders(path: string, mode: number): void {
  if (existsSync(path)) return;
  if (!existsSync(dirname(path))) makeFolders(dirname(path), mode);
  mkdirSync(path, { mode });
}

function writeOnce(file: string, text: string): void {
  try {
    writeFileSync(file, `${text}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** Removes all of it, wherever it is; for data that was only for a test. */
export function removeFolder(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  rmSync(refugeOf(realpathSync(dataDir)), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

function refugeOf(dataDir: string): string {
  return join("/var/tmp", `jalon-${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}`);
}

/** Everybody may write to /var/tmp, so a folder of that name that is not ours is not used. */
function makeRefuge(dataDir: string): string {
  const refuge = refugeOf(dataDir);
  mkdirSync(refuge, { recursive: true, mode: 0o711 });
  const { uid } = lstatSync(refuge);
  if (!lstatSync(refuge).isDirectory() || uid !== process.getuid?.()) {
    throw new StartFailure(
      `The folder ${refuge} belongs to somebody else: remove it, or set JALON_DATA_DIR to a folder that every user can enter.`,
    );
  }
  chmodSync(refuge, 0o711);
  return refuge;
}

/** An empty folder that belongs to the account. */
export function makeFolderFor(path: string, account: Account | null): void {
  mkdirSync(path, { mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
}
