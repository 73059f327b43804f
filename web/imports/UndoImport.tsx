import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { Link } from "react-router";
import { focusTitle } from "../app/PageHead.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useUndoImport } from "./useUndoImport.ts";

/** Takes a file back, after asking; a refusal is said where the question was. */
export function UndoImport({ importId, fileName }: { importId: string; fileName: string }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [undo, { busy, refusal }] = useUndoImport();
  const takeBack = async (): Promise<void> => {
    if (!(await undo({ importId }))) return;
    // While the question is open, nothing behind it takes the focus.
    flushSync(() => setAsking(false));
    announce(text("import.undo.done"), { shown: true });
    focusTitle();
  };

  return (
    <>
      <Button icon="undo" onClick={() => setAsking(true)}>
        <Text id="import.undo" />
      </Button>
      {asking && (
        <Dialog
          title={<Text id="import.undo.title" values={{ fileName }} />}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>
                <Text id="import.undo.keep" />
              </Button>
              <Button kind="primary" busy={busy} onClick={() => void takeBack()}>
                <Text id="import.undo" />
              </Button>
            </>
          }
        >
          <div className="stack">
            <p>
              <Text id="import.undo.text" />
            </p>
            <RefusalNote refusal={refusal} />
            {refusal?.code === "UNDO_LATER_FIRST" && (
              <p>
                <Link to={`/imports/${refusal.params.importId}`} onClick={() => setAsking(false)}>
                  <Text id="refusal.UNDO_LATER_FIRST.see" />
                </Link>
              </p>
            )}
          </div>
        </Dialog>
      )}
    </>
  );
}
