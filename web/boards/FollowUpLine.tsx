import type { ReactNode } from "react";
import { focusTitle } from "../app/PageHead.tsx";
import { Day } from "../app/Dates.tsx";
import { SupportSentence } from "../app/support-sentence.tsx";
import { Text, useText } from "../app/Text.tsx";
import { FollowUpActions } from "../follow-up/FollowUpActions.tsx";
import { LastMark } from "../follow-up/LastMark.tsx";
import { PutOffWords } from "../follow-up/PutOffWords.tsx";
import { Gauge } from "../ui/Gauge.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import type { Line } from "./board-column.ts";
import { CampaignCell } from "./CampaignCell.tsx";
import { ChoiceCell } from "./ChoiceCell.tsx";
import { COMPETENCES_REQUIRED } from "./certifiable.ts";
import { cellOf, type FollowUpCampaign, type FollowUpRow } from "./follow-up-row.ts";
import { StudentLink } from "./StudentLink.tsx";
import type { Selection } from "./useSelection.ts";

export function FollowUpLine({
  line: { row, name },
  campaigns,
  isCurrent,
  selection,
}: {
  line: Line<FollowUpRow>;
  campaigns: readonly FollowUpCampaign[];
  isCurrent: boolean;
  selection: Selection | null;
}): ReactNode {
  const text = useText();
  const { yearProgress, certifiability, supportNeeds, lastActivityAt, lastReminder } = row;
  const [need, ...others] = supportNeeds;
  const held = certifiability.certifiableCompetenceCount;

  return (
    <Row className={selection?.chosen.has(row.student.id) ? "board-picked" : undefined}>
      {selection && (
        <ChoiceCell ids={[row.student.id]} label={text("selection.student", { name })} selection={selection} />
      )}
      <RowHead className="full">
        <StudentLink student={row.student} name={name} />
        {need && (
          <span className="board-why">
            <SupportSentence need={need} />
            {others.length > 0 && (
              <>
                {" "}
                <Text id="support.more" values={{ count: others.length }} />
              </>
            )}
          </span>
        )}
        {row.student.lastMark && <LastMark mark={row.student.lastMark} />}
        {need &&
          isCurrent &&
          (row.student.putOff ? (
            <PutOffWords studentId={row.student.id} name={name} until={row.student.putOff.until} onBack={focusTitle} />
          ) : (
            <FollowUpActions compact studentId={row.student.id} name={name} onPutOff={focusTitle} />
          ))}
      </RowHead>
      {campaigns.map((campaign) => (
        <Cell key={campaign.id} label={campaign.name}>
          <CampaignCell cell={cellOf(row, campaign.id)} />
        </Cell>
      ))}
      <Cell label={text("board.certifiable")} className="board-rule">
        <Gauge value={held === null ? null : Math.min(held, COMPETENCES_REQUIRED)} of={COMPETENCES_REQUIRED} />
      </Cell>
      <Cell label={text("board.year")}>
        <Gauge
          value={yearProgress.competencesGained}
          of={yearProgress.objective}
          expected={yearProgress.expectedByNow}
        />
        <span className="sub">
          <Text id="board.workedCount" values={{ count: yearProgress.competencesWorked }} />
        </span>
      </Cell>
      <Cell className="end num" label={text("pix")}>
        {row.pixScore ?? <NoData />}
      </Cell>
      <Cell className="num" label={text("board.activity")}>
        {lastActivityAt ? <Day value={lastActivityAt} /> : <NoData heard="noData.activity" />}
      </Cell>
      <Cell className="num" label={text("board.reminder")}>
        {lastReminder ? (
          <>
            <Day value={lastReminder.createdAt} />
            <span className="sub">
              <Text id={`channel.${lastReminder.channel}`} />
            </span>
          </>
        ) : (
          <NoData heard="noData.reminder" />
        )}
      </Cell>
    </Row>
  );
}
