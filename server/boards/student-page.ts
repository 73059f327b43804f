import { isUuid } from "../schools/school.store.ts";
import { sliceOf } from "../shared/page.ts";
import type { Slice } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import type { StudentsArgs } from "./student-sort.inputs.ts";

const NUMBER = /^-?(\d+(\.\d+)?(e[+-]?\d+)?|Infinity)$/;

/** The slice of a list of students. Its cursors hold the student's identifier and, but by name, the number that it is ordered by. */
export function studentPageOf(args: StudentsArgs): Slice {
  const slice = sliceOf(args);
  if (slice.after && !isPlace(slice.after, { withKey: (args.sort?.by ?? "NAME") !== "NAME" }))
    throw new Refusal("BAD_USER_INPUT");
  return slice;
}

function isPlace([id = "", key = "", ...more]: readonly string[], { withKey }: { withKey: boolean }): boolean {
  return isUuid(id) && (withKey ? NUMBER.test(key) : key === "") && more.length === 0;
}
