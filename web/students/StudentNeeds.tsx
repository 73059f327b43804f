import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { SupportSentence } from "../app/support-sentence.tsx";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import "./Student.css";

const StudentNeeds_student = graphql(`
  fragment StudentNeeds_student on Student {
    id
    supportNeeds {
      reason
      campaign {
        id
        name
      }
      since
      missing
    }
  }
`);

/** Why to support this student, the most pressing first. */
export function StudentNeeds({ student }: { student: FragmentType<typeof StudentNeeds_student> }): ReactNode {
  const { data } = useSuspenseFragment({ fragment: StudentNeeds_student, from: student });
  return (
    <Card title={<Text id="classCard.support" />}>
      <div className="card-body">
        {data.supportNeeds.length === 0 ? (
          <p>
            <Text id="student.noNeed" />
          </p>
        ) : (
          <ul className="student-needs">
            {data.supportNeeds.map((need) => (
              <li key={`${need.reason} ${need.campaign?.id}`}>
                <SupportSentence need={need} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
