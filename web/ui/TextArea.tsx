import { useId, type ComponentProps, type ReactNode } from "react";
import "./Field.css";

/** A labelled text of several lines, with its hint and what is wrong tied to it. */
export function TextArea({
  label,
  hint,
  error,
  ...area
}: { label: ReactNode; hint?: ReactNode; error?: ReactNode } & ComponentProps<"textarea">): ReactNode {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="muted small">
          {hint}
        </p>
      )}
      <textarea id={id} {...area} aria-describedby={described || undefined} aria-invalid={error ? true : undefined} />
      {error && (
        <p id={`${id}-error`} className="field-error" role="status">
          {error}
        </p>
      )}
    </div>
  );
}
