import { useLocation, useNavigate } from "react-router";
import { graphql } from "../graph/index.ts";
import { useNewPerson, useSessionLock } from "./Graph.tsx";
import { tellOtherTabs } from "./other-tabs.ts";
import type { Refusal } from "./refusals.ts";
import { useAnswer } from "./useAnswer.ts";

const SignIn = graphql(`
  mutation SignIn($email: String!, $password: String!, $onSharedDevice: Boolean) {
    signIn(email: $email, password: $password, onSharedDevice: $onSharedDevice) {
      viewer {
        id
      }
    }
  }
`);

type SignInVerb = (given: { email: string; password: string; onSharedDevice: boolean }) => Promise<boolean>;

/** Opens the session and goes on where the person was: on their own screen, if it was kept for them. */
export function useSignIn(): [SignInVerb, { busy: boolean; refusal: Refusal | null }] {
  const newPerson = useNewPerson();
  const lock = useSessionLock();
  const navigate = useNavigate();
  const place = useLocation();
  const [signIn, state] = useAnswer(SignIn);

  const open: SignInVerb = async (given) => {
    const { data } = await signIn(given);
    if (!data) return false;
    tellOtherTabs();
    if (lock.state() === "SHUT" && lock.keptFor === data.signIn.viewer.id) {
      lock.open();
      return true;
    }
    // The same place again: its screen then takes the focus.
    await navigate(place, { replace: true });
    newPerson();
    return true;
  };
  return [open, state];
}
