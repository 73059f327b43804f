import type { ReactNode } from "react";
import { Link } from "react-router";
import { Day } from "../app/Dates.tsx";
import { SupportSentence, type NeedInWords } from "../app/support-sentence.tsx";
import { Text, useText } from "../app/Text.tsx";
import { Gauge } from "../ui/Gauge.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";

export interface SupportLine {
  student: { id: string; lastName: string; firstName: string };
  className: string;
  supportNeeds: readonly NeedInWords[];
  yearProgress: { competencesGained: number | null; objective: number; expectedByNow: number };
  lastActivityAt: string | null;
}

export function SupportTable({ lines }: { lines: readonly SupportLine[] }): ReactNode {
  return (
    <Table caption={<Text id="home.support.caption" />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="home.support.student" />
          </ColumnHead>
          <ColumnHead>
            <Text id="home.support.why" />
          </ColumnHead>
          <ColumnHead>
            <Text id="home.support.progress" />
          </ColumnHead>
          <ColumnHead className="end">
            <Text id="home.support.activity" />
          </ColumnHead>
        </Row>
      </Head>
      <Body>
        {lines.map((line) => (
          <SupportRow key={line.student.id} {...line} />
        ))}
      </Body>
    </Table>
  );
}

function SupportRow({ student, className, supportNeeds, yearProgress, lastActivityAt }: SupportLine): ReactNode {
  const text = useText();
  const [first, ...others] = supportNeeds;
  return (
    <Row>
      <RowHead className="full">
        <Link className="name" to={`/eleves/${student.id}`}>
          {student.lastName} {student.firstName}
        </Link>
        <span className="sub">{className}</span>
      </RowHead>
      <Cell className="full">
        <strong>{first && <SupportSentence need={first} />}</strong>
        {others.length > 0 && (
          <span className="sub">
            <Text id="support.more" values={{ count: others.length }} />
          </span>
        )}
      </Cell>
      <Cell label={text("home.support.progress")}>
        <Gauge
          value={yearProgress.competencesGained}
          of={yearProgress.objective}
          expected={yearProgress.expectedByNow}
        />
      </Cell>
      <Cell className="end num" label={text("home.support.activity")}>
        {lastActivityAt ? <Day value={lastActivityAt} /> : <NoData heard="noData.activity" />}
      </Cell>
    </Row>
  );
}
