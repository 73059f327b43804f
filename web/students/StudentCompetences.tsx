import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import type { StudentCompetences_StudentFragment } from "../graph/graphql.ts";
import { Card } from "../ui/Card.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { FactSources } from "./FactSources.tsx";
import { LevelSteps } from "./LevelSteps.tsx";
import { StudentExport } from "./StudentExport.tsx";
import { useYearOfFacts } from "./useYearOfFacts.ts";
import "./Student.css";

const StudentCompetences_student = graphql(`
  fragment StudentCompetences_student on Student {
    id
    profile(schoolYearId: $schoolYearId) {
      sources {
        fileName
        line
        importedAt
        importedBy {
          id
          firstName
          lastName
        }
        import {
          id
        }
      }
      certifiableCompetenceCount
      knownAt
      competences {
        competence {
          code
          name
          area {
            code
            name
          }
        }
        level
        pix
      }
    }
  }
`);

/** The figure and its table are one: each competence with its level drawn and written. */
export function StudentCompetences({
  student,
}: {
  student: FragmentType<typeof StudentCompetences_student>;
}): ReactNode {
  const text = useText();
  const { schoolYearId, when } = useYearOfFacts();
  const { data } = useSuspenseFragment({
    fragment: StudentCompetences_student,
    from: student,
    variables: { schoolYearId },
  });
  const { profile } = data;

  if (!profile) {
    return (
      <Card title={<Text id="student.competences" />}>
        <p className="card-body">
          <Text id="student.competences.none" values={{ when }} />
        </p>
      </Card>
    );
  }
  return (
    <Card
      title={<Text id="student.competences" />}
      lede={
        <Text
          id="student.competences.lede"
          values={{ count: profile.certifiableCompetenceCount, day: <Day value={profile.knownAt} long /> }}
        />
      }
      actions={
        <StudentExport subject="STUDENT_COMPETENCES" studentId={data.id} of={<Text id="student.competences" />} />
      }
      foot={<FactSources what={text("student.competences")} sources={profile.sources} />}
    >
      <Table caption={<Text id="student.competences.caption" />} cards>
        <Head>
          <Row>
            <ColumnHead>
              <Text id="student.competence" />
            </ColumnHead>
            <ColumnHead className="end">
              <Text id="matrix.level" />
            </ColumnHead>
            <ColumnHead aria-hidden="true" />
            <ColumnHead className="end">
              <Text id="pix" />
            </ColumnHead>
          </Row>
        </Head>
        {inAreas(profile.competences).map(({ area, competences }) => (
          <Body key={area.code}>
            <Row className="group">
              <RowHead scope="rowgroup" colSpan={4} className={`full area-mark area-mark-${area.code}`}>
                {area.name}
              </RowHead>
            </Row>
            {competences.map((one) => (
              <CompetenceLine key={one.competence.code} {...one} />
            ))}
          </Body>
        ))}
      </Table>
    </Card>
  );
}

type LevelInProfile = NonNullable<StudentCompetences_StudentFragment["profile"]>["competences"][number];

function CompetenceLine({ competence, level, pix }: LevelInProfile): ReactNode {
  const text = useText();
  return (
    <Row>
      <RowHead className="full">
        <strong className="num">{competence.code}</strong> {competence.name}
      </RowHead>
      <Cell className="end num" label={text("matrix.level")}>
        {level >= 1 && <Icon name="check" small />} <strong>{level}</strong>
      </Cell>
      <Cell aria-hidden="true">
        <LevelSteps level={level} area={competence.area.code} />
      </Cell>
      <Cell className="end num" label={text("pix")}>
        {pix}
      </Cell>
    </Row>
  );
}

function inAreas(
  levels: readonly LevelInProfile[],
): { area: LevelInProfile["competence"]["area"]; competences: LevelInProfile[] }[] {
  return [...Map.groupBy(levels, ({ competence }) => competence.area.code).values()].map((competences) => ({
    area: competences[0]!.competence.area,
    competences,
  }));
}
