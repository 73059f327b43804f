import type { ReactNode } from "react";
import { Link } from "react-router";
import { Day } from "../app/Dates.tsx";
import { SupportSentence, type NeedInWords } from "../app/support-sentence.tsx";
import { Text, useText } from "../app/Text.tsx";
import type { FollowUpMarkKind, ReminderChannel } from "../graph/graphql.ts";
import { Gauge } from "../ui/Gauge.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";

export interface SupportLine {
  student: {
    id: string;
    lastName: string;
    firstName: string;
    lastMark: { kind: FollowUpMarkKind; markedAt: string } | null;
    putOff: { until: string } | null;
  };
  className: string;
  supportNeeds: readonly NeedInWords[];
  yearProgress: { competencesGained: number | null; objective: number; expectedByNow: number };
  lastActivityAt: string | null;
  lastReminder: { createdAt: string; channel: ReminderChannel } | null;
}

/** Whom to see first and why; what can be done for each is given by `noteOf` (under the name) and `actionsOf`. */
export function SupportTable({
  caption,
  lines,
  noteOf,
  actionsOf,
}: {
  caption: ReactNode;
  lines: readonly SupportLine[];
  noteOf: (line: SupportLine) => ReactNode;
  actionsOf: (line: SupportLine) => ReactNode;
}): ReactNode {
  return (
    <Table caption={caption} cards>
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
          <ColumnHead>
            <Text id="home.support.activity" />
          </ColumnHead>
          <ColumnHead>
            <Text id="home.support.reminder" />
          </ColumnHead>
          <ColumnHead className="support-actions">
            <Text id="home.support.actions" />
          </ColumnHead>
        </Row>
      </Head>
      <Body>
        {lines.map((line) => (
          <SupportRow key={line.student.id} line={line} note={noteOf(line)} actions={actionsOf(line)} />
        ))}
      </Body>
    </Table>
  );
}

function SupportRow({ line, note, actions }: { line: SupportLine; note: ReactNode; actions: ReactNode }): ReactNode {
  const text = useText();
  const { student, className, supportNeeds, yearProgress, lastActivityAt, lastReminder } = line;
  const [first, ...others] = supportNeeds;
  const { competencesGained, objective, expectedByNow } = yearProgress;
  return (
    <Row>
      <RowHead className="full">
        <Link className="name" to={`/eleves/${student.id}`}>
          {student.lastName} {student.firstName}
        </Link>
        <span className="sub">{className}</span>
        {note}
      </RowHead>
      <Cell className="full">
        <strong>{first && <SupportSentence need={first} />}</strong>
        {others.map((need) => (
          <span key={`${need.reason} ${need.campaign?.name}`} className="sub">
            <SupportSentence need={need} />
          </span>
        ))}
      </Cell>
      <Cell label={text("home.support.progress")}>
        <Gauge value={competencesGained} of={objective} expected={expectedByNow} />
        {competencesGained !== null && competencesGained < objective && (
          <span className="sub">
            <Text id="home.support.gap" values={{ count: objective - competencesGained }} />
          </span>
        )}
      </Cell>
      <Cell className="num" label={text("home.support.activity")}>
        {lastActivityAt ? <Day value={lastActivityAt} /> : <NoData heard="noData.activity" />}
      </Cell>
      <Cell className="num" label={text("home.support.reminder")}>
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
      <Cell className="full support-actions">{actions}</Cell>
    </Row>
  );
}
