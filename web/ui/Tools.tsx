import type { ReactNode } from "react";
import "./Tools.css";

/** What narrows a list: a search and a few choices, in one line where there is room. */
export function Tools({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="tools" role="search" aria-label={label}>
      {children}
    </div>
  );
}
