import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import type { StudentsChoice } from "../students/students-filter.ts";
import { Bar } from "../ui/Bar.tsx";
import { Cell } from "../ui/TableParts.tsx";
import { StudentsLink, type Counted } from "./StudentsLink.tsx";

const SummaryCells_summary = graphql(`
  fragment SummaryCells_summary on ClassSummary {
    studentCount
    startedCount
    certifiableCount
    objectiveReachedCount
    needsSupportCount
    remindedCount
  }
`);

/** The figures of one line, each leading to its students. */
export function SummaryCells({
  summary,
  among,
  where,
}: {
  summary: FragmentType<typeof SummaryCells_summary>;
  among: Pick<Partial<StudentsChoice>, "classId" | "grade">;
  where: string;
}): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({ fragment: SummaryCells_summary, from: summary });
  const link = (counted: Counted, count: number): ReactNode => (
    <StudentsLink counted={counted} count={count} among={among} where={where} />
  );
  const share = (counted: Counted, count: number): ReactNode => (
    <span className="overview-of">
      <span>
        {link(counted, count)} <Text id="classCard.of" values={{ total: data.studentCount }} />
      </span>
      <Bar value={count} of={data.studentCount} />
    </span>
  );

  return (
    <>
      <Cell className="end num" label={text("classes.students")}>
        {link("students", data.studentCount)}
      </Cell>
      <Cell className="end num" label={text("overview.started")}>
        {link("started", data.startedCount)}
      </Cell>
      <Cell className="num" label={text("overview.certifiable")}>
        {share("certifiable", data.certifiableCount)}
      </Cell>
      <Cell className="num" label={text("overview.objectiveReached")}>
        {share("objectiveReached", data.objectiveReachedCount)}
      </Cell>
      <Cell className="end num" label={text("overview.support")}>
        {link("support", data.needsSupportCount)}
      </Cell>
      <Cell className="end num" label={text("overview.reminded")}>
        {link("reminded", data.remindedCount)}
      </Cell>
    </>
  );
}
