import { useSuspenseQuery } from "@apollo/client/react";
import { graphql } from "../graph/index.ts";
import type { SchoolTrendQuery } from "../graph/graphql.ts";
import type { Count } from "../progression/CountByMilestone.tsx";
import type { Milestone } from "../progression/milestone-words.ts";

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

type Points = NonNullable<SchoolTrendQuery["school"]>["overview"]["trend"];

/** The school by term, and the moments that its charts share; null where nothing is known yet. */
export function useSchoolTrend(): { points: Points; moments: Milestone[]; compared: number } | null {
  const { data } = useSuspenseQuery(SchoolTrend_Query, { fetchPolicy: "cache-and-network" });
  const points = data.school?.overview.trend ?? [];
  if (points.length === 0) return null;
  return { points, moments: points.map(({ milestone }) => milestone), compared: Math.max(0, points.length - 2) };
}

/** What the charts of certifiable students draw. */
export function certifiableOf(figures: Points[number]["grades"][number]["figures"]): Count {
  return {
    count: figures.certifiableCount,
    unknown: figures.certifiabilityUnknownCount,
    total: figures.studentCount,
  };
}
