import type { ReactNode } from "react";
import "./VisuallyHidden.css";

/** Heard, not seen. */
export function VisuallyHidden({ children }: { children: ReactNode }): ReactNode {
  return <span className="visually-hidden">{children}</span>;
}
