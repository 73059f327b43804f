import type { ReactNode } from "react";
import { FormattedNumber, useIntl } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { SpreadChartFigure, type SpreadOfChart } from "../charts/SpreadChartFigure.tsx";
import { Card } from "../ui/Card.tsx";
import { atWords, milestoneDated, milestoneShort, type Milestone } from "./milestone-words.ts";

type Spread = Omit<SpreadOfChart, "label" | "words">;

/** Median and quartiles of one measure, and how the median moved since the milestone compared with. */
export function SpreadByMilestone({
  name,
  moments,
  compared,
  spreads,
  most,
}: {
  name: "progression.held" | "progression.pix";
  moments: readonly Milestone[];
  /** Its place among the moments. */
  compared: number;
  spreads: readonly Spread[];
  most?: number;
}): ReactNode {
  const text = useText();
  const intl = useIntl();
  return (
    <Card title={<Text id={name} />}>
      <div className="card-body">
        <SpreadChartFigure
          name={text(name)}
          finding={
            <Finding
              then={spreads[compared]?.median ?? null}
              now={spreads.at(-1)?.median ?? null}
              at={atWords(intl, moments[compared]!)}
            />
          }
          moments={text("progression.moment")}
          points={spreads.map((spread, index) => ({
            label: milestoneShort(intl, moments[index]!),
            words: milestoneDated(intl, moments[index]!),
            ...spread,
          }))}
          most={most}
        />
      </div>
    </Card>
  );
}

function Finding({ then, now, at }: { then: number | null; now: number | null; at: string }): ReactNode {
  if (now === null) return <Text id="progression.median.none" />;
  const values = { at, now: <FormattedNumber value={now} />, then: then !== null && <FormattedNumber value={then} /> };
  if (then === null) return <Text id="progression.median.first" values={values} />;
  return <Text id={then === now ? "progression.median.same" : "progression.median.moved"} values={values} />;
}
