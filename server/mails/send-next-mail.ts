import { setTimeout as wait } from "node:timers/promises";

import { isOneAddress } from "../schools/email-address.rules.ts";
import { report } from "../shared/report.ts";
import { unitsOf } from "../shared/units.ts";
import { saveCaughtMail } from "./caught-mail.store.ts";
import { conclusionOf, MOST_ATTEMPTS } from "./conclusion.rules.ts";
import type { Conclusion } from "./conclusion.rules.ts";
import { composeLetter } from "./letter.ts";
import { conclude, findLetter, markLeaving, putOff, takeMail } from "./outbox.store.ts";
import type { Letter, TakenMail } from "./outbox.store.ts";
import type { PostRoom } from "./post-room.ts";
import { quietFor } from "./quiet-hours.rules.ts";
import { cleanReply } from "./server-reply.rules.ts";
import { postBySmtp } from "./smtp-post.ts";
import type { Answered } from "./smtp-post.ts";

const LONGEST_PAUSE_MS = 2_000;

/** Takes the mail that is due, in a transaction of its own, and only then talks to anybody. False when none is due. */
export async function sendNextMail(room: PostRoom): Promise<boolean> {
  const taken = await take(room);
  if (taken === null) return false;
  if (taken === "PUT_OFF") return true;

  const { mail, letter } = taken;
  const given = await tryOnce(room, mail, letter);
  await untilWritten(room, mail, given);
  return true;
}

function take(room: PostRoom): Promise<{ mail: TakenMail; letter: Letter | null } | "PUT_OFF" | null> {
  const { source, settings, patience, clock } = room;
  return unitsOf(source, null).write(async (db) => {
    const mail = await takeMail(db, { leaves: settings.smtp !== null, leaseMs: patience.leaseMs });
    if (!mail) return null;
    const letter = await findLetter(db, mail);
    const waitMs = letter && mail.kind === "REMINDER" ? quietFor(clock(), letter.timeZone, settings.quietHours) : 0;
    if (waitMs === 0) return { mail, letter };
    await putOff(db, mail, waitMs);
    return "PUT_OFF";
  });
}

interface Given {
  conclusion: Conclusion;
  reply: string | null;
}

async function tryOnce(room: PostRoom, mail: TakenMail, letter: Letter | null): Promise<Given> {
  if (!letter) return failed("TOO_LATE");
  if (!isOneAddress(letter.recipient)) return failed("WRONG_ADDRESS");
  // Nineteen senders before this one did not come back to tell: the mail may be what ended them.
  if (mail.attempts > MOST_ATTEMPTS) return failed("NO_ANSWER");
  const answer = await post(room, mail, letter);
  return {
    conclusion: conclusionOf(answer, mail.attempts),
    reply: answer.reply === undefined ? null : cleanReply(answer.reply),
  };
}

function failed(failure: "TOO_LATE" | "WRONG_ADDRESS" | "NO_ANSWER"): Given {
  return { conclusion: { state: "FAILED", failure }, reply: null };
}

async function post(room: PostRoom, mail: TakenMail, letter: Letter): Promise<Answered> {
  const { source, settings, patience, signal } = room;
  const units = unitsOf(source, mail.schoolId);
  // A mark of which nobody knows whether it was written is none: without the dot nothing was sent.
  const gate = async (): Promise<boolean> =>
    !signal.aborted && (await units.write((db) => markLeaving(db, mail, patience.answerMs)).catch(() => false));

  if (mail.caught) {
    if (!(await gate())) return { kind: "HELD", crossed: false };
    return units
      .write((db) => saveCaughtMail(db, mail, letter))
      .then(
        () => ({ kind: "TAKEN", crossed: true }),
        () => ({ kind: "NONE", crossed: true }),
      );
  }
  if (!settings.smtp) return { kind: "HELD", crossed: false };
  const message = await composeLetter({
    messageId: mail.messageId,
    from: { name: letter.schoolName, address: settings.smtp.from },
    to: letter.recipient,
    subject: letter.subject,
    text: letter.body,
  });
  return postBySmtp(settings.smtp, { recipient: letter.recipient, message }, gate, patience);
}

/** What is known of a mail is written down however long the database is away. */
async function untilWritten({ source }: PostRoom, mail: TakenMail, { conclusion, reply }: Given): Promise<void> {
  const units = unitsOf(source, mail.schoolId);
  for (let pause = 100; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await units.write((db) => conclude(db, mail, conclusion, reply));
      return;
    } catch (failure) {
      report({ event: "mail-end-not-written", failure });
      await wait(pause);
    }
  }
}
