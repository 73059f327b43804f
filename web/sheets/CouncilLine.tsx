import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { COMPETENCES_REQUIRED } from "../boards/certifiable.ts";
import { StudentLink } from "../boards/StudentLink.tsx";
import { Button } from "../ui/Button.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import type { CouncilLineData } from "./council-groups.ts";
import { CouncilResult } from "./CouncilResult.tsx";
import { happeningWords } from "./happening-words.ts";
import { reportSentence } from "./report-sentence.ts";
import type { Since } from "./since-words.ts";
import { useCopyText } from "../app/useCopyText.ts";

export function CouncilLine({
  line,
  name,
  campaigns,
  since,
}: {
  line: CouncilLineData;
  name: string;
  campaigns: readonly { id: string; name: string }[];
  since: Since;
}): ReactNode {
  const intl = useIntl();
  const text = useText();
  const { copy, possible } = useCopyText();
  const { row, change, reminderCount } = line;
  const { competencesGained, objective } = row.yearProgress;
  const changed = change.competencesGained?.length ?? null;

  return (
    <Row>
      <RowHead className="full">
        <StudentLink student={row.student} name={name} />
      </RowHead>
      <Cell className="num" label={text("board.certifiable")}>
        <Certifiable {...row.certifiability} />
      </Cell>
      <Cell className="num" label={text("council.gained")}>
        {competencesGained === null ? <NoData /> : `${competencesGained}/${objective}`}
      </Cell>
      <Cell className="num" label={text(since.kind === "YEAR_START" ? "council.changeOfYear" : "council.change")}>
        {changed === null ? <NoData /> : <Text id="council.changed" values={{ count: changed }} />}
      </Cell>
      <Cell className="num" label={text("pix")}>
        {row.pixScore ?? <NoData />}
      </Cell>
      {campaigns.map((campaign) => (
        <Cell key={campaign.id} label={campaign.name}>
          <CouncilResult cell={row.cells.find(({ campaignId }) => campaignId === campaign.id)} />
        </Cell>
      ))}
      <Cell className="num" label={text("council.reminders")}>
        {reminderCount}
      </Cell>
      <Cell className="council-write full" label={text("council.happening")}>
        <div className="council-happening">
          <span>{happeningWords(intl, row.supportNeeds[0])}</span>
          {possible && (
            <Button
              small
              kind="quiet"
              onClick={() => copy(reportSentence(intl, line, since), text("council.copied", { name }))}
            >
              <Text id="council.copy" /> <VisuallyHidden>{name}</VisuallyHidden>
            </Button>
          )}
        </div>
      </Cell>
    </Row>
  );
}

function Certifiable({
  status,
  certifiableCompetenceCount: count,
}: CouncilLineData["row"]["certifiability"]): ReactNode {
  if (status === "CERTIFIABLE") return <Text id="council.yes" />;
  return count === null ? <NoData /> : `${count}/${COMPETENCES_REQUIRED}`;
}
