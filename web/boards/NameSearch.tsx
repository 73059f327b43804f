import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { Icon } from "../ui/Icon.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { useNames } from "./useNames.ts";

/** Gone where names are hidden: what is typed, and the line that it leaves, would tell one. */
export function NameSearch({ typed, onType }: { typed: string; onType: (typed: string) => void }): ReactNode {
  const text = useText();
  const { hidden } = useNames();
  if (hidden) return null;
  return (
    <label className="name-search">
      <Icon name="search" small />
      <VisuallyHidden>
        <Text id="board.search" />
      </VisuallyHidden>
      <input
        type="search"
        autoComplete="off"
        placeholder={text("board.search.hint")}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  );
}
