import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import "./Note.css";

/** A remark inside a screen; an error is also announced. */
export function Note({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "warn" | "error";
  children: ReactNode;
}): ReactNode {
  return (
    <div className={tone === "plain" ? "note" : `note note-${tone}`} role={tone === "error" ? "alert" : undefined}>
      <Icon name={tone === "plain" ? "info" : "alert"} />
      <div>{children}</div>
    </div>
  );
}
