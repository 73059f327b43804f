import type { ReactNode } from "react";
import { focusTitle } from "../app/PageHead.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { useCancelImport } from "./useCancelImport.ts";
import { useRetryImport } from "./useRetryImport.ts";
import "./ImportActions.css";

/** Stop an import that is not done, read again one that failed. Nothing when neither can be. */
export function ImportActions({
  file: { id, fileName, cancellable, retriable },
}: {
  file: { id: string; fileName: string; cancellable: boolean; retriable: boolean };
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [cancel, cancelling] = useCancelImport();
  const [retry, retrying] = useRetryImport();
  const stop = async (): Promise<void> => {
    if (!(await cancel({ importId: id }))) return;
    announce(text("import.cancel.done", { fileName }), { shown: true });
    focusTitle();
  };
  const again = async (): Promise<void> => {
    if (!(await retry({ importId: id }))) return;
    announce(text("import.retry.done", { fileName }), { shown: true });
    focusTitle();
  };
  if (!cancellable && !retriable) return null;
  return (
    <div className="import-actions">
      {cancellable && (
        <Button
          small
          busy={cancelling.busy}
          aria-label={text("import.cancel.named", { fileName })}
          onClick={() => void stop()}
        >
          <Text id="import.cancel" />
        </Button>
      )}
      {retriable && (
        <Button
          small
          busy={retrying.busy}
          aria-label={text("import.retry.named", { fileName })}
          onClick={() => void again()}
        >
          <Text id="import.retry" />
        </Button>
      )}
      <RefusalNote refusal={cancelling.refusal ?? retrying.refusal} />
    </div>
  );
}
