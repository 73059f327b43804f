import type { ProofDatabase } from "../imports/database.ts";
import type { Decisions } from "./decisions.ts";
import type { Sink } from "./sink.ts";

/** In a mail's state as the database tells it, and as often as the sink's own file says that it was taken. */
interface Judged {
  state: string;
  status: string;
  messageId: string;
  recipient: string;
  studentId: string;
  reminderId: string;
}

export interface Verdict {
  figures: Record<string, number>;
  /** What must not be, in words; empty when all holds. */
  breaches: string[];
}

const MAILS = `select o.state, r.status, o.message_id as "messageId", s.email as recipient, s.id as "studentId", r.id as "reminderId"
  from mail_outbox o join reminders r on r.school_id = o.school_id and r.id = o.reminder_id
  join students s on s.school_id = r.school_id and s.id = r.student_id where o.school_id = $1`;

/** Judges the database by what the sink wrote down, never the other way. */
export async function judge(
  database: ProofDatabase,
  sink: Sink,
  { schoolId, count }: Decisions,
  { listed, isPeaceful }: { listed: readonly string[]; isPeaceful: boolean },
): Promise<Verdict> {
  const mails = await database.query<Judged>(schoolId, MAILS, [schoolId]);
  const [{ reminders } = { reminders: 0 }] = await database.query<{ reminders: number }>(
    schoolId,
    "select count(*)::int as reminders from reminders where school_id = $1",
    [schoolId],
  );
  const taken = sink.taken();
  const ofMessage = tally(taken.map(({ messageId }) => messageId));
  const ofRecipient = tally(taken.flatMap(({ recipients }) => recipients));
  const inState = (...states: string[]): Judged[] => mails.filter(({ state }) => states.includes(state));
  const takenOf = ({ messageId }: Judged): number => ofMessage.get(messageId) ?? 0;
  const uncertain = inState("UNCERTAIN");
  const hungUp = sink.happened.get("hangUpAfterTaking") ?? 0;

  const figures = {
    decisions: count,
    reminders,
    mails: mails.length,
    taken: taken.length,
    sent: inState("SENT").length,
    failed: inState("FAILED").length,
    cancelled: inState("CANCELLED").length,
    uncertain: uncertain.length,
    uncertainButTaken: uncertain.filter((mail) => takenOf(mail) > 0).length,
  };
  const rules: [string, number][] = [
    ["students reminded twice", [...ofRecipient.values()].filter((times) => times > 1).length],
    ["I1: messages taken twice", [...ofMessage.values()].filter((times) => times > 1).length],
    ["I2: sent, but not taken exactly once", inState("SENT").filter((mail) => takenOf(mail) !== 1).length],
    [
      "I3: failed, waiting or cancelled, but taken",
      inState("FAILED", "QUEUED", "CANCELLED").filter((mail) => takenOf(mail) > 0).length,
    ],
    ["I4: still open at the end", inState("QUEUED", "SENDING").length],
    ["I5: decisions without their one reminder and mail", Math.abs(count - reminders) + Math.abs(count - mails.length)],
    [
      "I5: reminders that tell another state than their mail",
      mails.filter(({ state, status }) => state !== status).length,
    ],
    [
      "I6: uncertain after ordinary restarts, beyond those that the server hung up on",
      isPeaceful ? Math.max(0, uncertain.length - hungUp) : 0,
    ],
    [
      "I7: mails to somebody who was smuggled in",
      taken.filter(({ recipients }) => recipients.some((one) => one.includes("evil"))).length,
    ],
    [
      "I7: messages with another number of recipients than one",
      taken.filter(({ recipients }) => recipients.length !== 1).length,
    ],
    [
      "uncertain ones that nobody is told of",
      uncertain.filter(({ reminderId }) => !listed.includes(reminderId)).length,
    ],
  ];
  return { figures, breaches: rules.filter(([, times]) => times > 0).map(([rule, times]) => `${rule}: ${times}`) };
}

function tally(values: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}
