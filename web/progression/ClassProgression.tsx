import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ProgressionCharts } from "./ProgressionCharts.tsx";
import { ProgressionFinding } from "./ProgressionFinding.tsx";
import { ProgressionTable } from "./ProgressionTable.tsx";
import { useSince } from "./useSince.ts";

const ClassProgression_Query = graphql(`
  query ClassProgression($classId: ID!, $since: LocalDate) {
    schoolClass(id: $classId) {
      id
      progression(since: $since) {
        points {
          milestone {
            kind
            day
            term {
              id
              number
              kind
            }
          }
          figures {
            startedCount
            competencesHeld {
              knownCount
            }
          }
        }
      }
      ...ProgressionFinding_schoolClass
      ...ProgressionCharts_schoolClass
      ...ProgressionTable_schoolClass
    }
  }
`);

/** A class by term: what changed, how the class lies, and student by student. */
export function ClassProgression({ classId }: { classId: string }): ReactNode {
  const { since } = useSince();
  const { data } = useSuspenseQuery(ClassProgression_Query, {
    variables: { classId, since },
    fetchPolicy: "cache-and-network",
  });
  const schoolClass = data.schoolClass;
  if (!schoolClass) return null;

  const now = schoolClass.progression.points.at(-1)?.figures;
  if (!now || (now.competencesHeld.knownCount === 0 && now.startedCount === 0)) return <NothingYet />;
  return (
    <>
      <ProgressionFinding schoolClass={schoolClass} />
      <ProgressionCharts schoolClass={schoolClass} />
      <ProgressionTable schoolClass={schoolClass} />
    </>
  );
}

function NothingYet(): ReactNode {
  return (
    <div className="card">
      <EmptyState
        title={<Text id="progression.empty.title" />}
        action={
          <ButtonLink kind="primary" icon="upload" to="/imports">
            <Text id="class.noCampaign.action" />
          </ButtonLink>
        }
      >
        <Text id="progression.empty.text" />
      </EmptyState>
    </div>
  );
}
