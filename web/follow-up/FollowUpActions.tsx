import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { Text, useText } from "../app/Text.tsx";
import type { FollowUpMarkKind } from "../graph/graphql.ts";
import { toNewReminder } from "../reminders/new-reminder-target.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { FollowUpDialog } from "./FollowUpDialog.tsx";
import { useFollowUp } from "./useFollowUp.ts";
import "./follow-up.css";

/** What can be done for one student of a list: remind, note that they were seen, or the rest in a dialog; `compact`, all of it there, behind one sign that takes no line of its own. */
export function FollowUpActions({
  studentId,
  name,
  compact = false,
  onPutOff,
}: {
  studentId: string;
  /** As the line shows it, hidden or not. */
  name: string;
  compact?: boolean;
  /** The line leaves the list: the focus goes elsewhere. */
  onPutOff: () => void;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [{ mark, putOff }, { busy, refusal }] = useFollowUp();

  const note = async (kind: FollowUpMarkKind): Promise<void> => {
    if (!(await mark(studentId, kind))) return setAsking(true);
    setAsking(false);
    announce(text("followUp.marked", { mark: text(`followUp.mark.${kind}`), name }), { shown: true });
  };
  const later = async (): Promise<void> => {
    if (!(await putOff(studentId))) return;
    // While the dialog is open nothing behind it can take the focus.
    flushSync(() => setAsking(false));
    announce(text("followUp.putOff.done", { name }), { shown: true });
    onPutOff();
  };

  return (
    <span className={compact ? "follow-up-actions follow-up-compact" : "follow-up-actions"}>
      {!compact && (
        <>
          <ButtonLink small {...toNewReminder([studentId])} aria-label={text("followUp.remind.name", { name })}>
            <Text id="followUp.remind" />
          </ButtonLink>
          <Button
            small
            kind="quiet"
            busy={busy}
            aria-label={text("followUp.seen.name", { name })}
            onClick={() => void note("SEEN_IN_CLASS")}
          >
            <Text id="followUp.mark.SEEN_IN_CLASS" />
          </Button>
        </>
      )}
      <Button
        small
        kind="quiet"
        icon={compact ? "more" : undefined}
        title={compact ? text("followUp.follow") : undefined}
        aria-haspopup="dialog"
        aria-label={text("followUp.more.name", { name })}
        onClick={() => setAsking(true)}
      >
        {!compact && <Text id="followUp.more" />}
      </Button>
      {asking && (
        <FollowUpDialog
          name={name}
          studentId={studentId}
          busy={busy}
          refusal={refusal}
          onMark={(kind) => void note(kind)}
          onPutOff={() => void later()}
          onClose={() => setAsking(false)}
        />
      )}
    </span>
  );
}
