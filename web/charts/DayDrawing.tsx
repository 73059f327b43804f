import type { ReactNode } from "react";
import { CartesianGrid, Label, Line, LineChart, ReferenceDot, XAxis, YAxis } from "recharts";
import type { LineOfChart } from "./DayChartFigure.tsx";

/** The lines differ by their dashes and carry their names at their ends. */
const STROKES = [
  { stroke: "var(--accent)", strokeDasharray: undefined },
  { stroke: "var(--ink-2)", strokeDasharray: "5 4" },
] as const;

const LETTER = 8;
const WIDEST_LABEL = 120;

const timeOf = (day: string): number => Date.parse(day);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export function DayDrawing({
  days,
  lines,
  dayWords,
}: {
  days: readonly string[];
  lines: readonly LineOfChart[];
  dayWords: (day: string) => string;
}): ReactNode {
  const points = days.map((day, index) => ({
    time: timeOf(day),
    ...Object.fromEntries(lines.map(({ values }, line) => [`line${line}`, values[index] ?? 0])),
  }));
  const last = points.at(-1)?.time;
  const labels = lines.map(({ name, values }) => `${name} ${values[days.length - 1] ?? 0}`);
  const right = Math.min(WIDEST_LABEL, LETTER * (2 + Math.max(...labels.map(({ length }) => length))));
  return (
    <LineChart
      responsive
      data={points}
      accessibilityLayer={false}
      margin={{ top: 16, right, bottom: 0, left: 0 }}
      style={{ width: "100%", height: 240 }}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        type="number"
        scale="time"
        dataKey="time"
        domain={["dataMin", "dataMax"]}
        tickFormatter={(time: number) => dayWords(dayOf(time))}
        minTickGap={24}
        tickLine={false}
      />
      <YAxis allowDecimals={false} width={40} axisLine={false} tickLine={false} />
      {lines.map(({ name }, line) => (
        <Line
          key={name}
          type="stepAfter"
          dataKey={`line${line}`}
          {...STROKES[line]}
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
      ))}
      {last !== undefined &&
        lines.map(({ name, values }, line) => (
          <ReferenceDot
            key={name}
            x={last}
            y={values[days.length - 1] ?? 0}
            r={3}
            fill={STROKES[line]?.stroke ?? "var(--ink)"}
            stroke="none"
          >
            <Label value={labels[line]} position="right" className="chart-value" />
          </ReferenceDot>
        ))}
    </LineChart>
  );
}
