import type { ComponentProps, ReactNode } from "react";
import { FieldFrame } from "./FieldFrame.tsx";

/** A labelled text of several lines, with its hint and what is wrong tied to it. */
export function TextArea({
  label,
  hint,
  error,
  ...area
}: { label: ReactNode; hint?: ReactNode; error?: ReactNode } & ComponentProps<"textarea">): ReactNode {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(tie) => <textarea {...area} {...tie} />}
    </FieldFrame>
  );
}
