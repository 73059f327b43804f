import type { ReactNode } from "react";
import { focusTitle } from "../app/PageHead.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { useConfirmImport } from "./useConfirmImport.ts";

/** The answer to an import that waits, for those who may give it. */
export function ConfirmImport({ importId }: { importId: string }): ReactNode {
  const text = useText();
  const { role } = usePerson();
  const announce = useAnnounce();
  const [confirm, { busy, refusal }] = useConfirmImport();
  const goOn = async (): Promise<void> => {
    if (!(await confirm({ importId }))) return;
    announce(text("import.confirm.done"), { shown: true });
    focusTitle();
  };
  if (role === "TEACHER") {
    return (
      <p>
        <Text id="import.confirm.others" />
      </p>
    );
  }
  return (
    <>
      <p>
        <Button kind="primary" busy={busy} onClick={() => void goOn()}>
          <Text id="import.confirm" />
        </Button>
      </p>
      <RefusalNote refusal={refusal} />
    </>
  );
}
