import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { RefusalText } from "../app/RefusalText.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { useFollowUp } from "./useFollowUp.ts";
import "./follow-up.css";

/** « Reporté jusqu’au 6 déc. » and the way back to the list. */
export function PutOffWords({
  studentId,
  name,
  until,
  onBack,
}: {
  studentId: string;
  name: string;
  until: string;
  /** The line leaves where it is: the focus goes elsewhere. */
  onBack?: () => void;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [{ takeBackPutOff }, { busy, refusal }] = useFollowUp();
  const back = async (): Promise<void> => {
    if (!(await takeBackPutOff(studentId))) return;
    announce(text("followUp.back.done", { name }), { shown: true });
    onBack?.();
  };
  return (
    <span className="follow-up-actions">
      <span>
        <Text id="followUp.putOff.until" values={{ day: <Day value={until} /> }} />
      </span>
      <Button
        small
        icon="undo"
        busy={busy}
        aria-label={text("followUp.back.name", { name })}
        onClick={() => void back()}
      >
        <Text id="followUp.back" />
      </Button>
      {refusal && (
        <span role="alert">
          <RefusalText refusal={refusal} />
        </span>
      )}
    </span>
  );
}
