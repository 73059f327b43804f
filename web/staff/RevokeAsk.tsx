import { useEffect, useRef, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";

/** Asks once more, where the button was; the words take the focus. */
export function RevokeAsk({
  name,
  busy,
  onKeep,
  onRevoke,
}: {
  name: string;
  busy: boolean;
  onKeep: () => void;
  onRevoke: () => void;
}): ReactNode {
  const text = useText();
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div className="staff-revoke" role="group" aria-label={text("staff.revoke")}>
      <p ref={question} tabIndex={-1}>
        <Text id="staff.revoke.ask" values={{ name }} />
      </p>
      <div className="button-row">
        <Button small onClick={onKeep}>
          <Text id="staff.revoke.keep" />
        </Button>
        <Button small kind="primary" busy={busy} onClick={onRevoke}>
          <Text id="staff.revoke.now" />
        </Button>
      </div>
    </div>
  );
}
