import { useEffect, useRef, useState, type RefObject } from "react";
import { focusTitle } from "../app/PageHead.tsx";
import { inQueue, neighbour } from "./name-queue.ts";

interface NameQueue<Name> {
  queue: Name[];
  /** The name to decide now; null when none waits. */
  current: Name | null;
  /** Takes the focus after every move. */
  heading: RefObject<HTMLHeadingElement | null>;
  go: (id: string | null) => void;
  step: (by: 1 | -1) => void;
  putOff: () => void;
  /** Where the list goes on once this name is decided. */
  following: (id: string) => string | null;
}

/** Which name is decided now, among those that wait; the focus goes with it. */
export function useNameQueue<Name extends { id: string }>(names: readonly Name[]): NameQueue<Name> {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [later, setLater] = useState<readonly string[]>([]);
  const [moves, setMoves] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const queue = inQueue(names, later);
  const current = queue.find(({ id }) => id === currentId) ?? queue[0] ?? null;

  useEffect(() => {
    if (moves === 0) return;
    if (heading.current) heading.current.focus();
    else focusTitle();
  }, [moves]);

  const go = (id: string | null): void => {
    setCurrentId(id);
    setMoves((count) => count + 1);
  };
  return {
    ...{ queue, current, heading, go },
    following: (id) => neighbour(queue, id, 1),
    step: (by) => current && go(neighbour(queue, current.id, by) ?? current.id),
    putOff: () => {
      if (!current) return;
      setLater((ids) => [...ids.filter((id) => id !== current.id), current.id]);
      go(neighbour(queue, current.id, 1) ?? current.id);
    },
  };
}
