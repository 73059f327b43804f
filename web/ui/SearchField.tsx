import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";
import "./SearchField.css";

/** Where one types what to look for; its label is only heard. */
export function SearchField({
  label,
  hint,
  typed,
  onType,
}: {
  label: ReactNode;
  hint: string;
  typed: string;
  onType: (typed: string) => void;
}): ReactNode {
  return (
    <label className="search-field">
      <Icon name="search" small />
      <VisuallyHidden>{label}</VisuallyHidden>
      <input
        type="search"
        autoComplete="off"
        placeholder={hint}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  );
}
