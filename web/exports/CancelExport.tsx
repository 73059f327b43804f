import type { ReactNode } from "react";
import { focusTitle } from "../app/PageHead.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { useCancelExport } from "./useCancelExport.ts";

export function CancelExport({
  exportId,
  title,
  onCancelled = focusTitle,
}: {
  exportId: string;
  title: string;
  /** The button goes, and the focus with it: on a screen to its title. */
  onCancelled?: () => void;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [cancel, { busy, refusal }] = useCancelExport();
  const stop = async (): Promise<void> => {
    if (!(await cancel({ exportId }))) return;
    announce(text("export.cancelled", { title }), { shown: true });
    onCancelled();
  };
  return (
    <>
      <Button small busy={busy} onClick={() => void stop()}>
        <Text id="export.cancel" /> <VisuallyHidden>{title}</VisuallyHidden>
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  );
}
