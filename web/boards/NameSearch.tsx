import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { SearchField } from "../ui/SearchField.tsx";
import { useNames } from "./useNames.ts";

/** Gone where names are hidden: what is typed, and the line that it leaves, would tell one. */
export function NameSearch({ typed, onType }: { typed: string; onType: (typed: string) => void }): ReactNode {
  const text = useText();
  const { hidden } = useNames();
  if (hidden) return null;
  return (
    <SearchField label={<Text id="board.search" />} hint={text("board.search.hint")} typed={typed} onType={onType} />
  );
}
