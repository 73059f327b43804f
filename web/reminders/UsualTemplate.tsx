import { useState, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import type { Refusal } from "../app/refusals.ts";
import { Text } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** Back to the words that Jalon proposes, once one has been told whose they replace. */
export function UsualTemplate({
  forSchool,
  busy,
  refusal,
  onTake,
}: {
  /** The school's template goes; else only the text of this sending. */
  forSchool: boolean;
  busy: boolean;
  refusal: Refusal | null;
  /** True when it was done. */
  onTake: () => Promise<boolean>;
}): ReactNode {
  const [asking, setAsking] = useState(false);
  const take = async (): Promise<void> => {
    if (await onTake()) setAsking(false);
  };
  return (
    <>
      <Button small kind="quiet" onClick={() => setAsking(true)}>
        <Text id="remind.usual" />
      </Button>
      {asking && (
        <Dialog
          title={<Text id="remind.usual.title" />}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>
                <Text id="cancel" />
              </Button>
              <Button kind="primary" busy={busy} onClick={() => void take()}>
                <Text id="remind.usual" />
              </Button>
            </>
          }
        >
          <div className="stack">
            <p>
              <Text id="remind.usual.text" values={{ whose: forSchool ? "school" : "sending" }} />
            </p>
            <RefusalNote refusal={refusal} />
          </div>
        </Dialog>
      )}
    </>
  );
}
