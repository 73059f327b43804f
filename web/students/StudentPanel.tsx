import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { SupportSentence } from "../app/support-sentence.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { useNames } from "../boards/useNames.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { SidePanel } from "../ui/SidePanel.tsx";
import { Stars } from "../ui/Stars.tsx";
import { StatusMark } from "../ui/StatusMark.tsx";
import { PanelFigures } from "./PanelFigures.tsx";
import { useYearOfFacts } from "./useYearOfFacts.ts";
import "./Student.css";
import "./StudentPanel.css";

const StudentPanel_Query = graphql(`
  query StudentPanel($studentId: ID!, $schoolYearId: ID) {
    student(id: $studentId) {
      id
      lastName
      firstName
      schoolClass(schoolYearId: $schoolYearId) {
        id
        name
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
        campaign {
          id
          name
        }
        status
        startedAt
        sharedAt
        stars {
          acquired
          total
        }
      }
      ...PanelFigures_student
    }
  }
`);

const MOST_ATTEMPTS = 4;

/** The essentials of one student in the school year of the list, and the way to their page. */
export function StudentPanel({ studentId, onClose }: { studentId: string; onClose: () => void }): ReactNode {
  const text = useText();
  const { hidden, search } = useNames();
  const { year } = useSchoolYear();
  const { when } = useYearOfFacts();
  const { data } = useSuspenseQuery(StudentPanel_Query, {
    variables: { studentId, schoolYearId: year?.id },
    fetchPolicy: "cache-and-network",
  });
  const { student } = data;
  if (!student) return null;

  const { lastName, firstName, schoolClass, supportNeeds, participations } = student;
  return (
    <SidePanel title={hidden ? text("student.anonymous") : `${lastName} ${firstName}`} onClose={onClose}>
      <p>
        {schoolClass ? (
          <Text id="student.class" values={{ name: schoolClass.name }} />
        ) : (
          <Text id={`student.noClass.${when}`} />
        )}
      </p>
      <section>
        <h3>
          <Text id="classCard.support" />
        </h3>
        {supportNeeds.length === 0 ? (
          <p>
            <Text id={`student.noNeed.${when}`} />
          </p>
        ) : (
          <ul className="student-needs">
            {supportNeeds.map((need) => (
              <li key={`${need.reason} ${need.campaign?.id}`}>
                <SupportSentence need={need} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <PanelFigures student={student} />
      <section>
        <h3>
          <Text id="student.participations" />
        </h3>
        {participations.length === 0 && (
          <p>
            <Text id="student.participations.none" values={{ when }} />
          </p>
        )}
        <ul className="panel-attempts">
          {participations.slice(0, MOST_ATTEMPTS).map((one) => (
            <li key={one.id}>
              <strong>{one.campaign.name}</strong>
              <span>
                {one.stars && one.status === "SHARED" ? <Stars {...one.stars} /> : <StatusMark status={one.status} />}{" "}
                {(one.sharedAt ?? one.startedAt) && <Day value={(one.sharedAt ?? one.startedAt)!} />}
              </span>
            </li>
          ))}
        </ul>
        {participations.length > MOST_ATTEMPTS && (
          <p className="muted">
            <Text id="students.panel.more" values={{ count: participations.length - MOST_ATTEMPTS }} />
          </p>
        )}
      </section>
      <div className="panel-open button-row">
        <ButtonLink kind="primary" to={{ pathname: `/eleves/${student.id}`, search }}>
          <Text id="students.panel.open" />
        </ButtonLink>
        {participations.length > 0 && (
          <ExportButton
            wanted={{
              subject: "STUDENT_PARTICIPATIONS",
              studentIds: [student.id],
              schoolYearId: year?.id,
              namesHidden: hidden,
            }}
            of={<Text id="student.participations" />}
          />
        )}
      </div>
    </SidePanel>
  );
}
