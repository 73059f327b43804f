import type { ReactNode } from "react";
import { NavLink, useLocation } from "react-router";
import { NamesCount } from "../imports/NamesCount.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { usePerson, type Person } from "./Session.tsx";
import { Text, type MessageId } from "./Text.tsx";
import { useSchoolYear } from "./useSchoolYear.ts";
import "./MainMenu.css";

type Role = Person["role"];
const SCHOOL_ROLES: readonly Role[] = ["TEACHER", "REFERENT", "HEAD"];

const NAMES = "/imports/noms";

/** The screens that exist, in the order of the menu, and who has them. */
const ENTRIES: readonly {
  to: string;
  icon: IconName;
  words: MessageId;
  roles: readonly Role[];
  /** Shows the school year of the address. */
  ofYear?: boolean;
}[] = [
  { to: "/", icon: "home", words: "menu.home", roles: [...SCHOOL_ROLES, "ACADEMY"] },
  { to: "/classes", icon: "classes", words: "menu.classes", roles: SCHOOL_ROLES, ofYear: true },
  { to: "/campagnes", icon: "flag", words: "menu.campaigns", roles: SCHOOL_ROLES, ofYear: true },
  { to: "/eleves", icon: "student", words: "menu.students", roles: SCHOOL_ROLES, ofYear: true },
  { to: "/relances", icon: "bell", words: "menu.reminders", roles: SCHOOL_ROLES },
  { to: "/imports", icon: "upload", words: "menu.imports", roles: SCHOOL_ROLES },
  { to: NAMES, icon: "check", words: "menu.names", roles: SCHOOL_ROLES },
  { to: "/exports", icon: "download", words: "menu.exports", roles: [...SCHOOL_ROLES, "ACADEMY"] },
  { to: "/equipe", icon: "team", words: "menu.staff", roles: ["HEAD"] },
  { to: "/reglages", icon: "settings", words: "menu.settings", roles: ["REFERENT", "HEAD"] },
];

export function MainMenu({ onChoose }: { onChoose?: () => void }): ReactNode {
  const { role } = usePerson();
  const { pathname } = useLocation();
  // The names have a place of their own below the imports: there, the imports are not where one is.
  const isWhole = (to: string): boolean => to === "/" || (to === "/imports" && pathname.startsWith(NAMES));
  const { search } = useSchoolYear();
  return (
    <ul className="main-menu">
      {ENTRIES.filter(({ roles }) => roles.includes(role)).map(({ to, icon, words, ofYear }) => (
        <li key={to}>
          <NavLink to={{ pathname: to, search: ofYear ? search : "" }} end={isWhole(to)} onClick={onChoose}>
            <Icon name={icon} />
            <Text id={words} />
            {to === NAMES && <NamesCount />}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
