import { useRef, type ReactNode } from "react";
import { CopyTable } from "./CopyTable.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";
import "./Table.css";

/**
 * A real table with its caption (heard, not seen), to be filled with TableParts, and a button that copies it. With `cards` its lines
 * become cards on a phone: give cells a `label`, the wide ones the class `full`.
 */
export function Table({
  caption,
  cards = false,
  children,
}: {
  caption: ReactNode;
  cards?: boolean;
  children: ReactNode;
}): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  return (
    <div className="table-frame">
      <div className="table-scroll">
        <table ref={table} className={cards ? "table table-cards" : "table"} role="table">
          <caption>
            <VisuallyHidden>{caption}</VisuallyHidden>
          </caption>
          {children}
        </table>
      </div>
      <CopyTable table={table} caption={caption} />
    </div>
  );
}
