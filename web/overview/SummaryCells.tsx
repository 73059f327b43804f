import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import type { StudentsChoice } from "../students/students-filter.ts";
import { Bar } from "../ui/Bar.tsx";
import { Cell } from "../ui/TableParts.tsx";
import { StudentsLink, type Counted } from "./StudentsLink.tsx";

export interface LineSummary {
  studentCount: number;
  startedCount: number;
  certifiableCount: number;
  objectiveReachedCount: number;
  needsSupportCount: number;
  remindedCount: number;
}

/** The figures of one line, each leading to its students. */
export function SummaryCells({
  summary,
  among,
  where,
}: {
  summary: LineSummary;
  among: Pick<Partial<StudentsChoice>, "classId" | "grade">;
  where: string;
}): ReactNode {
  const text = useText();
  const link = (counted: Counted, count: number): ReactNode => (
    <StudentsLink counted={counted} count={count} among={among} where={where} />
  );
  const share = (counted: Counted, count: number): ReactNode => (
    <span className="overview-of">
      <span>
        {link(counted, count)} <Text id="classCard.of" values={{ total: summary.studentCount }} />
      </span>
      <Bar value={count} of={summary.studentCount} />
    </span>
  );

  return (
    <>
      <Cell className="end num" label={text("classes.students")}>
        {link("students", summary.studentCount)}
      </Cell>
      <Cell className="end num" label={text("overview.started")}>
        {link("started", summary.startedCount)}
      </Cell>
      <Cell className="num" label={text("overview.certifiable")}>
        {share("certifiable", summary.certifiableCount)}
      </Cell>
      <Cell className="num" label={text("overview.objectiveReached")}>
        {share("objectiveReached", summary.objectiveReachedCount)}
      </Cell>
      <Cell className="end num" label={text("overview.support")}>
        {link("support", summary.needsSupportCount)}
      </Cell>
      <Cell className="end num" label={text("overview.reminded")}>
        {link("reminded", summary.remindedCount)}
      </Cell>
    </>
  );
}
