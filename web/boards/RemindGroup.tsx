import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { toNewReminder } from "../reminders/new-reminder-target.ts";
import { ButtonLink } from "../ui/Button.tsx";
import type { FollowUpRow } from "./follow-up-row.ts";
import { useRemindable } from "./useRemindable.ts";

/** Reminds those of a group who were not reminded lately; nothing when there are none. */
export function RemindGroup({ rows }: { rows: readonly FollowUpRow[] }): ReactNode {
  const { going } = useRemindable(rows);
  if (going.length === 0) return null;
  return (
    <ButtonLink small icon="bell" {...toNewReminder(rows.map(({ student }) => student.id))}>
      <Text id="board.remindGroup" values={{ count: going.length }} />
    </ButtonLink>
  );
}
