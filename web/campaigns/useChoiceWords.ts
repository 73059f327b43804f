import { useText } from "../app/Text.tsx";
import type { ParticipantChoice } from "./participant-filter.ts";

/** What narrows the list, in words: a printed sheet has to say it. */
export function useChoiceWords(
  { classId, status, stars, certifiability }: ParticipantChoice,
  classes: readonly { id: string; name: string }[],
): string[] {
  const text = useText();
  const className = classes.find(({ id }) => id === classId)?.name;
  return [
    ...(className ? [className] : []),
    ...(status ? [text(`status.${status}`)] : []),
    ...(stars === null ? [] : [text("participants.starCount", { count: stars })]),
    ...(certifiability
      ? [text("board.filter.certifiableIs", { answer: text(`board.certifiable.${certifiability}`) })]
      : []),
  ];
}
