import type { ComponentProps, ReactNode } from "react";
import { FieldFrame } from "./FieldFrame.tsx";

/** A labelled input, with its hint and what is wrong tied to it. */
export function Field({
  label,
  hint,
  error,
  ...input
}: { label: ReactNode; hint?: ReactNode; error?: ReactNode } & ComponentProps<"input">): ReactNode {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(tie) => <input {...input} {...tie} />}
    </FieldFrame>
  );
}
