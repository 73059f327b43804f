import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import type { Refusal } from "./refusals.ts";
import { RefusalText } from "./RefusalText.tsx";
import { Text, useText } from "./Text.tsx";

const ABOUT_THE_PASSWORD = "PASSWORD_TOO_SHORT";

/** Typed once, and shown on demand: what cannot be read again must at least be seen. */
export function ChoosePassword({
  busy,
  refusal,
  onChosen,
}: {
  busy: boolean;
  refusal: Refusal | null;
  onChosen: (password: string) => Promise<boolean>;
}): ReactNode {
  const text = useText();
  const [shown, setShown] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const isAboutIt = refusal?.code === ABOUT_THE_PASSWORD;

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    if (!(await onChosen(password.current?.value ?? ""))) password.current?.focus();
  };

  return (
    <form className="sign-in-box" onSubmit={(event) => void submit(event)}>
      <h1>
        <Text id="welcome.title" />
      </h1>
      <p>
        <Text id="welcome.lede" />
      </p>
      {!isAboutIt && <RefusalNote refusal={refusal} />}
      <Field
        ref={password}
        label={text("welcome.password")}
        hint={text("welcome.hint")}
        error={isAboutIt && <RefusalText refusal={refusal} />}
        type={shown ? "text" : "password"}
        autoComplete="new-password"
        autoCapitalize="off"
        spellCheck={false}
        required
      />
      <label className="sign-in-show">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        <Text id="welcome.show" />
      </label>
      <Button type="submit" kind="primary" busy={busy}>
        <Text id="welcome.submit" />
      </Button>
    </form>
  );
}
