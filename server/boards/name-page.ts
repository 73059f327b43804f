import { isUuid } from "../schools/school.store.ts";
import { sliceOf } from "../shared/page.ts";
import type { PageArgs, Slice } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";

/** The slice of a list by name, whose cursors hold the student's identifier alone. */
export function namePageOf(args: PageArgs): Slice {
  const slice = sliceOf(args);
  if (slice.after && !(slice.after.length === 1 && isUuid(slice.after[0]!))) throw new Refusal("BAD_USER_INPUT");
  return slice;
}
