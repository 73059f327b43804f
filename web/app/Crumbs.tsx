import type { ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "../ui/Icon.tsx";
import { useText } from "./Text.tsx";
import "./Crumbs.css";

/** The way back up, from the widest; where one is comes last, without a link. */
export function Crumbs({ up, here }: { up: readonly { to: string; words: ReactNode }[]; here: ReactNode }): ReactNode {
  const text = useText();
  return (
    <nav aria-label={text("crumbs.label")}>
      <ol className="crumbs">
        {up.map(({ to, words }) => (
          <li key={to}>
            <Link to={to}>{words}</Link>
            <Icon name="next" small />
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
