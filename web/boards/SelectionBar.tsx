import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { toNewReminder } from "../reminders/new-reminder-target.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import type { FollowUpRow } from "./follow-up-row.ts";
import { useRemindable } from "./useRemindable.ts";
import "./SelectionBar.css";

/** What can be done with the students chosen; the count on the button is of those who would be reminded. */
export function SelectionBar({ rows, onClear }: { rows: readonly FollowUpRow[]; onClear: () => void }): ReactNode {
  const { going, recent, fine, days } = useRemindable(rows);
  if (rows.length === 0) return null;

  return (
    <div className="selection-bar">
      <p role="status">
        <strong>
          <Text id="selection.count" values={{ count: rows.length }} />
        </strong>
        {recent.length > 0 && <Text id="selection.recent" values={{ count: recent.length, days }} />}{" "}
        {fine.length > 0 && <Text id="selection.fine" values={{ count: fine.length }} />}
      </p>
      <Button onClick={onClear}>
        <Text id="selection.clear" />
      </Button>
      <ButtonLink kind="primary" icon="bell" {...toNewReminder(rows.map(({ student }) => student.id))}>
        <Text id="selection.remind" values={{ count: going.length }} />
      </ButtonLink>
    </div>
  );
}
