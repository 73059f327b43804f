import { useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import type { BoardSort } from "../boards/board-column.ts";
import { gradeName } from "../schools/grades.ts";
import { gradeOfCode, type StudentsChoice } from "./students-filter.ts";
import { SORTABLE } from "./students-order.ts";

/** What narrows and orders the list, in words: a printed sheet has to say it. */
export function useStudentsWords(
  { classId, grade, certifiable, objective, holds, question }: StudentsChoice,
  { classes, order }: { classes: readonly { id: string; name: string }[]; order: BoardSort | null },
): string[] {
  const text = useText();
  const { past } = useSchoolYear();
  const head = SORTABLE.find(({ id }) => id === order?.column)?.head;
  const className = classes.find(({ id }) => id === classId)?.name;
  return [
    ...(className ? [className] : []),
    ...(grade ? [text(gradeName(gradeOfCode(grade)))] : []),
    ...(question ? [text(`students.show.${question}`, { when: past ? "past" : "now" })] : []),
    ...(certifiable
      ? [text("board.filter.certifiableIs", { answer: text(`board.filter.certifiable.${certifiable}`) })]
      : []),
    ...(objective ? [text("students.objectiveIs", { answer: text(`students.objective.${objective}`) })] : []),
    ...(holds ? [text("students.holdsIs", { code: holds })] : []),
    ...(head ? [text("board.sortedBy", { column: text(head) })] : []),
  ];
}
