import type { ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import type { Refusal } from "../app/refusals.ts";
import { Text } from "../app/Text.tsx";
import type { FollowUpMarkKind } from "../graph/graphql.ts";
import { toNewReminder } from "../reminders/new-reminder-target.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { MARK_KINDS } from "./mark-kinds.ts";
import "./follow-up.css";

/** The marks, and putting off; no free text. */
export function FollowUpDialog({
  name,
  studentId,
  busy,
  refusal,
  onMark,
  onPutOff,
  onClose,
}: {
  name: string;
  studentId: string;
  busy: boolean;
  refusal: Refusal | null;
  onMark: (kind: FollowUpMarkKind) => void;
  onPutOff: () => void;
  onClose: () => void;
}): ReactNode {
  return (
    <Dialog
      title={<Text id="followUp.title" values={{ name }} />}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Text id="cancel" />
          </Button>
          <ButtonLink kind="primary" icon="bell" {...toNewReminder([studentId])}>
            <Text id="followUp.remind" />
          </ButtonLink>
        </>
      }
    >
      <div className="stack">
        <p>
          <Text id="followUp.text" />
        </p>
        <div className="button-row">
          {MARK_KINDS.map((kind) => (
            <Button key={kind} busy={busy} onClick={() => onMark(kind)}>
              <Text id={`followUp.mark.${kind}`} />
            </Button>
          ))}
        </div>
        <p>
          <Text id="followUp.putOff.text" />
        </p>
        <div className="button-row">
          <Button icon="clock" busy={busy} onClick={onPutOff}>
            <Text id="followUp.putOff" />
          </Button>
        </div>
        <RefusalNote refusal={refusal} />
      </div>
    </Dialog>
  );
}
