import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { MobileMenu } from "./MobileMenu.tsx";
import { usePerson } from "./Session.tsx";
import { Text } from "./Text.tsx";
import { useSignOut } from "./useSignOut.ts";
import "./TopBar.css";

/** Which school, which year, who: the same on every screen. */
export function TopBar(): ReactNode {
  const { firstName, lastName, role, school } = usePerson();
  const signOut = useSignOut();
  const year = school?.years.find(({ isCurrent }) => isCurrent);

  return (
    <header className="top-bar">
      <MobileMenu />
      <p className="top-bar-school">
        <strong>{school?.name ?? "Jalon"}</strong> {year && <span className="num">{year.name}</span>}
      </p>
      <p className="top-bar-person">
        {firstName} {lastName}
        <span className="small muted">
          <Text id={`role.${role}`} />
        </span>
      </p>
      <LanguageSwitch />
      <Button kind="quiet" small icon="signOut" onClick={() => void signOut()}>
        <Text id="signOut" />
      </Button>
    </header>
  );
}
