import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { CountByMilestone } from "./CountByMilestone.tsx";
import { SpreadByMilestone } from "./SpreadByMilestone.tsx";
import { useSince } from "./useSince.ts";
import "./Progression.css";

const ProgressionCharts_schoolClass = graphql(`
  fragment ProgressionCharts_schoolClass on SchoolClass {
    id
    progression(since: $since) {
      since {
        day
      }
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
          studentCount
          certifiableCount
          certifiabilityUnknownCount
          objectiveReachedCount
          objectiveUnknownCount
          competencesHeld {
            knownCount
            unknownCount
            lowerQuartile
            median
            upperQuartile
          }
          pixScore {
            knownCount
            unknownCount
            lowerQuartile
            median
            upperQuartile
          }
        }
      }
    }
  }
`);

/** One small chart per measure, at the same moments. */
export function ProgressionCharts({
  schoolClass,
}: {
  schoolClass: FragmentType<typeof ProgressionCharts_schoolClass>;
}): ReactNode {
  const { since: day } = useSince();
  const { data } = useSuspenseFragment({
    fragment: ProgressionCharts_schoolClass,
    from: schoolClass,
    variables: { since: day },
  });
  const { points, since } = data.progression;
  const moments = points.map(({ milestone }) => milestone);
  const compared = moments.findIndex((one) => one.day === since.day);
  const shared = { moments, compared };

  return (
    <section className="progression-charts" aria-labelledby="progression-charts-title">
      <h2 id="progression-charts-title" className="visually-hidden">
        <Text id="progression.charts" />
      </h2>
      <SpreadByMilestone
        {...shared}
        name="progression.held"
        spreads={points.map(({ figures }) => figures.competencesHeld)}
        most={COMPETENCE_COUNT}
      />
      <CountByMilestone
        {...shared}
        name="progression.certifiable"
        counts={points.map(({ figures }) => ({
          count: figures.certifiableCount,
          unknown: figures.certifiabilityUnknownCount,
          total: figures.studentCount,
        }))}
      />
      <CountByMilestone
        {...shared}
        name="progression.objective"
        counts={points.map(({ figures }) => ({
          count: figures.objectiveReachedCount,
          unknown: figures.objectiveUnknownCount,
          total: figures.studentCount,
        }))}
      />
      <SpreadByMilestone {...shared} name="progression.pix" spreads={points.map(({ figures }) => figures.pixScore)} />
      <p className="small muted progression-note">
        <Text id="progression.definitions" />
      </p>
    </section>
  );
}

const COMPETENCE_COUNT = 16;
