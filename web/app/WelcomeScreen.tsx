import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { Brand } from "./Brand.tsx";
import { ChoosePassword } from "./ChoosePassword.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import { refusal as refusalOfCode } from "./refusals.ts";
import { Text, useText } from "./Text.tsx";
import { useWelcome } from "./useWelcome.ts";
import "./SignInScreen.css";

const SPENT = "LINK_EXPIRED";

/** Where an invitation leads: /bienvenue#token. What follows # is sent to no server, and stands in no log. */
export function WelcomeScreen(): ReactNode {
  const text = useText();
  const token = useLocation().hash.slice(1);
  const [enter, { busy, refusal }] = useWelcome(token);
  const spent = token === "" || refusal?.code === SPENT;

  return (
    <main className="sign-in">
      <title>{`${text("welcome.title")} – Jalon`}</title>
      <Brand />
      {spent ? (
        <div className="sign-in-box">
          <h1>
            <Text id="welcome.title" />
          </h1>
          <RefusalNote refusal={refusalOfCode(SPENT)} />
          <Link to="/">
            <Text id="welcome.signIn" />
          </Link>
        </div>
      ) : (
        <ChoosePassword busy={busy} refusal={refusal} onChosen={enter} />
      )}
      <LanguageSwitch />
    </main>
  );
}
