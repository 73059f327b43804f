import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { Instant } from "../app/Dates.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import type { Refusal } from "../app/refusals.ts";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { useNameDecisions } from "./useNameDecisions.ts";

const DecidedName_match = graphql(`
  fragment DecidedName_match on NameMatch {
    id
    lastName
    firstName
    className
    decision
    decidedAt
    decidedBy {
      id
      firstName
      lastName
    }
    student {
      id
      lastName
      firstName
    }
  }
`);

/** One answer; once taken back the line stays and says so. */
export function DecidedName({ match }: { match: FragmentType<typeof DecidedName_match> }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { data } = useSuspenseFragment({ fragment: DecidedName_match, from: match });
  const { reopen } = useNameDecisions();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { lastName, firstName, className, decision, decidedAt, decidedBy, student } = data;
  const typed = text("names.typed", { lastName, firstName });

  const takeBack = async (): Promise<void> => {
    setBusy(true);
    const refused = await reopen(data.id);
    setBusy(false);
    setRefusal(refused);
    if (!refused) announce(text("names.said.reopened", { typed }), { shown: true });
  };
  return (
    <Row>
      <RowHead className="full">
        <strong>{typed}</strong> <span className="muted">{className}</span>
      </RowHead>
      <Cell label={text("names.decided.answer")}>
        {decision === "PENDING" ? (
          <Text id="names.decided.again" />
        ) : student ? (
          <Text id="names.linked" values={{ student: `${student.lastName} ${student.firstName}` }} />
        ) : (
          <Text id="names.dismissed" />
        )}
        <RefusalNote refusal={refusal} />
      </Cell>
      <Cell label={text("names.decided.who")}>
        {decidedBy ? `${decidedBy.firstName} ${decidedBy.lastName}` : <NoData />}
        {decidedAt && (
          <span className="sub num">
            <Instant value={decidedAt} />
          </span>
        )}
      </Cell>
      <Cell className="end">
        {decision !== "PENDING" && (
          <Button kind="quiet" small icon="undo" busy={busy} onClick={() => void takeBack()}>
            <Text id="names.reopen" />
            <VisuallyHidden> {typed}</VisuallyHidden>
          </Button>
        )}
      </Cell>
    </Row>
  );
}
