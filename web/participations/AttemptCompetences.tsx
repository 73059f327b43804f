import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { useNames } from "../boards/useNames.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { MasteryTable } from "./MasteryTable.tsx";

const AttemptCompetences_participation = graphql(`
  fragment AttemptCompetences_participation on Participation {
    id
    areas {
      area {
        code
        name
      }
      mastered
      total
    }
    competences {
      competence {
        code
        name
        area {
          code
        }
      }
      mastered
      total
    }
  }
`);

/** What was mastered of each competence and area that the attempt was about. */
export function AttemptCompetences({
  participation,
}: {
  participation: FragmentType<typeof AttemptCompetences_participation>;
}): ReactNode {
  const { hidden } = useNames();
  const { data } = useSuspenseFragment({ fragment: AttemptCompetences_participation, from: participation });
  const { areas, competences } = { areas: data.areas ?? [], competences: data.competences ?? [] };
  return (
    <Card
      title={<Text id="participation.competences" />}
      lede={<Text id="participation.competences.lede" />}
      actions={
        competences.length > 0 && (
          <ExportButton
            wanted={{ subject: "PARTICIPATION_RESULTS", participationId: data.id, namesHidden: hidden }}
            of={<Text id="participation.competences" />}
          />
        )
      }
    >
      {competences.length === 0 ? (
        <p className="card-body">
          <Text id="participation.competences.none" />
        </p>
      ) : (
        <MasteryTable
          areas={areas.map(({ area, mastered, total }) => ({
            ...area,
            mastered,
            total,
            competences: competences
              .filter(({ competence }) => competence.area.code === area.code)
              .map((one) => ({ ...one.competence, mastered: one.mastered, total: one.total })),
          }))}
        />
      )}
    </Card>
  );
}
