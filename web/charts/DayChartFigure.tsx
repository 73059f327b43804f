import type { ReactNode } from "react";
import { FormattedNumber, useIntl } from "react-intl";
import { dayText } from "../app/Dates.tsx";
import { late } from "../app/late.ts";
import { useText } from "../app/Text.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { ChartFigure } from "./ChartFigure.tsx";

const DayDrawing = late(() => import("./DayDrawing.tsx").then((file) => file.DayDrawing));

/** One line of the chart: its name, and its value on each of the days. Two at most: a full line and a dashed one. */
export interface LineOfChart {
  name: string;
  values: readonly number[];
}

/** How something grew, day by day. */
export function DayChartFigure({
  name,
  finding,
  days,
  lines,
}: {
  name: string;
  finding: ReactNode;
  /** YYYY-MM-DD, ascending. */
  days: readonly string[];
  lines: readonly [LineOfChart] | readonly [LineOfChart, LineOfChart];
}): ReactNode {
  const text = useText();
  const intl = useIntl();
  return (
    <ChartFigure
      name={name}
      finding={finding}
      drawing={<DayDrawing days={days} lines={lines} dayWords={(day) => dayText(intl, day)} />}
      table={
        <Table caption={name}>
          <Head>
            <Row>
              <ColumnHead>{text("chart.day")}</ColumnHead>
              {lines.map((line) => (
                <ColumnHead key={line.name} className="end">
                  {line.name}
                </ColumnHead>
              ))}
            </Row>
          </Head>
          <Body>
            {days.map((day, index) => (
              <Row key={day}>
                <RowHead>{dayText(intl, day)}</RowHead>
                {lines.map((line) => (
                  <Cell key={line.name} className="end num">
                    <FormattedNumber value={line.values[index] ?? 0} />
                  </Cell>
                ))}
              </Row>
            ))}
          </Body>
        </Table>
      }
    />
  );
}
