import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { gradeName } from "../schools/grades.ts";
import { gradeCode } from "../students/students-filter.ts";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { SummaryCells } from "./SummaryCells.tsx";

const GradeLine_grade = graphql(`
  fragment GradeLine_grade on GradeOverview {
    gradeLevel
    summary {
      ...SummaryCells_summary
    }
  }
`);

/** The sums of a grade, above its classes. */
export function GradeLine({ grade }: { grade: FragmentType<typeof GradeLine_grade> }): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({ fragment: GradeLine_grade, from: grade });
  return (
    <Row className="group overview-grade">
      <RowHead scope="rowgroup" className="full">
        <Text id={gradeName(data.gradeLevel)} />
      </RowHead>
      <SummaryCells
        summary={data.summary}
        among={{ grade: gradeCode(data.gradeLevel) }}
        where={text(gradeName(data.gradeLevel))}
      />
      <Cell />
    </Row>
  );
}
