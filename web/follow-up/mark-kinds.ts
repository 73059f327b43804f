import type { FollowUpMarkKind } from "../graph/graphql.ts";

/** In the order of the dialog; the first is also on the line itself. */
export const MARK_KINDS: readonly FollowUpMarkKind[] = [
  "SEEN_IN_CLASS",
  "ABSENT",
  "CONNECTION_PROBLEM",
  "ACCOUNT_TO_UNLOCK",
];
