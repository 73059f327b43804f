import type { ReactNode } from "react";
import { CountByMilestone } from "../progression/CountByMilestone.tsx";
import { certifiableOf, useSchoolTrend } from "./useSchoolTrend.ts";

/** The whole school term by term. */
export function SchoolTrend(): ReactNode {
  const trend = useSchoolTrend();
  if (!trend) return null;
  const { points, ...shared } = trend;
  return (
    <>
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
    </>
  );
}
