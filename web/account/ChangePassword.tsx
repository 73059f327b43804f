import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { RefusalText } from "../app/RefusalText.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnswer } from "../app/useAnswer.ts";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Field } from "../ui/Field.tsx";
import "./account.css";

const ChangePassword_Mutation = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next) {
      viewer {
        id
      }
    }
  }
`);

/** Which field a refusal is about. */
const ABOUT: Record<string, "current" | "next"> = { PASSWORD_WRONG: "current", PASSWORD_TOO_SHORT: "next" };

export function ChangePassword({ email, onChanged }: { email: string; onChanged: () => void }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [change, { busy, refusal }] = useAnswer(ChangePassword_Mutation);
  const [typed, setTyped] = useState({ current: "", next: "" });
  const [shown, setShown] = useState(false);
  const fields = { current: useRef<HTMLInputElement>(null), next: useRef<HTMLInputElement>(null) };
  const about = refusal ? ABOUT[refusal.code] : undefined;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const { refusal: why } = await change(typed);
    if (why) return fields[ABOUT[why.code] ?? "current"].current?.focus();
    setTyped({ current: "", next: "" });
    announce(text("account.password.done"), { shown: true });
    onChanged();
  };
  return (
    <form className="stack account-password" noValidate onSubmit={(event) => void submit(event)}>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {(["current", "next"] as const).map((name) => (
        <Field
          key={name}
          ref={fields[name]}
          label={<Text id={`account.password.${name}`} />}
          hint={name === "next" && <Text id="welcome.hint" />}
          error={about === name && refusal && <RefusalText refusal={refusal} />}
          type={shown ? "text" : "password"}
          autoComplete={name === "next" ? "new-password" : "current-password"}
          autoCapitalize="off"
          spellCheck={false}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      ))}
      <Choice type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)}>
        <Text id="welcome.show" />
      </Choice>
      {!about && <RefusalNote refusal={refusal} />}
      <div className="button-row">
        <Button type="submit" kind="primary" busy={busy}>
          <Text id="account.password.change" />
        </Button>
      </div>
    </form>
  );
}
