import type { ReactNode } from "react";
import "./Progress.css";

/** How far a job is; without a total it only says that it goes on. */
export function Progress({
  label,
  done,
  total,
  words,
}: {
  label: string;
  done: number;
  total: number | null;
  words: ReactNode;
}): ReactNode {
  return (
    <div className="progress">
      <progress aria-label={label} {...(total ? { value: Math.min(done, total), max: total } : {})} />
      <span className="small muted num">{words}</span>
    </div>
  );
}
