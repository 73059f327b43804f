import type { ReactNode } from "react";
import { Link } from "react-router";
import { Brand } from "./Brand.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { SignInForm } from "./SignInForm.tsx";
import { Text, useText } from "./Text.tsx";
import "./SignInScreen.css";

export function SignInScreen(): ReactNode {
  const text = useText();
  return (
    <main className="sign-in">
      <title>{`${text("signIn.title")} – Jalon`}</title>
      <Brand />
      <SignInForm
        after={
          <Link to="/mot-de-passe">
            <Text id="forgotten.title" />
          </Link>
        }
      >
        <h1>
          <Text id="signIn.title" />
        </h1>
        <p>
          <Text id="signIn.lede" />
        </p>
      </SignInForm>
      <LanguageSwitch />
    </main>
  );
}
