import { useText } from "../app/Text.tsx";
import type { FollowUpFilter, Lack } from "./follow-up-filter.ts";

/** « n’a pas commencé « Rentrée » ». */
export function useLackWords(): (lack: Lack) => string {
  const text = useText();
  return (lack) =>
    lack.of === "campaign"
      ? text(`board.lack.${lack.what}`, { campaign: lack.campaign.name })
      : text(`board.lack.${lack.what}`);
}

/** What narrows and orders the table, in words: a printed sheet has to say it. Empty when nothing does. */
export function useFilterWords({ lack, certifiable, supportOnly }: FollowUpFilter, sortedBy: string | null): string[] {
  const text = useText();
  const lackWords = useLackWords();
  return [
    ...(lack ? [`${text("board.filter.lack")} ${lackWords(lack)}`] : []),
    ...(certifiable
      ? [text("board.filter.certifiableIs", { answer: text(`board.filter.certifiable.${certifiable}`) })]
      : []),
    ...(supportOnly ? [text("board.filter.support")] : []),
    ...(sortedBy ? [text("board.sortedBy", { column: sortedBy })] : []),
  ];
}
