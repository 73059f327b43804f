import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import "./Badge.css";

export type Tone = "plain" | "good" | "warn" | "error" | "accent";

/** A short state, always in words. */
export function Badge({
  tone = "plain",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}): ReactNode {
  return (
    <span className={tone === "plain" ? "badge" : `badge badge-${tone}`}>
      {icon && <Icon name={icon} small />}
      {children}
    </span>
  );
}
