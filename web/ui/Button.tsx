import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Link, type LinkProps } from "react-router";
import { Icon, type IconName } from "./Icon.tsx";
import "./Button.css";

interface Look {
  /** One primary at most on a screen. */
  kind?: "plain" | "primary" | "quiet";
  small?: boolean;
  icon?: IconName;
}

/** While busy it stays in place and keeps the focus, and a second click does nothing. */
export function Button({
  kind,
  small,
  icon,
  busy = false,
  onClick,
  children,
  className,
  ...rest
}: Look & { busy?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      {...(busy ? { "aria-disabled": true } : {})}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={looks({ kind, small }, className)}
    >
      {icon && <Icon name={icon} small />}
      {children}
    </button>
  );
}

/** Goes somewhere, looks like a button. */
export function ButtonLink({ kind, small, icon, children, className, ...rest }: Look & LinkProps): ReactNode {
  return (
    <Link {...rest} className={looks({ kind, small }, className)}>
      {icon && <Icon name={icon} small />}
      {children}
    </Link>
  );
}

function looks({ kind = "plain", small = false }: Look, more?: string): string {
  return ["button", kind === "plain" ? "" : `button-${kind}`, small ? "button-small" : "", more]
    .filter(Boolean)
    .join(" ");
}
