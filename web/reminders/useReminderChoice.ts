import { useText } from "../app/Text.tsx";
import { useAddressFilter } from "../app/useAddressFilter.ts";
import {
  CHANNEL_CODES,
  codeOf,
  meaningOf,
  STATUS_CODES,
  statusWords,
  type ReminderChoice,
} from "./reminders-filter.ts";

/** What narrows the history stands in the address; `words` say it on a printed sheet. */
export function useReminderChoice(): {
  choice: ReminderChoice;
  choose: (some: Partial<ReminderChoice>) => void;
  words: (classes: readonly { id: string; name: string }[]) => string[];
} {
  const text = useText();
  const [address, change] = useAddressFilter("class", "channel", "status");
  const choice: ReminderChoice = {
    classId: address.class,
    channel: meaningOf(CHANNEL_CODES, address.channel),
    status: meaningOf(STATUS_CODES, address.status),
  };
  // Only what changes is written: another choice may be on its way.
  const choose = (some: Partial<ReminderChoice>): void =>
    change({
      ...("classId" in some ? { class: some.classId } : {}),
      ...("channel" in some ? { channel: codeOf(CHANNEL_CODES, some.channel ?? null) } : {}),
      ...("status" in some ? { status: codeOf(STATUS_CODES, some.status ?? null) } : {}),
    });
  const words = (classes: readonly { id: string; name: string }[]): string[] => [
    ...classes.filter(({ id }) => id === choice.classId).map(({ name }) => name),
    ...(choice.channel ? [text(`channel.said.${choice.channel}`)] : []),
    ...(choice.status ? [text(statusWords(choice.status))] : []),
  ];
  return { choice, choose, words };
}
