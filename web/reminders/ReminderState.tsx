import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Badge, type Tone } from "../ui/Badge.tsx";
import type { Status } from "./reminders-filter.ts";

const TONES: Partial<Record<Status, Tone>> = { SENT: "good", FAILED: "error", UNCERTAIN: "warn" };

/** Where a reminder stands: noted by a person, or on its way as a mail. */
export function ReminderState({ status, takenBack }: { status: Status; takenBack: boolean }): ReactNode {
  return (
    <Badge tone={TONES[status]}>
      <Text id={takenBack ? "reminders.wasTakenBack" : `reminderStatus.${status}`} />
    </Badge>
  );
}
