import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { gradeName } from "../schools/grades.ts";
import { gradeCode } from "../students/students-filter.ts";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { ReadinessLine } from "./ReadinessLine.tsx";

const ReadinessTable_grade = graphql(`
  fragment ReadinessTable_grade on GradeOverview {
    gradeLevel
    summary {
      studentCount
      certifiableCount
      certifiabilityUnknownCount
    }
    classes {
      schoolClass {
        id
        name
      }
      summary {
        studentCount
        certifiableCount
        certifiabilityUnknownCount
      }
    }
  }
`);

export function ReadinessTable({
  grades,
}: {
  grades: readonly FragmentType<typeof ReadinessTable_grade>[];
}): ReactNode {
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
      {grades.map((grade, index) => (
        <GradeLines key={index} grade={grade} />
      ))}
    </Table>
  );
}

function GradeLines({ grade }: { grade: FragmentType<typeof ReadinessTable_grade> }): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({ fragment: ReadinessTable_grade, from: grade });
  const name = text(gradeName(data.gradeLevel));
  return (
    <Body>
      <ReadinessLine name={name} summary={data.summary} among={{ grade: gradeCode(data.gradeLevel) }} isGrade />
      {data.classes.map(({ schoolClass, summary }) => (
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
