import type { ReactNode } from "react";
import { FormattedList } from "react-intl";
import { Text } from "../app/Text.tsx";
import { nearestCompetences, type CompetenceInProfile } from "./nearest-competences.ts";

/** « Il manque 2 compétences au niveau 1 ; les plus proches : 2.1 Interagir (6 pix sur 8) … ». */
export function MissingCompetences({
  missing,
  competences,
}: {
  missing: number;
  competences: readonly CompetenceInProfile[];
}): ReactNode {
  const nearest = nearestCompetences(competences, missing).map(({ competence, pix }) => (
    <Text
      key={competence.code}
      id="student.nearest.one"
      values={{ name: `${competence.code} ${competence.name}`, pix }}
    />
  ));
  return (
    <>
      <Text id="student.missing" values={{ count: missing }} />
      {nearest.length > 0 && (
        <>
          {" "}
          <Text
            id="student.nearest"
            values={{ count: nearest.length, names: <FormattedList type="conjunction" value={nearest} /> }}
          />
        </>
      )}
    </>
  );
}
