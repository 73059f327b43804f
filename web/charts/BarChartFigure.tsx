import { lazy, type ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { ChartFigure } from "./ChartFigure.tsx";

const BarDrawing = lazy(async () => ({ default: (await import("./BarDrawing.tsx")).BarDrawing }));

export interface BarOfChart {
  /** Short: it stands before the bar. */
  label: string;
  /** The same in full, for the table. */
  words?: string;
  value: number;
}

/** How many in each of a few kinds: a bar each, its name before it and its number after it. */
export function BarChartFigure({
  name,
  finding,
  kinds,
  counted,
  bars,
}: {
  name: string;
  finding: ReactNode;
  /** Headings of the table's two columns. */
  kinds: string;
  counted: string;
  bars: readonly BarOfChart[];
}): ReactNode {
  return (
    <ChartFigure
      name={name}
      finding={finding}
      drawing={<BarDrawing bars={bars} />}
      table={
        <Table caption={name}>
          <Head>
            <Row>
              <ColumnHead>{kinds}</ColumnHead>
              <ColumnHead className="end">{counted}</ColumnHead>
            </Row>
          </Head>
          <Body>
            {bars.map(({ label, words = label, value }) => (
              <Row key={label}>
                <RowHead>{words}</RowHead>
                <Cell className="end num">
                  <FormattedNumber value={value} />
                </Cell>
              </Row>
            ))}
          </Body>
        </Table>
      }
    />
  );
}
