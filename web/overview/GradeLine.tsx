import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import type { GradeLevel } from "../graph/graphql.ts";
import { gradeName } from "../schools/grades.ts";
import { gradeCode } from "../students/students-filter.ts";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { SummaryCells, type LineSummary } from "./SummaryCells.tsx";

/** The sums of a grade, above its classes. */
export function GradeLine({ gradeLevel, summary }: { gradeLevel: GradeLevel | null; summary: LineSummary }): ReactNode {
  const text = useText();
  return (
    <Row className="group overview-grade">
      <RowHead scope="rowgroup" className="full">
        <Text id={gradeName(gradeLevel)} />
      </RowHead>
      <SummaryCells summary={summary} among={{ grade: gradeCode(gradeLevel) }} where={text(gradeName(gradeLevel))} />
      <Cell />
    </Row>
  );
}
