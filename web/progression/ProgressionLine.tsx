import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import type { Line } from "../boards/board-column.ts";
import { StudentLink } from "../boards/StudentLink.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { CompetencesGained } from "./CompetencesGained.tsx";
import type { ProgressionRow } from "./progression-columns.ts";

export function ProgressionLine({
  line: { row, name },
  heads,
}: {
  line: Line<ProgressionRow>;
  /** Of the milestones, for the cards of a phone. */
  heads: readonly string[];
}): ReactNode {
  const text = useText();
  const { since, comparedOn, competencesGained, becameCertifiable, starsGained } = row.sinceMilestone;
  const certifiability = row.points.at(-1)?.certifiability ?? "UNKNOWN";
  return (
    <Row>
      <RowHead className="full">
        <StudentLink student={row.student} name={name} />
      </RowHead>
      {row.points.map(({ competencesHeld }, index) => (
        <Cell key={index} className="end num" label={heads[index]}>
          {competencesHeld ?? <NoData />}
        </Cell>
      ))}
      <Cell className="full progression-gained" label={text("progression.gained")}>
        <CompetencesGained competences={competencesGained} />
        {comparedOn !== null && comparedOn > since.day && (
          <span className="sub">
            <Text id="progression.firstProfile" values={{ day: <Day value={comparedOn} /> }} />
          </span>
        )}
      </Cell>
      <Cell label={text("board.certifiable")}>
        {certifiability === "UNKNOWN" ? <NoData /> : <Text id={`board.certifiable.${certifiability}`} />}
        {becameCertifiable && (
          <span className="sub">
            <Text id="progression.newlyCertifiable" />
          </span>
        )}
      </Cell>
      <Cell className="end num" label={text("progression.stars")}>
        {starsGained ?? <NoData />}
      </Cell>
    </Row>
  );
}
