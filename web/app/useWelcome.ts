import { useState } from "react";
import { useNavigate } from "react-router";
import { choosePassword } from "./choose-password.ts";
import { useNewPerson } from "./Graph.tsx";
import { tellOtherTabs } from "./other-tabs.ts";
import { refusal, type Refusal } from "./refusals.ts";

interface Welcome {
  busy: boolean;
  refusal: Refusal | null;
}

/** Chooses the password that goes with the link, and enters; false when that was refused. */
export function useWelcome(token: string): [(password: string) => Promise<boolean>, Welcome] {
  const newPerson = useNewPerson();
  const navigate = useNavigate();
  const [welcome, setWelcome] = useState<Welcome>({ busy: false, refusal: null });

  const enter = async (password: string): Promise<boolean> => {
    setWelcome({ busy: true, refusal: null });
    const code = await choosePassword(token, password);
    setWelcome({ busy: false, refusal: code === null ? null : refusal(code) });
    if (code !== null) return false;
    tellOtherTabs();
    // The link, spent now, does not stay behind the Back button.
    await navigate("/", { replace: true });
    newPerson();
    return true;
  };
  return [enter, welcome];
}
