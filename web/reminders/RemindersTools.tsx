import type { ReactNode } from "react";
import { ClassSelect } from "../app/ClassSelect.tsx";
import { Text, useText } from "../app/Text.tsx";
import { NamesSwitch } from "../boards/NamesSwitch.tsx";
import { Select } from "../ui/Select.tsx";
import { Tools } from "../ui/Tools.tsx";
import type { Channel } from "./preview-line.ts";
import { CHANNEL_CODES, STATUS_CODES, statusWords, type ReminderChoice, type Status } from "./reminders-filter.ts";

const ALL = "all";

export function RemindersTools({
  classes,
  choice,
  onChoose,
}: {
  classes: readonly { id: string; name: string }[];
  choice: ReminderChoice;
  onChoose: (some: Partial<ReminderChoice>) => void;
}): ReactNode {
  const text = useText();
  return (
    <Tools label={text("reminders.tools")}>
      <ClassSelect classes={classes} classId={choice.classId} onChoose={(classId) => onChoose({ classId })} />
      <Select<Channel | typeof ALL>
        label={<Text id="reminders.channel" />}
        value={choice.channel ?? ALL}
        options={[
          { value: ALL, words: text("reminders.channel.all") },
          ...Object.values(CHANNEL_CODES).map((value) => ({ value, words: text(`channel.said.${value}`) })),
        ]}
        onChange={(value) => onChoose({ channel: value === ALL ? null : value })}
      />
      <Select<Status | typeof ALL>
        label={<Text id="participants.status" />}
        value={choice.status ?? ALL}
        options={[
          { value: ALL, words: text("participants.status.all") },
          ...Object.values(STATUS_CODES).map((value) => ({ value, words: text(statusWords(value)) })),
        ]}
        onChange={(value) => onChoose({ status: value === ALL ? null : value })}
      />
      <NamesSwitch />
    </Tools>
  );
}
