import type { FollowUpMark } from "./follow-up-mark.entity.ts";
import type { PutOff } from "./put-off.entity.ts";

/** What a read model that brought the student brought with them; without it, it is loaded. */
export interface Followed {
  followUp?: { lastMark: FollowUpMark | null; putOff: PutOff | null };
}
