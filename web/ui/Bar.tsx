import type { ReactNode } from "react";
import "./Bar.css";

/** A share drawn beside the number that says it; never alone. `soft` is a second share after the first, a notch marks what is expected by now. */
export function Bar({
  value,
  soft = 0,
  expected,
  of,
}: {
  value: number;
  soft?: number;
  expected?: number;
  of: number;
}): ReactNode {
  const share = (part: number): string => `${of === 0 ? 0 : (100 * part) / of}%`;
  return (
    <span className="bar" aria-hidden="true">
      {value > 0 && <i style={{ width: share(value) }} />}
      {soft > 0 && <i className="bar-soft" style={{ width: share(soft) }} />}
      {expected !== undefined && expected > 0 && expected < of && <b style={{ left: share(expected) }} />}
    </span>
  );
}
