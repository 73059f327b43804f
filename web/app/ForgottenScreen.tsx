import { useState, type FormEvent, type ReactNode } from "react";
import { Link } from "react-router";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Note } from "../ui/Note.tsx";
import { Brand } from "./Brand.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import { Text, useText } from "./Text.tsx";
import { useVerb } from "./useVerb.ts";
import "./SignInScreen.css";

const AskForPassword = graphql(`
  mutation AskForPassword($email: String!) {
    askForPassword(email: $email) {
      asked
    }
  }
`);

/** Asks for a link by e-mail. Whether somebody has that address is not told: the sentence is the same. */
export function ForgottenScreen(): ReactNode {
  const text = useText();
  const [ask, { busy, refusal }] = useVerb(AskForPassword);
  const [asked, setAsked] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const email = new FormData(event.currentTarget).get("email") as string;
    if (await ask({ email })) setAsked(true);
  };
  return (
    <main className="sign-in">
      <title>{`${text("forgotten.title")} – Jalon`}</title>
      <Brand />
      <form className="sign-in-box" onSubmit={(event) => void submit(event)}>
        <h1>
          <Text id="forgotten.title" />
        </h1>
        <p>
          <Text id="forgotten.lede" />
        </p>
        <RefusalNote refusal={refusal} />
        <Field label={text("signIn.email")} name="email" type="email" autoComplete="username" required />
        <Button type="submit" kind="primary" busy={busy}>
          <Text id="forgotten.submit" />
        </Button>
        <div role="status">
          {asked && !busy && !refusal && (
            <Note>
              <Text id="forgotten.asked" />
            </Note>
          )}
        </div>
        <Link to="/">
          <Text id="welcome.signIn" />
        </Link>
      </form>
      <LanguageSwitch />
    </main>
  );
}
