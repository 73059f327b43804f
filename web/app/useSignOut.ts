import { useMutation } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { graphql } from "../graph/index.ts";
import { useNewPerson } from "./Graph.tsx";
import { tellOtherTabs } from "./other-tabs.ts";

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`);

/** Ends the session and forgets everything it showed. */
export function useSignOut(): () => Promise<void> {
  const newPerson = useNewPerson();
  const navigate = useNavigate();
  const [signOut] = useMutation(SignOut);

  return async () => {
    await signOut().catch(() => undefined);
    tellOtherTabs();
    await navigate("/", { replace: true });
    newPerson();
  };
}
