import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Day } from "../app/Dates.tsx";
import { supportSentence } from "../app/support-sentence.tsx";
import { Text } from "../app/Text.tsx";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import { Badge } from "../ui/Badge.tsx";
import { Card } from "../ui/Card.tsx";
import { StudentExport } from "./StudentExport.tsx";
import { useYearOfFacts } from "./useYearOfFacts.ts";
import "./Student.css";

const StudentReminders_student = graphql(`
  fragment StudentReminders_student on Student {
    id
    reminders(schoolYearId: $schoolYearId) {
      id
      channel
      status
      supportNeeds {
        reason
        campaign {
          id
          name
        }
        since
        missing
      }
      message
      createdAt
      takenBackAt
    }
  }
`);

/** What this student was told, when and how; a message begins with a first name, so it is left out where names are hidden. */
export function StudentReminders({ student }: { student: FragmentType<typeof StudentReminders_student> }): ReactNode {
  const intl = useIntl();
  const { hidden } = useNames();
  const { schoolYearId, when } = useYearOfFacts();
  const { data } = useSuspenseFragment({
    fragment: StudentReminders_student,
    from: student,
    variables: { schoolYearId },
  });
  return (
    <Card
      title={<Text id="student.reminders" />}
      actions={
        data.reminders.length > 0 && (
          <StudentExport subject="STUDENT_REMINDERS" studentId={data.id} of={<Text id="student.reminders" />} />
        )
      }
    >
      <div className="card-body">
        {data.reminders.length === 0 ? (
          <p>
            <Text id="student.reminders.none" values={{ when }} />
          </p>
        ) : (
          <ul className="student-reminders">
            {data.reminders.map(({ id, channel, status, supportNeeds, message, createdAt, takenBackAt }) => (
              <li key={id}>
                <p>
                  <strong>
                    <Day value={createdAt} long />
                  </strong>{" "}
                  <Text id={`channel.${channel}`} />{" "}
                  {status !== "RECORDED" && (
                    <Badge>
                      <Text id={takenBackAt ? "reminders.wasTakenBack" : `reminderStatus.${status}`} />
                    </Badge>
                  )}
                </p>
                {supportNeeds.map((need) => (
                  <p key={`${need.reason} ${need.campaign?.id}`} className="muted">
                    {supportSentence(intl, need, new Date(createdAt))}
                  </p>
                ))}
                {!hidden && message !== "" && (
                  <details>
                    <summary>
                      <Text id="student.message" />
                    </summary>
                    <p className="student-message">{message}</p>
                  </details>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
