import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Bar, CartesianGrid, ComposedChart, LabelList, Line, XAxis, YAxis } from "recharts";
import type { SpreadOfChart } from "./SpreadChartFigure.tsx";

/** The middle half of the group as a pale band, its median as a point with its number; the line joins what is known. */
export function SpreadDrawing({ points, most }: { points: readonly SpreadOfChart[]; most?: number }): ReactNode {
  const intl = useIntl();
  const data = points.map(({ label, lowerQuartile, median, upperQuartile }) => ({
    label,
    median,
    said: median === null ? "" : intl.formatNumber(median),
    half: lowerQuartile === null || upperQuartile === null ? null : [lowerQuartile, upperQuartile],
  }));
  return (
    <ComposedChart
      responsive
      data={data}
      accessibilityLayer={false}
      margin={{ top: 16, right: 16, bottom: 0, left: 0 }}
      style={{ width: "100%", height: 200 }}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey="label" tickLine={false} interval={0} />
      <YAxis allowDecimals={false} width={36} axisLine={false} tickLine={false} domain={[0, most ?? "auto"]} />
      <Bar
        dataKey="half"
        barSize={36}
        radius={4}
        fill="var(--scale-1)"
        stroke="var(--scale-3)"
        minPointSize={4}
        isAnimationActive={false}
      />
      <Line
        dataKey="median"
        stroke="var(--accent)"
        strokeWidth={2}
        dot={{ r: 4, fill: "var(--accent)" }}
        isAnimationActive={false}
      >
        <LabelList dataKey="said" position="top" offset={8} className="chart-value" />
      </Line>
    </ComposedChart>
  );
}
