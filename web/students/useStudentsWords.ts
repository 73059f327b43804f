import { useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import type { StudentsChoice } from "./students-filter.ts";

/** What narrows the list, in words: a printed sheet has to say it. */
export function useStudentsWords(
  { classId, certifiable, question }: StudentsChoice,
  classes: readonly { id: string; name: string }[],
): string[] {
  const text = useText();
  const { past } = useSchoolYear();
  const className = classes.find(({ id }) => id === classId)?.name;
  return [
    ...(className ? [className] : []),
    ...(question ? [text(`students.show.${question}`, { when: past ? "past" : "now" })] : []),
    ...(certifiable
      ? [text("board.filter.certifiableIs", { answer: text(`board.filter.certifiable.${certifiable}`) })]
      : []),
  ];
}
