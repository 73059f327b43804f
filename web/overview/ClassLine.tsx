import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Day } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { NoData } from "../ui/NoData.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { SummaryCells } from "./SummaryCells.tsx";

const ClassLine_class = graphql(`
  fragment ClassLine_class on ClassOverview {
    schoolClass {
      id
      name
    }
    lastActivityAt
    isInactive
    summary {
      ...SummaryCells_summary
    }
  }
`);

export function ClassLine({ line }: { line: FragmentType<typeof ClassLine_class> }): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({ fragment: ClassLine_class, from: line });
  const { schoolClass, lastActivityAt, isInactive, summary } = data;
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
