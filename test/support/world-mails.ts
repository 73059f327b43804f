import type { PostRoom } from "../../server/mails/post-room.ts";
import { PATIENCE } from "../../server/mails/patience.ts";
import { sendNextMail } from "../../server/mails/send-next-mail.ts";
import { tidyOutbox } from "../../server/mails/tidy-outbox.ts";
import type { World } from "./school-world.ts";

export function postRoomOf(world: World, more: Partial<PostRoom> = {}): PostRoom {
  return {
    source: world.source,
    settings: world.mail,
    patience: PATIENCE,
    clock: () => world.now,
    signal: new AbortController().signal,
    ...more,
  };
}

/** What the worker does until no mail is due. */
export async function sendUntilIdle(world: World, more: Partial<PostRoom> = {}): Promise<void> {
  while (await sendNextMail(postRoomOf(world, more)));
  await tidyOutbox(world.source);
}
