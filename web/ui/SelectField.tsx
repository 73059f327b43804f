import type { ReactNode } from "react";
import { FieldFrame } from "./FieldFrame.tsx";
import type { Option } from "./Select.tsx";

/** A labelled choice in a form, with its hint. */
export function SelectField<Value extends string>({
  label,
  hint,
  value,
  options,
  onChange,
}: {
  label: ReactNode;
  hint?: ReactNode;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}): ReactNode {
  return (
    <FieldFrame label={label} hint={hint}>
      {(tie) => (
        <select {...tie} value={value} onChange={(event) => onChange(event.target.value as Value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
