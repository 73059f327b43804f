import type { ReactNode } from "react";
import { VisuallyHidden } from "./VisuallyHidden.tsx";
import "./Table.css";

/**
 * A real table with its caption (heard, not seen), to be filled with TableParts. With `cards` its lines become cards on a phone: give
 * cells a `label`, the wide ones the class `full`.
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
  return (
    <div className="table-scroll">
      <table className={cards ? "table table-cards" : "table"} role="table">
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        {children}
      </table>
    </div>
  );
}
