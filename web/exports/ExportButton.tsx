import { useState, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import type { ExportWanted } from "./export-formats.ts";

/** What is on the screen as a file: the same lines in the same order. */
export function ExportButton({ wanted }: { wanted: ExportWanted }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small icon="download" onClick={() => setOpen(true)}>
        <Text id="export.start" />
      </Button>
      {open && <ExportDialog wanted={wanted} onClose={() => setOpen(false)} />}
    </>
  );
}
