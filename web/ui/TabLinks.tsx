import type { ReactNode } from "react";
import { NavLink, type To } from "react-router";
import "./TabLinks.css";

/** Views of one thing, each with its address: links, so that Back and « open in a new tab » work. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly { to: To; words: ReactNode }[] }): ReactNode {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {tabs.map(({ to, words }, index) => (
          <li key={index}>
            <NavLink to={to} end>
              {words}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
