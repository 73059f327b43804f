import type { ReactNode } from "react";
import { FormattedNumber, useIntl } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { BarChartFigure } from "../charts/BarChartFigure.tsx";
import { Card } from "../ui/Card.tsx";
import { atWords, milestoneDated, milestoneShort, type Milestone } from "./milestone-words.ts";

export interface Count {
  count: number;
  unknown: number;
  total: number;
}

/** How many students of a class or of the school, at each moment, of whom how many are not known. */
export function CountByMilestone({
  name,
  of,
  moments,
  compared,
  counts,
}: {
  name: "progression.certifiable" | "progression.objective";
  /** Of whom, where charts of several stand together. */
  of?: string;
  moments: readonly Milestone[];
  /** Its place among the moments. */
  compared: number;
  counts: readonly Count[];
}): ReactNode {
  const text = useText();
  const intl = useIntl();
  const title = of === undefined ? text(name) : text("progression.of", { what: text(name), of });
  const [then, now] = [counts[compared]!, counts.at(-1)!];
  return (
    <Card title={title}>
      <div className="card-body">
        <BarChartFigure
          name={title}
          finding={
            <Text
              id="progression.count.finding"
              values={{
                now: now.count,
                total: now.total,
                then: then.count,
                at: atWords(intl, moments[compared]!),
                change: isUnknown(then) ? "unknown" : then.count === now.count ? "same" : "moved",
                unknown: now.unknown,
              }}
            />
          }
          kinds={text("progression.moment")}
          counted={text("classes.students")}
          most={now.total}
          bars={counts.map((count, index) => ({
            label: milestoneShort(intl, moments[index]!),
            words: milestoneDated(intl, moments[index]!),
            value: isUnknown(count) ? null : count.count,
          }))}
          beside={[
            {
              head: text("chart.unknown"),
              values: counts.map(({ unknown }, index) => <FormattedNumber key={index} value={unknown} />),
            },
          ]}
        />
      </div>
    </Card>
  );
}

/** Of nobody is it known: that is not 0. */
function isUnknown({ unknown, total }: Count): boolean {
  return total > 0 && unknown === total;
}
