import { useText } from "../app/Text.tsx";
import type { Student } from "../boards/board-column.ts";
import { useNames } from "../boards/useNames.ts";

export type NameOfLine = (student: Student, index: number) => string;

/** What a line is called: the student's name, or « Élève 12 » where names are hidden. `before` lines lie on earlier pages. */
export function useLineNames(before: number): NameOfLine {
  const text = useText();
  const { hidden } = useNames();
  return ({ lastName, firstName }, index) =>
    hidden ? text("board.anonymous", { number: before + index + 1 }) : `${lastName} ${firstName}`;
}
