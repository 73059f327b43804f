import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { Brand } from "./Brand.tsx";
import { useNewPerson } from "./Graph.tsx";
import { OutOfSight } from "./OutOfSight.tsx";
import { SignInForm } from "./SignInForm.tsx";
import { Text, useText } from "./Text.tsx";

/** The session has ended: the screen behind is as it was once its person has signed in again. */
export function SignInAgain({ email }: { email: string }): ReactNode {
  const text = useText();
  const newPerson = useNewPerson();

  return (
    <OutOfSight title={text("signIn.again")}>
      <Brand />
      <SignInForm
        email={email}
        after={
          <Button kind="quiet" onClick={newPerson}>
            <Text id="signIn.other" />
          </Button>
        }
      >
        <h1>
          <Text id="signIn.again" />
        </h1>
        <p>
          <Text id="signIn.again.lede" />
        </p>
      </SignInForm>
    </OutOfSight>
  );
}
