import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

interface Mutant {
  /** Of the built server. */
  file: string;
  replace: readonly (readonly [string, string])[];
  /** On the proof's own database. */
  sql: string;
}

/** What each wall is made of. Taken away, mails go out twice: that is how one knows what the wall is for, and that the proof looks. */
const MUTANTS: Record<string, readonly Mutant[]> = {
  /** Whoever once took a mail may go on with it, whoever has it now. */
  fence: [
    {
      file: "mails/outbox.store.js",
      replace: [["school_id = $1 and id = $2 and fence = $3", "school_id = $1 and id = $2 and $3::bigint is not null"]],
      sql: "",
    },
  ],
  /** The last dot goes out without a word to the database. */
  mark: [
    {
      file: "mails/outbox.store.js",
      replace: [["set leaving_at = ${NOW}, lease_until", "set lease_until"]],
      sql: "",
    },
  ],
  /** One decision may be written down as often as somebody takes it. */
  unique: [
    {
      file: "reminders/reminder-request.store.js",
      replace: [["on conflict (school_id, request_id, student_id) do nothing", ""]],
      sql: "alter table reminders drop constraint reminders_school_id_request_id_student_id_key",
    },
    {
      file: "mails/outbox-request.store.js",
      replace: [["on conflict (school_id, reminder_id) do nothing", ""]],
      sql: "alter table mail_outbox drop constraint mail_outbox_school_id_reminder_id_key, drop constraint mail_outbox_school_id_message_id_key",
    },
  ],
};

export const WALLS = Object.keys(MUTANTS);

/** A copy of the built server, which no build changes meanwhile; without that wall, and with what to take away from the database. */
export function copyServer(wall: string | null, folder: string): { out: string; sql: readonly string[] } {
  const out = path.join(folder, "out");
  mkdirSync(folder, { recursive: true });
  cpSync("out", out, { recursive: true });
  cpSync("package.json", path.join(folder, "package.json"));
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  const mutants = wall === null ? [] : MUTANTS[wall]!;
  for (const mutant of mutants) patch(path.join(out, mutant.file), mutant.replace);
  return { out, sql: mutants.map(({ sql }) => sql).filter((sql) => sql !== "") };
}

function patch(file: string, replace: Mutant["replace"]): void {
  let text = readFileSync(file, "utf8");
  for (const [there, instead] of replace) {
    if (!text.includes(there))
      throw new Error(`${file} has no « ${there} » any more: the proof does not know this wall.`);
    text = text.replaceAll(there, instead);
  }
  writeFileSync(file, text);
}
