import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { CountByMilestone } from "../progression/CountByMilestone.tsx";
import { gradeName } from "../schools/grades.ts";
import { certifiableOf, useSchoolTrend } from "./useSchoolTrend.ts";
import "../progression/Progression.css";

/** Each grade term by term, at the same moments; nothing where there is only one. */
export function GradeTrends(): ReactNode {
  const text = useText();
  const trend = useSchoolTrend();
  const grades = trend?.points[0]?.grades ?? [];
  if (!trend || grades.length < 2) return null;
  const { points, ...shared } = trend;
  return (
    <section className="progression-charts" aria-labelledby="grade-trends-title">
      <h2 id="grade-trends-title" className="overview-wide">
        <Text id="overview.trend" />
      </h2>
      {grades.map(({ gradeLevel }, place) => (
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
