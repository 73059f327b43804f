import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dayText } from "../app/Dates.tsx";
import { Text, useText, type MessageId } from "../app/Text.tsx";
import { COMPETENCES_REQUIRED } from "../boards/certifiable.ts";
import { graphql } from "../graph/index.ts";
import type { StudentProfiles_StudentFragment } from "../graph/graphql.ts";
import { Card } from "../ui/Card.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { FactSources } from "./FactSources.tsx";
import { ProfileChanges } from "./ProfileChanges.tsx";
import { ProfilesChart } from "./ProfilesChart.tsx";
import { StudentExport } from "./StudentExport.tsx";
import { useYearOfFacts } from "./useYearOfFacts.ts";

const StudentProfiles_student = graphql(`
  fragment StudentProfiles_student on Student {
    id
    profiles(schoolYearId: $schoolYearId) {
      pixScore
      certifiableCompetenceCount
      knownAt
      change {
        pixGained
        levels {
          competence {
            code
            name
          }
          from
          to
        }
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

type Profile = StudentProfiles_StudentFragment["profiles"][number];

const COLUMNS: readonly { head: MessageId; end?: boolean }[] = [
  { head: "student.profiles.day" },
  { head: "pix", end: true },
  { head: "results.certifiableCount", end: true },
  { head: "student.profiles.change" },
];

/** Every profile that the student sent, and what each changed; nothing before the first one, which the competences tell. */
export function StudentProfiles({ student }: { student: FragmentType<typeof StudentProfiles_student> }): ReactNode {
  const { schoolYearId, when } = useYearOfFacts();
  const { data } = useSuspenseFragment({
    fragment: StudentProfiles_student,
    from: student,
    variables: { schoolYearId },
  });
  const { profiles } = data;
  if (profiles.length === 0) return null;
  return (
    <Card
      title={<Text id="student.profiles" />}
      lede={<Text id="student.profiles.lede" values={{ when }} />}
      actions={
        <StudentExport subject="STUDENT_PROFILE_HISTORY" studentId={data.id} of={<Text id="student.profiles" />} />
      }
    >
      <ProfilesChart profiles={profiles} />
      <Table caption={<Text id="student.profiles.caption" />} cards>
        <Head>
          <Row>
            {COLUMNS.map(({ head, end }) => (
              <ColumnHead key={head} className={end ? "end" : undefined}>
                <Text id={head} />
              </ColumnHead>
            ))}
          </Row>
        </Head>
        <Body>
          {profiles.map((profile, index) => (
            <ProfileLine key={profiles.length - index} {...profile} />
          ))}
        </Body>
      </Table>
    </Card>
  );
}

function ProfileLine({ knownAt, pixScore, certifiableCompetenceCount: held, change, sources }: Profile): ReactNode {
  const intl = useIntl();
  const text = useText();
  const day = dayText(intl, knownAt, { long: true });
  return (
    <Row>
      <RowHead className="full">
        <time dateTime={knownAt}>{day}</time>
        <FactSources what={text("student.profiles.of", { day })} sources={sources} />
      </RowHead>
      <Cell className="end num" label={text("pix")}>
        {pixScore}
      </Cell>
      <Cell className="end num" label={text("results.certifiableCount")}>
        {held}
        {held >= COMPETENCES_REQUIRED && (
          <span className="sub">
            <Text id="student.certifiable.CERTIFIABLE" />
          </span>
        )}
      </Cell>
      <Cell className="full" label={text("student.profiles.change")}>
        <ProfileChanges change={change} />
      </Cell>
    </Row>
  );
}
