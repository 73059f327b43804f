import type { ComponentProps, ReactNode } from "react";
import "./Choices.css";

/** One box or radio button with its words beside it. */
export function Choice({ children, ...input }: { children: ReactNode } & ComponentProps<"input">): ReactNode {
  return (
    <label className="choice">
      <input {...input} />
      <span>{children}</span>
    </label>
  );
}
