import type { ReactNode } from "react";
import "./PrintLine.css";

/** What a printed list must say of itself: what it shows, narrowed how; not drawn on the screen. The sheet's head says whose and when. */
export function PrintLine({ title, details }: { title: string; details: readonly string[] }): ReactNode {
  return (
    <p className="print-line">
      <strong>{title}</strong>
      {details.length > 0 && <span>{details.join(" · ")}</span>}
    </p>
  );
}
