import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Field } from "../ui/Field.tsx";
import { Note } from "../ui/Note.tsx";
import { RefusalText } from "./RefusalText.tsx";
import { Text, useText } from "./Text.tsx";
import { useSignIn } from "./useSignIn.ts";

/** Here these codes can only mean that the two do not go together. */
const WRONG: ReadonlySet<string> = new Set(["UNAUTHENTICATED", "BAD_USER_INPUT"]);

/** Address and password, below the words of the screen; what else one can do comes after. */
export function SignInForm({
  email,
  children,
  after,
}: {
  /** Whose sign-in is awaited, where that is known. */
  email?: string;
  children: ReactNode;
  after: ReactNode;
}): ReactNode {
  const text = useText();
  const [signIn, { busy, refusal }] = useSignIn();
  const [attempt, setAttempt] = useState(0);
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (email !== undefined) password.current?.focus();
  }, [email]);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    const opened = await signIn({
      email: form.get("email") as string,
      password: form.get("password") as string,
      onSharedDevice: form.has("onSharedDevice"),
    });
    if (opened) return;
    setAttempt((count) => count + 1);
    password.current?.focus();
  };

  return (
    <form className="sign-in-box" onSubmit={(event) => void submit(event)}>
      {children}
      {refusal && !busy && (
        <Note key={attempt} tone="error">
          {WRONG.has(refusal.code) ? <Text id="signIn.wrong" /> : <RefusalText refusal={refusal} />}
        </Note>
      )}
      <Field
        label={text("signIn.email")}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        required
      />
      <Field
        ref={password}
        label={text("signIn.password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      {email === undefined && (
        <Choice type="checkbox" name="onSharedDevice">
          <Text id="signIn.shared" />
        </Choice>
      )}
      <Button type="submit" kind="primary" busy={busy}>
        <Text id="signIn.submit" />
      </Button>
      {after}
    </form>
  );
}
