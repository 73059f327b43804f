import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import type { SchoolTrendQuery } from "../graph/graphql.ts";
import { CountByMilestone, type Count } from "../progression/CountByMilestone.tsx";
import { gradeName } from "../schools/grades.ts";
import "../progression/Progression.css";

const SchoolTrend_Query = graphql(`
  query SchoolTrend {
    school {
      id
      overview {
        trend {
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
          }
          grades {
            gradeLevel
            figures {
              studentCount
              certifiableCount
              certifiabilityUnknownCount
            }
          }
        }
      }
    }
  }
`);

type Figures = NonNullable<SchoolTrendQuery["school"]>["overview"]["trend"][number]["grades"][number]["figures"];

/** Term by term: the school, then each grade on its own, at the same moments. */
export function SchoolTrend(): ReactNode {
  const text = useText();
  const { data } = useSuspenseQuery(SchoolTrend_Query, { fetchPolicy: "cache-and-network" });
  const points = data.school?.overview.trend ?? [];
  if (points.length === 0) return null;

  const moments = points.map(({ milestone }) => milestone);
  const shared = { moments, compared: Math.max(0, points.length - 2) };
  const grades = points[0]!.grades;
  return (
    <section className="progression-charts" aria-labelledby="school-trend-title">
      <h2 id="school-trend-title" className="overview-wide">
        <Text id="overview.trend" />
      </h2>
      <CountByMilestone
        {...shared}
        name="progression.certifiable"
        counts={points.map(({ figures }) => certifiableOf(figures))}
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
      {grades.length > 1 &&
        grades.map(({ gradeLevel }, place) => (
          <CountByMilestone
            key={gradeLevel ?? "unknown"}
            {...shared}
            name="progression.certifiable"
            of={text(gradeName(gradeLevel))}
            counts={points.map((point) => certifiableOf(point.grades[place]!.figures))}
          />
        ))}
    </section>
  );
}

function certifiableOf(figures: Figures): Count {
  return {
    count: figures.certifiableCount,
    unknown: figures.certifiabilityUnknownCount,
    total: figures.studentCount,
  };
}
