import { useLocation, useNavigate } from "react-router";
import { graphql } from "../graph/index.ts";
import { useNewPerson } from "./Graph.tsx";
import { useVerb, type VerbState } from "./useVerb.ts";

const SignIn = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      viewer {
        id
      }
    }
  }
`);

type SignInVerb = (credentials: { email: string; password: string }) => Promise<boolean>;

/** Opens the session and goes on where the person was. */
export function useSignIn(): [SignInVerb, VerbState] {
  const newPerson = useNewPerson();
  const navigate = useNavigate();
  const place = useLocation();
  const [signIn, state] = useVerb(SignIn);

  const open: SignInVerb = async (credentials) => {
    if (!(await signIn(credentials))) return false;
    // The same place again: its screen then takes the focus.
    await navigate(place, { replace: true });
    newPerson();
    return true;
  };
  return [open, state];
}
