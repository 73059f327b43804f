import type { ReactNode } from "react";
import "./EmptyState.css";

/** Nothing here yet: why, and what to do next. */
export function EmptyState({
  title,
  action,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}
