import type { ReactNode, RefObject } from "react";
import { Text } from "../app/Text.tsx";
import { Button } from "./Button.tsx";
import { tableOnPage } from "./copied-table.ts";
import { canCopy, useCopyTable } from "./useCopyTable.ts";
import { VisuallyHidden } from "./VisuallyHidden.tsx";
import "./CopyTable.css";

/** Copies the table above it as it stands. */
export function CopyTable({
  table,
  caption,
}: {
  table: RefObject<HTMLTableElement | null>;
  caption: ReactNode;
}): ReactNode {
  const copy = useCopyTable();
  if (!canCopy()) return null;
  return (
    <p className="copy-table">
      <Button small kind="quiet" icon="copy" onClick={() => table.current && copy(() => tableOnPage(table.current!))}>
        <Text id="copy.table" /> <VisuallyHidden>{caption}</VisuallyHidden>
      </Button>
    </p>
  );
}
