import type { ReactNode } from "react";
import { useOrigin } from "./Origin.tsx";
import { Text } from "./Text.tsx";
import "./PrintHead.css";

/** On paper, above every screen but the sheets that are made for it: whose it is, of which day, and who may read it. Not drawn on the screen. */
export function PrintHead(): ReactNode {
  return (
    <p className="print-head">
      <span>{useOrigin().join(" · ")}</span>
      <span>
        <Text id="print.confidential" />
      </span>
    </p>
  );
}
