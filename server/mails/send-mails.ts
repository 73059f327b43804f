import { Nap } from "../shared/nap.ts";
import { report } from "../shared/report.ts";
import type { PostRoom } from "./post-room.ts";
import { sendNextMail } from "./send-next-mail.ts";
import { tidyOutbox } from "./tidy-outbox.ts";

/** Mails queued by another process, or whose wait is over, are found without a nudge. */
const LOOK_EVERY_MS = 1_000;
const TIDY_EVERY_MS = 2_000;

/** Sends what is due until the signal; what is past its gate is waited for. */
export function sendMails(room: PostRoom, atOnce: number): { loops: Promise<unknown>; nudge(): void } {
  const nap = new Nap();
  const senders = Array.from({ length: atOnce }, () => loop(room, nap, LOOK_EVERY_MS, () => sendNextMail(room)));
  const tidying = loop(room, nap, TIDY_EVERY_MS, () => tidyOutbox(room.source));
  return { loops: Promise.all([...senders, tidying]), nudge: () => nap.wakeAll() };
}

/** Again at once for as long as there is work. */
async function loop({ signal }: PostRoom, nap: Nap, everyMs: number, work: () => Promise<boolean>): Promise<void> {
  while (!signal.aborted) {
    const hadWork = await work().catch((failure: unknown) => {
      report({ event: "mail-loop-broken", failure });
      return false;
    });
    if (!hadWork && !signal.aborted) await nap.sleep(everyMs);
  }
}
