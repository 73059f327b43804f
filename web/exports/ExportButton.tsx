import { useState, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import type { ExportWanted } from "./export-formats.ts";

/** What is on the screen as a file: the same lines in the same order. */
export function ExportButton({
  wanted,
  of,
}: {
  wanted: ExportWanted;
  /** Heard after the button's word, where a screen has several. */
  of?: ReactNode;
}): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small icon="download" onClick={() => setOpen(true)}>
        <Text id="export.start" />
        {of && (
          <>
            {" "}
            <VisuallyHidden>{of}</VisuallyHidden>
          </>
        )}
      </Button>
      {open && <ExportDialog wanted={wanted} onClose={() => setOpen(false)} />}
    </>
  );
}
