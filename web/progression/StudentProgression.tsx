import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Day } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { BarChartFigure } from "../charts/BarChartFigure.tsx";
import { graphql } from "../graph/index.ts";
import type { StudentProgression_StudentFragment } from "../graph/graphql.ts";
import { Card } from "../ui/Card.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Stars } from "../ui/Stars.tsx";
import { StudentExport } from "../students/StudentExport.tsx";
import { useYearOfFacts } from "../students/useYearOfFacts.ts";
import { CompetenceList } from "./CompetenceList.tsx";
import { milestoneDated, milestoneShort, sinceWords } from "./milestone-words.ts";

const StudentProgression_student = graphql(`
  fragment StudentProgression_student on Student {
    id
    progression(schoolYearId: $schoolYearId) {
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
        competencesHeld
        competencesGained
        certifiability
        pixScore
        stars {
          acquired
          total
        }
        profileOn
      }
      sinceMilestone {
        since {
          kind
          day
          term {
            id
            number
            kind
          }
        }
        comparedOn
        competencesGained {
          code
          name
        }
        becameCertifiable
        starsGained
      }
    }
  }
`);

const COMPETENCE_COUNT = 16;

/** The student's school year by term; nothing for who is in no class, or of whom nothing is known. */
export function StudentProgression({
  student,
}: {
  student: FragmentType<typeof StudentProgression_student>;
}): ReactNode {
  const intl = useIntl();
  const text = useText();
  const { schoolYearId } = useYearOfFacts();
  const { data } = useSuspenseFragment({
    fragment: StudentProgression_student,
    from: student,
    variables: { schoolYearId },
  });
  if (!data.progression) return null;

  const { points, sinceMilestone } = data.progression;
  const beside = (
    head: string,
    value: (point: Progression["points"][number]) => ReactNode,
  ): { head: string; values: ReactNode[] } => ({ head, values: points.map((point) => value(point) ?? <NoData />) });
  if (points.every(({ competencesHeld, stars }) => competencesHeld === null && stars === null)) return null;
  return (
    <Card
      title={<Text id="progression.student" />}
      actions={
        <StudentExport subject="STUDENT_PROGRESSION" studentId={data.id} of={<Text id="progression.student" />} />
      }
    >
      <div className="card-body">
        <BarChartFigure
          name={text("progression.held")}
          finding={<Finding change={sinceMilestone} />}
          kinds={text("progression.moment")}
          counted={text("progression.held")}
          most={COMPETENCE_COUNT}
          bars={points.map(({ milestone, competencesHeld }) => ({
            label: milestoneShort(intl, milestone),
            words: milestoneDated(intl, milestone),
            value: competencesHeld,
          }))}
          beside={[
            beside(text("board.gained"), ({ competencesGained }) => competencesGained),
            beside(text("board.certifiable"), ({ certifiability }) =>
              certifiability === "UNKNOWN" ? null : <Text id={`board.certifiable.${certifiability}`} />,
            ),
            beside(text("pix"), ({ pixScore }) => pixScore),
            beside(text("student.stars"), ({ stars }) => stars && <Stars {...stars} />),
            beside(text("progression.profileOn"), ({ profileOn }) => profileOn && <Day value={profileOn} />),
          ]}
        />
      </div>
    </Card>
  );
}

type Progression = NonNullable<StudentProgression_StudentFragment["progression"]>;

/** What changed since the last term, or its council. */
function Finding({ change }: { change: Progression["sinceMilestone"] }): ReactNode {
  const intl = useIntl();
  const { since, comparedOn, competencesGained, becameCertifiable, starsGained } = change;
  const sinceMilestone = sinceWords(intl, since);
  return (
    <>
      {competencesGained === null ? (
        <Text id="progression.student.unknown" values={{ since: sinceMilestone }} />
      ) : (
        <Text
          id="progression.student.gained"
          values={{
            since: sinceMilestone,
            count: competencesGained.length,
            which: <CompetenceList competences={competencesGained} />,
          }}
        />
      )}
      {comparedOn !== null && comparedOn > since.day && (
        <>
          {" "}
          <Text id="progression.student.firstProfile" values={{ day: <Day value={comparedOn} /> }} />
        </>
      )}{" "}
      {becameCertifiable && <Text id="progression.student.certifiable" />}{" "}
      {starsGained !== null && <Text id="progression.student.stars" values={{ count: starsGained }} />}
    </>
  );
}
