import { useId, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Choices } from "../ui/Choices.tsx";
import { Note } from "../ui/Note.tsx";

/** How single-use links reach their people. Where no mail leaves, there is nothing to choose. */
export function ByEmailChoice({
  offered,
  chosen,
  onChange,
}: {
  offered: boolean;
  chosen: boolean;
  onChange: (byEmail: boolean) => void;
}): ReactNode {
  const name = useId();
  if (!offered)
    return (
      <Note>
        <Text id="staff.byHand.only" />
      </Note>
    );
  return (
    <Choices legend={<Text id="staff.link.how" />}>
      {[true, false].map((byEmail) => (
        <Choice
          key={String(byEmail)}
          type="radio"
          name={name}
          checked={chosen === byEmail}
          onChange={() => onChange(byEmail)}
        >
          <Text id={byEmail ? "staff.byEmail" : "staff.byHand"} />
        </Choice>
      ))}
    </Choices>
  );
}
