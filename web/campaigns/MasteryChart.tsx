import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { BarChartFigure } from "../charts/BarChartFigure.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { useYearOfResults } from "./useYearOfResults.ts";

const MasteryChart_campaign = graphql(`
  fragment MasteryChart_campaign on Campaign {
    id
    statistics(schoolYearId: $schoolYearId) {
      sharedCount
      masteryDistribution {
        from
        to
        studentCount
      }
    }
  }
`);

/** Percent; the bands that end below it are told. */
const HALF = 50;

/** How many students reached which percentage; nothing where stars say it, or where nothing was received. */
export function MasteryChart({ campaign }: { campaign: FragmentType<typeof MasteryChart_campaign> }): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({
    fragment: MasteryChart_campaign,
    from: campaign,
    variables: { schoolYearId: useYearOfResults() },
  });
  const { masteryDistribution: bands, sharedCount } = data.statistics;
  if (!bands || sharedCount === 0) return null;

  const low = bands.filter(({ to }) => to < HALF);
  return (
    <Card title={<Text id="results.mastery" />}>
      <div className="card-body">
        <BarChartFigure
          name={text("results.mastery")}
          finding={
            <Text
              id="results.mastery.finding"
              values={{
                count: low.reduce((sum, { studentCount }) => sum + studentCount, 0),
                total: sharedCount,
                percent: low.at(-1)?.to ?? 0,
              }}
            />
          }
          kinds={text("student.mastery")}
          counted={text("classes.students")}
          bars={bands.map(({ from, to, studentCount }) => ({
            label: text("results.mastery.band", { from, to }),
            value: studentCount,
          }))}
        />
      </div>
    </Card>
  );
}
