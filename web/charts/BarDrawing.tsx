import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Bar, BarChart, LabelList, XAxis, YAxis } from "recharts";
import type { BarOfChart } from "./BarChartFigure.tsx";

const BAR_HEIGHT = 34;
const WIDEST_LABEL = 130;
const LETTER = 8;

/** Recharts, without its own focus stop, animation or tooltip: every bar says its name and its number. */
export function BarDrawing({ bars, most }: { bars: readonly BarOfChart[]; most?: number }): ReactNode {
  const intl = useIntl();
  const labels = Math.min(WIDEST_LABEL, LETTER * (1 + Math.max(...bars.map(({ label }) => label.length))));
  return (
    <BarChart
      responsive
      layout="vertical"
      data={bars.map(({ label, value }) => ({
        label,
        value: value ?? 0,
        said: value === null ? "—" : intl.formatNumber(value),
      }))}
      accessibilityLayer={false}
      margin={{ top: 0, right: 48, bottom: 0, left: 0 }}
      style={{ width: "100%", height: bars.length * BAR_HEIGHT }}
    >
      <XAxis type="number" hide domain={[0, (longest: number) => Math.max(longest, most ?? 0, 1)]} />
      <YAxis type="category" dataKey="label" width={labels} axisLine={false} tickLine={false} interval={0} />
      {/* Of nothing a line is left, or its 0 would not be written. */}
      <Bar
        dataKey="value"
        fill="var(--accent)"
        barSize={16}
        radius={[0, 4, 4, 0]}
        minPointSize={1}
        isAnimationActive={false}
      >
        <LabelList dataKey="said" position="right" className="chart-value" />
      </Bar>
    </BarChart>
  );
}
