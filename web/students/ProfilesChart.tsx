import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Day } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { schoolDay } from "../boards/school-day.ts";
import { DayChartFigure } from "../charts/DayChartFigure.tsx";
import "./Student.css";

/** How the pix grew, profile after profile; nothing while there is only one day to draw. */
export function ProfilesChart({
  profiles,
}: {
  /** Newest first. */
  profiles: readonly { knownAt: string; pixScore: number }[];
}): ReactNode {
  const text = useText();
  const { timeZone } = useIntl();
  // Of two of the same day the newest stays, which comes first.
  const scores = new Map(
    [...profiles].reverse().map(({ knownAt, pixScore }) => [schoolDay(knownAt, timeZone), pixScore]),
  );
  const [days, pix] = [[...scores.keys()], [...scores.values()]];
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  if (firstDay === undefined || lastDay === undefined || firstDay === lastDay) return null;
  return (
    <div className="card-body profiles-chart">
      <DayChartFigure
        name={text("student.profiles.chart")}
        finding={
          <Text
            id="student.profiles.finding"
            values={{
              before: pix[0] ?? 0,
              now: pix.at(-1) ?? 0,
              from: <Day value={firstDay} long />,
              to: <Day value={lastDay} long />,
            }}
          />
        }
        days={days}
        lines={[{ name: text("pix"), values: pix }]}
      />
    </div>
  );
}
