import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import type { GradeLevel } from "../graph/graphql.ts";
import { gradeName } from "../schools/grades.ts";
import { gradeCode } from "../students/students-filter.ts";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { ReadinessLine, type ReadySummary } from "./ReadinessLine.tsx";

export interface ReadyGrade {
  gradeLevel: GradeLevel | null;
  summary: ReadySummary;
  classes: readonly { schoolClass: { id: string; name: string }; summary: ReadySummary }[];
}

export function ReadinessTable({ grades }: { grades: readonly ReadyGrade[] }): ReactNode {
  return (
    <Table caption={<Text id="overview.readiness.caption" />}>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="classes.name" />
          </ColumnHead>
          <ColumnHead className="end">
            <Text id="overview.readiness.certifiable" />
          </ColumnHead>
          <ColumnHead className="end">
            <Text id="overview.readiness.notYet" />
          </ColumnHead>
          <ColumnHead className="end">
            <Text id="overview.readiness.unknown" />
          </ColumnHead>
          <ColumnHead className="overview-bar">
            <Text id="overview.readiness.share" />
          </ColumnHead>
        </Row>
      </Head>
      {grades.map((grade) => (
        <GradeLines key={grade.gradeLevel} grade={grade} />
      ))}
    </Table>
  );
}

function GradeLines({ grade }: { grade: ReadyGrade }): ReactNode {
  const text = useText();
  const name = text(gradeName(grade.gradeLevel));
  return (
    <Body>
      <ReadinessLine name={name} summary={grade.summary} among={{ grade: gradeCode(grade.gradeLevel) }} isGrade />
      {grade.classes.map(({ schoolClass, summary }) => (
        <ReadinessLine
          key={schoolClass.id}
          name={schoolClass.name}
          summary={summary}
          among={{ classId: schoolClass.id }}
        />
      ))}
    </Body>
  );
}
