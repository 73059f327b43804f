import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Instant } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { waits } from "./mail-on-its-way.ts";

const MailWords_reminder = graphql(`
  fragment MailWords_reminder on Reminder {
    id
    status
    failure
    nextTryAt
  }
`);

/** When a mail leaves that does not leave now, and what went wrong; nothing of the others. */
export function MailWords({ reminder }: { reminder: FragmentType<typeof MailWords_reminder> }): ReactNode {
  const { data } = useSuspenseFragment({ fragment: MailWords_reminder, from: reminder });
  const { failure, nextTryAt } = data;
  return (
    <>
      {failure && <span className="sub">{failure}</span>}
      {nextTryAt && waits(nextTryAt) && (
        <span className="sub">
          <Text id="mails.leaves" /> <Instant value={nextTryAt} />
        </span>
      )}
    </>
  );
}
