import type { MessageId } from "../app/Text.tsx";
import type { ImportStatus } from "../graph/graphql.ts";
import type { IconName } from "../ui/Icon.tsx";
import type { Tone } from "../ui/Badge.tsx";

/** Lines of a file, by what became of them. */
export interface Report {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  toMatch: number;
}

interface StateInWords {
  words: MessageId;
  tone: Tone;
  icon?: IconName;
}

const STATES: Record<ImportStatus, StateInWords> = {
  QUEUED: { words: "importState.QUEUED", tone: "plain" },
  RUNNING: { words: "importState.RUNNING", tone: "accent" },
  WAITING: { words: "importState.WAITING", tone: "warn", icon: "alert" },
  DONE: { words: "importState.DONE", tone: "good", icon: "check" },
  FAILED: { words: "importState.FAILED", tone: "error", icon: "alert" },
  CANCELLED: { words: "importState.CANCELLED", tone: "plain" },
  UNDONE: { words: "importState.UNDONE", tone: "plain", icon: "undo" },
};

/** The server still works on it: worth asking again. */
export function isMoving({ status }: { status: ImportStatus }): boolean {
  return status === "QUEUED" || status === "RUNNING";
}

/** It waits to know what its columns are, or its year: not for a mere yes. */
export function asksAboutList({ status, messageCode }: { status: ImportStatus; messageCode: string | null }): boolean {
  return status === "WAITING" && (messageCode === "COLUMNS_UNKNOWN" || messageCode === "LIST_YEAR");
}

/** DONE says more than done: something left to look at, or nothing that was new. */
export function stateInWords(status: ImportStatus, report: Report | null): StateInWords {
  if (status !== "DONE" || !report) return STATES[status];
  if (report.rejected > 0 || report.toMatch > 0) return { words: "importState.toReview", tone: "warn" };
  if (report.created + report.updated === 0) return { words: "importState.unchanged", tone: "plain" };
  return STATES.DONE;
}
