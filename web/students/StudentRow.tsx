import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { Day } from "../app/Dates.tsx";
import { SupportSentence } from "../app/support-sentence.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import { NoData } from "../ui/NoData.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";

const StudentRow_student = graphql(`
  fragment StudentRow_student on Student {
    id
    lastName
    firstName
    schoolClass(schoolYearId: $schoolYearId) {
      id
      name
    }
    certifiability(schoolYearId: $schoolYearId) {
      status
      certifiableCompetenceCount
      knownAt
    }
    supportNeeds(schoolYearId: $schoolYearId) {
      reason
      campaign {
        id
        name
      }
      since
      missing
    }
    participations(schoolYearId: $schoolYearId) {
      id
      startedAt
      sharedAt
    }
  }
`);

/** One student of the list, in the school year of the list; their name opens what matters most beside it. */
export function StudentRow({
  student,
  number,
}: {
  student: FragmentType<typeof StudentRow_student>;
  number: number;
}): ReactNode {
  const text = useText();
  const { hidden } = useNames();
  const { year, past } = useSchoolYear();
  const [parameters] = useSearchParams();
  const { data } = useSuspenseFragment({
    fragment: StudentRow_student,
    from: student,
    variables: { schoolYearId: year?.id },
  });
  const { certifiability, participations, schoolClass, supportNeeds } = data;
  const last = participations
    .flatMap(({ startedAt, sharedAt }) => sharedAt ?? startedAt ?? [])
    .sort()
    .at(-1);
  const opened = new URLSearchParams(parameters);
  opened.set("eleve", data.id);
  return (
    <Row>
      <RowHead className="full">
        <Link className="name" aria-haspopup="dialog" to={{ search: opened.toString() }} preventScrollReset>
          {hidden ? text("board.anonymous", { number }) : `${data.lastName} ${data.firstName}`}
        </Link>
      </RowHead>
      <Cell label={text("classes.name")}>
        {schoolClass?.name ?? <NoData heard={`student.noClass.${past ? "past" : "now"}`} />}
      </Cell>
      {!past && (
        <Cell className="full" label={text("classCard.support")}>
          {supportNeeds[0] ? <SupportSentence need={supportNeeds[0]} /> : <NoData heard="student.noNeed.now" />}
        </Cell>
      )}
      <Cell label={text("board.certifiable")}>
        <Text id={`board.certifiable.${certifiability.status}`} />
        {certifiability.certifiableCompetenceCount !== null && (
          <span className="sub num">
            <Text id="students.held" values={{ count: certifiability.certifiableCompetenceCount }} />
          </span>
        )}
      </Cell>
      <Cell className="num" label={text("students.profile")}>
        {certifiability.knownAt ? <Day value={certifiability.knownAt} /> : <NoData heard="noData.profile" />}
      </Cell>
      <Cell className="end num" label={text("students.participations")}>
        {participations.length}
      </Cell>
      <Cell className="num" label={text("students.last")}>
        {last ? <Day value={last} /> : <NoData heard="noData.activity" />}
      </Cell>
    </Row>
  );
}
