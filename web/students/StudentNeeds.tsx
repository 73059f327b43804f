import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { SupportSentence } from "../app/support-sentence.tsx";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { StudentExport } from "./StudentExport.tsx";
import { useYearOfFacts } from "./useYearOfFacts.ts";
import "./Student.css";

const StudentNeeds_student = graphql(`
  fragment StudentNeeds_student on Student {
    id
    supportNeeds(schoolYearId: $schoolYearId) {
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

/** Why to support this student, the most pressing first; of a year that is over, that it is not asked any more. */
export function StudentNeeds({ student }: { student: FragmentType<typeof StudentNeeds_student> }): ReactNode {
  const { schoolYearId, when } = useYearOfFacts();
  const { data } = useSuspenseFragment({ fragment: StudentNeeds_student, from: student, variables: { schoolYearId } });
  return (
    <Card
      title={<Text id="classCard.support" />}
      actions={
        data.supportNeeds.length > 0 && (
          <StudentExport subject="STUDENT_SUPPORT_NEEDS" studentId={data.id} of={<Text id="classCard.support" />} />
        )
      }
    >
      <div className="card-body">
        {data.supportNeeds.length === 0 ? (
          <p>
            <Text id={`student.noNeed.${when}`} />
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
