import type { ReactNode } from "react";
import { Text, useText, type MessageId } from "../app/Text.tsx";
import french from "../app/messages/fr.json";
import type { Agreement, NameComparison_MatchFragment } from "../graph/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { LineResult } from "./LineResult.tsx";
import type { Chosen } from "./NamesToDecide.tsx";

/** A student it may be: what agrees, why this rank, what the campaign shows of them already. */
export function CandidateRow({
  candidate,
  rank,
  isNamesake,
  manyCampaigns,
  onChoose,
}: {
  candidate: NameComparison_MatchFragment["candidates"][number];
  rank: number;
  /** Several students bear exactly that name. */
  isNamesake: boolean;
  manyCampaigns: boolean;
  onChoose: (student: Chosen) => void;
}): ReactNode {
  const text = useText();
  const { student, agreement, participations, reason, classNames } = candidate;
  const className = classNames.join(", ");
  return (
    <Row>
      <RowHead className="full">
        <kbd>{rank}</kbd>{" "}
        <span className="name-reason">{text(isNamesake ? "names.reason.HOMONYM" : reasonMessage(reason))}</span>
      </RowHead>
      <Cell label={text("names.column.lastName")}>
        <strong>{student.lastName}</strong>
        <AgreementMark of={agreement.lastName} />
      </Cell>
      <Cell label={text("names.column.firstName")}>
        <strong>{student.firstName}</strong>
        <AgreementMark of={agreement.firstName} />
      </Cell>
      <Cell label={text("names.column.className")}>
        {className ? <strong>{className}</strong> : <NoData />}
        <AgreementMark of={agreement.className} />
      </Cell>
      <Cell label={text("names.column.campaign", { count: manyCampaigns ? 2 : 1 })}>
        {participations.length === 0 && (
          <span className="muted">
            <Text id="names.noResult" />
          </span>
        )}
        {participations.map((result) => (
          <LineResult key={result.id} result={result} campaignName={manyCampaigns ? result.campaign.name : null} />
        ))}
      </Cell>
      <Cell className="end">
        <Button small onClick={() => onChoose(student)}>
          <Text id="names.choose" />
          <VisuallyHidden>
            {" "}
            <Text
              id="names.candidate"
              values={{ lastName: student.lastName, firstName: student.firstName, className: className || "none" }}
            />
          </VisuallyHidden>
        </Button>
      </Cell>
    </Row>
  );
}

/** A shape and a word: never colour alone. */
function AgreementMark({ of }: { of: Agreement | null }): ReactNode {
  if (!of) return null;
  return (
    <span className={`agreement agreement-${of.toLowerCase()}`}>
      {of === "SAME" && <Icon name="check" small />}
      <Text id={`names.agreement.${of}`} />
    </span>
  );
}

/** A reason that a newer server knows and this dashboard does not still ranks. */
function reasonMessage(reason: string): MessageId {
  const id = `names.reason.${reason}`;
  return id in french ? (id as MessageId) : "names.reason.CLOSE";
}
