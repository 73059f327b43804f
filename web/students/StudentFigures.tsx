import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";
import { COMPETENCES_REQUIRED } from "../boards/certifiable.ts";
import { graphql } from "../graph/index.ts";
import type { StudentFigures_StudentFragment } from "../graph/graphql.ts";
import { Bar } from "../ui/Bar.tsx";
import { Figure, Figures } from "../ui/Figure.tsx";
import { NoData } from "../ui/NoData.tsx";
import { MissingCompetences } from "./MissingCompetences.tsx";
import { useYearOfFacts } from "./useYearOfFacts.ts";

const StudentFigures_student = graphql(`
  fragment StudentFigures_student on Student {
    id
    certifiability(schoolYearId: $schoolYearId) {
      status
      certifiableCompetenceCount
      missingCompetenceCount
      knownAt
    }
    yearProgress(schoolYearId: $schoolYearId) {
      objective
      dueOn
      competencesGained
      gainedSince
      competencesWorked
      expectedByNow
      status
    }
    profile(schoolYearId: $schoolYearId) {
      pixScore
      knownAt
      competences {
        competence {
          code
          name
        }
        level
        pix
      }
    }
  }
`);

/** Certification, this year, pix: each with what it means for this student. */
export function StudentFigures({ student }: { student: FragmentType<typeof StudentFigures_student> }): ReactNode {
  const { schoolYearId, when } = useYearOfFacts();
  const { data } = useSuspenseFragment({
    fragment: StudentFigures_student,
    from: student,
    variables: { schoolYearId },
  });
  const { yearProgress, profile } = data;

  return (
    <Figures>
      <Certification student={data} />
      <Figure
        name={<Text id="student.gained" values={{ when }} />}
        value={yearProgress.competencesGained ?? <NoData />}
        unit={
          yearProgress.competencesGained !== null && (
            <Text id="classCard.of" values={{ total: yearProgress.objective }} />
          )
        }
        bar={
          <Bar
            value={Math.min(yearProgress.competencesGained ?? 0, yearProgress.objective)}
            of={yearProgress.objective}
            expected={yearProgress.expectedByNow}
          />
        }
      >
        <Year progress={yearProgress} />
      </Figure>
      <Figure name={<Text id="student.worked" />} value={yearProgress.competencesWorked}>
        <Text id="student.worked.note" values={{ when }} />
      </Figure>
      <Figure
        name={<Text id="student.pix" />}
        value={profile?.pixScore ?? <NoData />}
        unit={profile && <Text id="pix" />}
      >
        {profile ? (
          <Text id="student.pix.on" values={{ day: <Day value={profile.knownAt} long /> }} />
        ) : (
          <Text id="student.noProfile" />
        )}
      </Figure>
    </Figures>
  );
}

function Certification({ student }: { student: StudentFigures_StudentFragment }): ReactNode {
  const { when } = useYearOfFacts();
  const { certifiability, profile } = student;
  const { status, certifiableCompetenceCount: held, missingCompetenceCount: missing, knownAt } = certifiability;
  return (
    <Figure
      name={<Text id={`student.certifiable.${status}`} />}
      value={held === null ? <NoData /> : Math.min(held, COMPETENCES_REQUIRED)}
      unit={held !== null && <Text id="classCard.of" values={{ total: COMPETENCES_REQUIRED }} />}
      bar={held !== null && <Bar value={Math.min(held, COMPETENCES_REQUIRED)} of={COMPETENCES_REQUIRED} />}
    >
      {status === "CERTIFIABLE" && <Text id="student.held" values={{ count: held ?? COMPETENCES_REQUIRED }} />}
      {status === "NOT_CERTIFIABLE" && missing !== null && (
        <MissingCompetences missing={missing} competences={profile?.competences ?? []} />
      )}
      {status === "UNKNOWN" && <Text id="student.certifiable.wait" values={{ when }} />}
      {knownAt && (
        <>
          {" "}
          <Text id="student.knownAt" values={{ day: <Day value={knownAt} long /> }} />
        </>
      )}
    </Figure>
  );
}

/** Where they stand towards the objective, since when it is counted, and until when. */
function Year({ progress }: { progress: StudentFigures_StudentFragment["yearProgress"] }): ReactNode {
  const { when } = useYearOfFacts();
  const { status, expectedByNow, dueOn, gainedSince, competencesGained } = progress;
  return (
    <>
      <Text id={`student.objective.${status}`} values={{ when }} />{" "}
      <Text id="student.expected" values={{ when, count: expectedByNow, day: <Day value={dueOn} long /> }} />
      {gainedSince && (
        <>
          {" "}
          <Text
            id={competencesGained === null ? "student.firstProfile" : "student.since"}
            values={{ day: <Day value={gainedSince} long /> }}
          />
        </>
      )}
    </>
  );
}
