import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { Text } from "../app/Text.tsx";
import { toNewReminder } from "../reminders/new-reminder-target.ts";
import { Button } from "../ui/Button.tsx";
import type { FollowUpRow } from "./follow-up-row.ts";
import { useRemindable } from "./useRemindable.ts";

/** Reminds those of a group who were not reminded lately; nothing when there are none. */
export function RemindGroup({ rows }: { rows: readonly FollowUpRow[] }): ReactNode {
  const navigate = useNavigate();
  const { going } = useRemindable(rows);
  if (going.length === 0) return null;
  const { to, state } = toNewReminder(rows.map(({ student }) => student.id));
  return (
    <Button small icon="bell" onClick={() => void navigate(to, { state })}>
      <Text id="board.remindGroup" values={{ count: going.length }} />
    </Button>
  );
}
