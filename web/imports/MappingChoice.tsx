import { useId, type ReactNode } from "react";
import { Text, type MessageId } from "../app/Text.tsx";
import { Choice } from "../ui/Choice.tsx";

/** One of a few answers, all to be seen; none need be chosen beforehand. */
export function MappingChoice<Value extends string>({
  question,
  options,
  value,
  error,
  onChange,
}: {
  question: MessageId;
  options: readonly { value: Value; words: MessageId }[];
  value: Value | null;
  error?: MessageId | undefined;
  onChange: (value: Value) => void;
}): ReactNode {
  const id = useId();
  return (
    <div
      className="mapping-choice"
      role="radiogroup"
      aria-labelledby={`${id}-question`}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <p id={`${id}-question`} className="mapping-question">
        <Text id={question} />
      </p>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          name={id}
          checked={value === option.value}
          onChange={() => onChange(option.value)}
        >
          <Text id={option.words} />
        </Choice>
      ))}
      {error && (
        <p id={`${id}-error`} className="field-error">
          <Text id={error} />
        </p>
      )}
    </div>
  );
}
