import { useId, type ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { useOpenDialog } from "../ui/useOpenDialog.ts";
import { Brand } from "./Brand.tsx";
import { useNewPerson } from "./Graph.tsx";
import { SignInForm } from "./SignInForm.tsx";
import { Text } from "./Text.tsx";
import "./SignInScreen.css";
import "./SignInAgain.css";

/** The session has ended: the screen behind is out of sight and out of reach, and as it was once its person has signed in again. */
export function SignInAgain({ email }: { email: string }): ReactNode {
  const titleId = useId();
  const newPerson = useNewPerson();
  const dialog = useOpenDialog();

  return (
    <dialog
      ref={dialog}
      className="sign-in sign-in-again"
      aria-labelledby={titleId}
      onCancel={(event) => event.preventDefault()}
      // A browser lets a second Escape through.
      onClose={() => dialog.current?.showModal()}
    >
      <Brand />
      <SignInForm
        email={email}
        after={
          <Button kind="quiet" onClick={newPerson}>
            <Text id="signIn.other" />
          </Button>
        }
      >
        <h1 id={titleId}>
          <Text id="signIn.again" />
        </h1>
        <p>
          <Text id="signIn.again.lede" />
        </p>
      </SignInForm>
    </dialog>
  );
}
