import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { BarChartFigure } from "../charts/BarChartFigure.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { useYearOfResults } from "./useYearOfResults.ts";

const StarsChart_campaign = graphql(`
  fragment StarsChart_campaign on Campaign {
    id
    starCount
    statistics(schoolYearId: $schoolYearId) {
      sharedCount
      starDistribution
    }
  }
`);

/** How many students have 0, 1, 2 … stars; nothing where none can be won or none was received. */
export function StarsChart({ campaign }: { campaign: FragmentType<typeof StarsChart_campaign> }): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({
    fragment: StarsChart_campaign,
    from: campaign,
    variables: { schoolYearId: useYearOfResults() },
  });
  const { starCount, statistics } = data;
  const distribution = statistics.starDistribution;
  if (starCount === null || !distribution || statistics.sharedCount === 0) return null;

  const fewer = distribution.slice(0, starCount).reduce((sum, count) => sum + count, 0);
  return (
    <Card title={<Text id="results.stars" />}>
      <div className="card-body">
        <BarChartFigure
          name={text("results.stars")}
          finding={
            <Text id="results.stars.finding" values={{ fewer, total: statistics.sharedCount, stars: starCount }} />
          }
          kinds={text("student.stars")}
          counted={text("classes.students")}
          bars={distribution.map((value, stars) => ({
            label: text("participants.starCount", { count: stars }),
            value,
          }))}
        />
      </div>
    </Card>
  );
}
