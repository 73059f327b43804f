import type { MessageId } from "../app/Text.tsx";
import type { ExportStatus } from "../graph/graphql.ts";
import type { Tone } from "../ui/Badge.tsx";
import type { IconName } from "../ui/Icon.tsx";

/** The server still works on it: worth asking again. */
export function isMoving({ status }: { status: ExportStatus }): boolean {
  return status === "QUEUED" || status === "RUNNING";
}

export const EXPORT_STATES: Record<ExportStatus, { words: MessageId; tone: Tone; icon?: IconName }> = {
  QUEUED: { words: "exportState.QUEUED", tone: "plain" },
  RUNNING: { words: "exportState.RUNNING", tone: "accent" },
  DONE: { words: "exportState.DONE", tone: "good", icon: "check" },
  FAILED: { words: "exportState.FAILED", tone: "error", icon: "alert" },
  EXPIRED: { words: "exportState.EXPIRED", tone: "plain" },
  CANCELLED: { words: "exportState.CANCELLED", tone: "plain" },
};
