import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { Link } from "react-router";
import { Day } from "../app/Dates.tsx";
import { Text, useText, type MessageId } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import type { StudentParticipations_StudentFragment } from "../graph/graphql.ts";
import { RetryWords } from "../participations/RetryWords.tsx";
import { Card } from "../ui/Card.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Stars } from "../ui/Stars.tsx";
import { StatusMark } from "../ui/StatusMark.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { FactSources } from "./FactSources.tsx";
import { StudentExport } from "./StudentExport.tsx";
import { useYearOfFacts } from "./useYearOfFacts.ts";

const StudentParticipations_student = graphql(`
  fragment StudentParticipations_student on Student {
    id
    participations(schoolYearId: $schoolYearId) {
      id
      schoolYear {
        id
        name
      }
      campaign {
        id
        name
      }
      status
      startedAt
      sharedAt
      progression
      mastery
      stars {
        acquired
        total
      }
      pixScore
      retry {
        allowed
        from
      }
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
    }
  }
`);

const COLUMNS: readonly { head: MessageId; end?: boolean }[] = [
  { head: "student.campaign" },
  { head: "student.status" },
  { head: "student.started" },
  { head: "student.shared" },
  { head: "student.progression", end: true },
  { head: "student.mastery", end: true },
  { head: "student.stars" },
  { head: "pix", end: true },
];

/** Every attempt, newest first, each school year apart. */
export function StudentParticipations({
  student,
}: {
  student: FragmentType<typeof StudentParticipations_student>;
}): ReactNode {
  const { schoolYearId, when } = useYearOfFacts();
  const { data } = useSuspenseFragment({
    fragment: StudentParticipations_student,
    from: student,
    variables: { schoolYearId },
  });
  const years = [...Map.groupBy(data.participations, ({ schoolYear }) => schoolYear?.name ?? null)];
  return (
    <Card
      title={<Text id="student.participations" />}
      actions={
        data.participations.length > 0 && (
          <StudentExport
            subject="STUDENT_PARTICIPATIONS"
            studentId={data.id}
            of={<Text id="student.participations" />}
          />
        )
      }
    >
      {data.participations.length === 0 ? (
        <p className="card-body">
          <Text id="student.participations.none" values={{ when }} />
        </p>
      ) : (
        <Table caption={<Text id="student.participations.caption" />} cards>
          <Head>
            <Row>
              {COLUMNS.map(({ head, end }) => (
                <ColumnHead key={head} className={end ? "end" : undefined}>
                  <Text id={head} />
                </ColumnHead>
              ))}
            </Row>
          </Head>
          {years.map(([name, participations]) => (
            <Body key={name}>
              <Row className="group">
                <RowHead scope="rowgroup" colSpan={COLUMNS.length} className="full">
                  {name ?? <Text id="student.participations.undated" />}
                </RowHead>
              </Row>
              {participations.map((participation) => (
                <Attempt key={participation.id} {...participation} />
              ))}
            </Body>
          ))}
        </Table>
      )}
    </Card>
  );
}

type Participation = StudentParticipations_StudentFragment["participations"][number];

function Attempt({
  id,
  campaign,
  status,
  startedAt,
  sharedAt,
  progression,
  mastery,
  stars,
  pixScore,
  sources,
  retry,
}: Participation): ReactNode {
  const text = useText();
  const { search } = useNames();
  const { past } = useSchoolYear();
  return (
    <Row>
      <RowHead className="full">
        <Link className="name" to={{ pathname: `/participations/${id}`, search }}>
          {campaign.name}
        </Link>
        <FactSources what={campaign.name} sources={sources} />
      </RowHead>
      <Cell label={text("student.status")}>
        <StatusMark status={status} />
        {retry && !past && (retry.allowed || retry.from) && (
          <span className="sub">
            <Text id="retry.title" /> <RetryWords retry={retry} />
          </span>
        )}
      </Cell>
      <Cell label={text("student.started")}>{startedAt ? <Day value={startedAt} /> : <NoData />}</Cell>
      <Cell label={text("student.shared")}>{sharedAt ? <Day value={sharedAt} /> : <NoData />}</Cell>
      <Cell className="end num" label={text("student.progression")}>
        <Share value={progression} />
      </Cell>
      <Cell className="end num" label={text("student.mastery")}>
        <Share value={mastery} />
      </Cell>
      <Cell label={text("student.stars")}>{stars ? <Stars {...stars} /> : <NoData />}</Cell>
      <Cell className="end num" label={text("pix")}>
        {pixScore ?? <NoData />}
      </Cell>
    </Row>
  );
}

function Share({ value }: { value: number | null }): ReactNode {
  return value === null ? <NoData /> : <FormattedNumber value={value} style="percent" />;
}
