import type { ReactNode } from "react";
import { Link } from "react-router";
import { Button } from "../ui/Button.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { usePerson } from "./Session.tsx";
import { Text, useText } from "./Text.tsx";
import { useSignOut } from "./useSignOut.ts";
import "./Account.css";

/** Who is signed in, their language, and the way out: in the top bar, or in the menu where that is too narrow. */
export function Account(): ReactNode {
  const text = useText();
  const { firstName, lastName, role } = usePerson();
  const signOut = useSignOut();
  return (
    <div className="account">
      <p>
        <Link to="/compte" title={text("account.title")}>
          {firstName} {lastName}
        </Link>
        <span className="small muted">
          <Text id={`role.${role}`} />
        </span>
      </p>
      <LanguageSwitch />
      <Button kind="quiet" small icon="signOut" onClick={() => void signOut()}>
        <Text id="signOut" />
      </Button>
    </div>
  );
}
