import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { usePerson, type Person } from "./Session.tsx";
import { Text, type MessageId } from "./Text.tsx";
import "./MainMenu.css";

type Role = Person["role"];
const SCHOOL_ROLES: readonly Role[] = ["TEACHER", "REFERENT", "HEAD"];

/** The screens that exist, in the order of the menu, and who has them. */
const ENTRIES: readonly { to: string; icon: IconName; words: MessageId; roles: readonly Role[] }[] = [
  { to: "/", icon: "home", words: "menu.home", roles: [...SCHOOL_ROLES, "ACADEMY"] },
  { to: "/classes", icon: "classes", words: "menu.classes", roles: SCHOOL_ROLES },
  { to: "/imports", icon: "upload", words: "menu.imports", roles: SCHOOL_ROLES },
];

export function MainMenu({ onChoose }: { onChoose?: () => void }): ReactNode {
  const { role } = usePerson();
  return (
    <ul className="main-menu">
      {ENTRIES.filter(({ roles }) => roles.includes(role)).map(({ to, icon, words }) => (
        <li key={to}>
          <NavLink to={to} end={to === "/"} onClick={onChoose}>
            <Icon name={icon} />
            <Text id={words} />
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
