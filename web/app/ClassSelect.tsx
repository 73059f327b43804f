import type { ReactNode } from "react";
import { Select } from "../ui/Select.tsx";
import { Text, useText } from "./Text.tsx";

const ALL = "all";

/** One class, or all of them (null). */
export function ClassSelect({
  classes,
  classId,
  onChoose,
}: {
  classes: readonly { id: string; name: string }[];
  classId: string | null;
  onChoose: (classId: string | null) => void;
}): ReactNode {
  const text = useText();
  return (
    <Select<string>
      label={<Text id="participants.class" />}
      value={classId ?? ALL}
      options={[
        { value: ALL, words: text("participants.class.all") },
        ...classes.map(({ id, name }) => ({ value: id, words: name })),
      ]}
      onChange={(value) => onChoose(value === ALL ? null : value)}
    />
  );
}
