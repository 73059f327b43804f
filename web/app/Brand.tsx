import type { ReactNode } from "react";
import "./Brand.css";

/** The name and its mark: a milestone with a flag. */
export function Brand(): ReactNode {
  return (
    <span className="brand">
      <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
        <rect width="28" height="28" rx="8" fill="#613FDD" />
        <path d="M9.5 5.5v17" stroke="#fff" strokeWidth="2.5" strokeLinecap="round" />
        <path d="M12.5 6.5h8l-2.2 3.25 2.2 3.25h-8z" fill="#fff" />
        <path d="M12.5 22.5h7" stroke="#CFC6F5" strokeWidth="2.5" strokeLinecap="round" />
      </svg>
      Jalon
    </span>
  );
}
