import { useEffect, useRef, type ReactNode } from "react";
import { Cell } from "../ui/TableParts.tsx";
import type { Selection } from "./useSelection.ts";

/** The box before a line, a group or the whole table: ticked, empty, or half where some of its students are chosen. */
export function ChoiceCell({
  ids,
  label,
  selection,
  head = false,
}: {
  ids: readonly string[];
  label: string;
  selection: Selection;
  /** In the heading of the table, over two lines. */
  head?: boolean;
}): ReactNode {
  const box = useRef<HTMLInputElement>(null);
  const count = ids.filter((id) => selection.chosen.has(id)).length;
  const all = count === ids.length && count > 0;
  const some = count > 0 && !all;
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);

  return (
    <Cell className="board-choice" rowSpan={head ? 2 : undefined}>
      <label>
        <input
          ref={box}
          type="checkbox"
          aria-label={label}
          checked={all}
          onChange={(event) => selection.choose(ids, event.target.checked)}
        />
      </label>
    </Cell>
  );
}
