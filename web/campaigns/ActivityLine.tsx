import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { StudentLink } from "../boards/StudentLink.tsx";
import type { ActivityListQuery } from "../graph/graphql.ts";
import { NoData } from "../ui/NoData.tsx";
import { StatusMark } from "../ui/StatusMark.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { RetryWords } from "../participations/RetryWords.tsx";

export type Participant = NonNullable<ActivityListQuery["campaign"]>["participants"]["nodes"][number];

export function ActivityLine({
  participant: { student, status, retrying, attemptCount, result, retry },
  name,
}: {
  participant: Participant;
  name: string;
}): ReactNode {
  const text = useText();
  const { past } = useSchoolYear();
  return (
    <Row>
      <RowHead className="full">
        <StudentLink student={student} name={name} />
      </RowHead>
      <Cell label={text("student.status")}>
        <StatusMark status={status} />
        {retrying && (
          <span className="sub">
            <Text id="board.retrying" />
          </span>
        )}
      </Cell>
      <Cell className="end num" label={text("participants.attempts")}>
        {attemptCount}
      </Cell>
      <Cell className="num" label={text("student.started")}>
        {result?.startedAt ? <Day value={result.startedAt} /> : <NoData />}
      </Cell>
      <Cell className="num" label={text("student.shared")}>
        {result?.sharedAt ? <Day value={result.sharedAt} /> : <NoData />}
      </Cell>
      <Cell label={text("participants.retry")}>{retry && !past ? <RetryWords retry={retry} /> : <NoData />}</Cell>
    </Row>
  );
}
