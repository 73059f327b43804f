import type { ReactNode } from "react";
import { Account } from "./Account.tsx";
import { MobileMenu } from "./MobileMenu.tsx";
import { usePerson } from "./Session.tsx";
import { YearSwitch } from "./YearSwitch.tsx";
import "./TopBar.css";

/** Which school, which year, who: the same on every screen. */
export function TopBar(): ReactNode {
  const { school } = usePerson();

  return (
    <header className="top-bar">
      <MobileMenu />
      <p className="top-bar-school">
        <strong>{school?.name ?? "Jalon"}</strong>
      </p>
      <YearSwitch />
      <Account />
    </header>
  );
}
