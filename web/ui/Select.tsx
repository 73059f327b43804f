import { useId, type ReactNode } from "react";
import "./Field.css";
import "./VisuallyHidden.css";

export interface Option<Value extends string> {
  value: Value;
  words: string;
}

/** A choice among a few; the label stands before it, or is only heard. */
export function Select<Value extends string>({
  label,
  labelHidden = false,
  value,
  options,
  onChange,
}: {
  label: ReactNode;
  labelHidden?: boolean;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}): ReactNode {
  const id = useId();
  return (
    <span className="select">
      <label htmlFor={id} className={labelHidden ? "visually-hidden" : undefined}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </span>
  );
}
