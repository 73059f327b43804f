import { copyBuilt } from "../built-copy.ts";
import type { Patch } from "../built-copy.ts";

interface Mutant extends Patch {
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

/** A copy of the built server without that wall, and what to take away from the database. */
export function copyServer(wall: string | null, folder: string): { out: string; sql: readonly string[] } {
  const mutants = wall === null ? [] : MUTANTS[wall]!;
  return { out: copyBuilt(folder, mutants), sql: mutants.map(({ sql }) => sql).filter((sql) => sql !== "") };
}
