import { useApolloClient } from "@apollo/client/react";
import type { ReactNode } from "react";
import { focusTitle } from "../app/PageHead.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { useAnswerPairs } from "./useAnswerPairs.ts";

/** From two on: one press for all the lines that one student alone can be. Nothing is done beforehand. */
export function IdentityPairs({ importId, count }: { importId: string; count: number }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [answerPairs, { busy, refusal }] = useAnswerPairs();
  const answerAll = async (): Promise<void> => {
    if (!(await answerPairs({ importId }))) return;
    await client.refetchQueries({ include: ["IdentityQuestions"] });
    announce(text("identity.pairs.done", { count }), { shown: true });
    focusTitle();
  };
  return (
    <>
      {count > 1 && (
        <p className="identity-pairs">
          <span>
            <Text id="identity.pairs.why" values={{ count }} />
          </span>
          <Button small busy={busy} onClick={() => void answerAll()}>
            <Text id="identity.pairs" values={{ count }} />
          </Button>
        </p>
      )}
      <RefusalNote refusal={refusal} />
    </>
  );
}
