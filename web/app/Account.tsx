import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { usePerson } from "./Session.tsx";
import { Text } from "./Text.tsx";
import { useSignOut } from "./useSignOut.ts";
import "./Account.css";

/** Who is signed in, their language, and the way out: in the top bar, or in the menu where that is too narrow. */
export function Account(): ReactNode {
  const { firstName, lastName, role } = usePerson();
  const signOut = useSignOut();
  return (
    <div className="account">
      <p>
        {firstName} {lastName}
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
