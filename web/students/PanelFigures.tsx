import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { graphql } from "../graph/index.ts";
import { NoData } from "../ui/NoData.tsx";
import { MissingCompetences } from "./MissingCompetences.tsx";
import { useYearOfFacts } from "./useYearOfFacts.ts";

const PanelFigures_student = graphql(`
  fragment PanelFigures_student on Student {
    id
    certifiability(schoolYearId: $schoolYearId) {
      status
      certifiableCompetenceCount
      missingCompetenceCount
      knownAt
    }
    yearProgress(schoolYearId: $schoolYearId) {
      objective
      competencesGained
      competencesWorked
      status
    }
    profile(schoolYearId: $schoolYearId) {
      pixScore
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

/** Certification and this year, each in a sentence. */
export function PanelFigures({ student }: { student: FragmentType<typeof PanelFigures_student> }): ReactNode {
  const { year } = useSchoolYear();
  const { when } = useYearOfFacts();
  const { data } = useSuspenseFragment({
    fragment: PanelFigures_student,
    from: student,
    variables: { schoolYearId: year?.id },
  });
  const { certifiability, yearProgress, profile } = data;
  return (
    <>
      <section>
        <h3>
          <Text id={`student.certifiable.${certifiability.status}`} />
        </h3>
        <p>
          {certifiability.status === "CERTIFIABLE" && (
            <Text id="student.held" values={{ count: certifiability.certifiableCompetenceCount ?? 0 }} />
          )}
          {certifiability.status === "UNKNOWN" && <Text id="student.certifiable.wait" values={{ when }} />}
          {certifiability.status === "NOT_CERTIFIABLE" && certifiability.missingCompetenceCount !== null && (
            <MissingCompetences
              missing={certifiability.missingCompetenceCount}
              competences={profile?.competences ?? []}
            />
          )}{" "}
          {certifiability.knownAt && (
            <Text id="student.knownAt" values={{ day: <Day value={certifiability.knownAt} long /> }} />
          )}
        </p>
      </section>
      <section>
        <h3>
          <Text id="student.gained" values={{ when }} />
        </h3>
        <p>
          <strong className="num">{yearProgress.competencesGained ?? <NoData />}</strong>{" "}
          <Text id="classCard.of" values={{ total: yearProgress.objective }} />.{" "}
          <Text id={`student.objective.${yearProgress.status}`} values={{ when }} />{" "}
          <Text id="students.panel.worked" values={{ count: yearProgress.competencesWorked }} />
        </p>
      </section>
    </>
  );
}
