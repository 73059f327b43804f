import type { ReactNode } from "react";
import { Link } from "react-router";
import { Day } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { SummaryCells, type LineSummary } from "./SummaryCells.tsx";

export interface LineOfClass {
  schoolClass: { id: string; name: string };
  lastActivityAt: string | null;
  isInactive: boolean;
  summary: LineSummary;
}

export function ClassLine({ line }: { line: LineOfClass }): ReactNode {
  const text = useText();
  const { schoolClass, lastActivityAt, isInactive, summary } = line;
  return (
    <Row>
      <RowHead className="full overview-class">
        <Link className="name" to={`/classes/${schoolClass.id}`}>
          {schoolClass.name}
        </Link>
      </RowHead>
      <SummaryCells summary={summary} among={{ classId: schoolClass.id }} where={schoolClass.name} />
      <Cell className="num" label={text("overview.lastActivity")}>
        {lastActivityAt ? <Day value={lastActivityAt} /> : <NoData heard="noData.activity" />}
        {isInactive && (
          <span className="sub">
            <Text id="overview.class.inactive" />
          </span>
        )}
      </Cell>
    </Row>
  );
}
