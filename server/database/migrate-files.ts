import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Migration {
  /** Begins with its date: the order of the names is the order of the work. */
  name: string;
  sql: string;
  /** Of the text, whatever the line ends of this machine. */
  checksum: string;
}

export function readMigrations(folder = join(process.cwd(), "server", "database", "migrations")): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}
