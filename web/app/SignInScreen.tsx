import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { Link } from "react-router";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Note } from "../ui/Note.tsx";
import { Brand } from "./Brand.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { RefusalText } from "./RefusalText.tsx";
import { Text, useText } from "./Text.tsx";
import { useSignIn } from "./useSignIn.ts";
import "./SignInScreen.css";

/** Here these codes can only mean that the two do not go together. */
const WRONG: ReadonlySet<string> = new Set(["UNAUTHENTICATED", "BAD_USER_INPUT"]);

export function SignInScreen(): ReactNode {
  const text = useText();
  const [signIn, { busy, refusal }] = useSignIn();
  const [attempt, setAttempt] = useState(0);
  const password = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    const opened = await signIn({ email: form.get("email") as string, password: form.get("password") as string });
    if (opened) return;
    setAttempt((count) => count + 1);
    password.current?.focus();
  };

  return (
    <main className="sign-in">
      <title>{`${text("signIn.title")} – Jalon`}</title>
      <Brand />
      <form className="sign-in-box" onSubmit={(event) => void submit(event)}>
        <h1>
          <Text id="signIn.title" />
        </h1>
        <p>
          <Text id="signIn.lede" />
        </p>
        {refusal && !busy && (
          <Note key={attempt} tone="error">
            {WRONG.has(refusal.code) ? <Text id="signIn.wrong" /> : <RefusalText refusal={refusal} />}
          </Note>
        )}
        <Field label={text("signIn.email")} name="email" type="email" autoComplete="username" required />
        <Field
          ref={password}
          label={text("signIn.password")}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <Button type="submit" kind="primary" busy={busy}>
          <Text id="signIn.submit" />
        </Button>
        <Link to="/mot-de-passe">
          <Text id="forgotten.title" />
        </Link>
      </form>
      <LanguageSwitch />
    </main>
  );
}
