import { useState } from "react";

export interface Selection {
  chosen: ReadonlySet<string>;
  /** All of these, or none of them. */
  choose: (ids: readonly string[], on: boolean) => void;
  clear: () => void;
}

/** Students chosen on the board; whoever is no longer in the class is not among them. */
export function useSelection(students: readonly string[]): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen: new Set(students.filter((id) => ticked.has(id))),
    choose: (ids, on) => setTicked((now) => (on ? new Set([...now, ...ids]) : without(now, ids))),
    clear: () => setTicked(new Set()),
  };
}

function without(set: ReadonlySet<string>, ids: readonly string[]): Set<string> {
  return new Set([...set].filter((id) => !ids.includes(id)));
}
