import type { ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { late } from "../app/late.ts";
import { Text } from "../app/Text.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { ChartFigure } from "./ChartFigure.tsx";

const SpreadDrawing = late(() => import("./SpreadDrawing.tsx").then((file) => file.SpreadDrawing));

export interface SpreadOfChart {
  /** Short: it stands under the point. */
  label: string;
  /** The same in full, for the table. */
  words: string;
  unknownCount: number;
  /** Null of too few values. */
  lowerQuartile: number | null;
  median: number | null;
  upperQuartile: number | null;
}

/** How the values of a group lie at a few moments: the median, and the middle half of the group as a band around it. */
export function SpreadChartFigure({
  name,
  finding,
  moments,
  points,
  most,
}: {
  name: string;
  finding: ReactNode;
  /** Heading of the table's first column. */
  moments: string;
  points: readonly SpreadOfChart[];
  /** The top of the scale; that of the values when not given. */
  most?: number;
}): ReactNode {
  return (
    <ChartFigure
      name={name}
      finding={finding}
      drawing={<SpreadDrawing points={points} most={most} />}
      table={
        <Table caption={name}>
          <Head>
            <Row>
              <ColumnHead>{moments}</ColumnHead>
              <ColumnHead className="end">
                <Text id="chart.lowerQuartile" />
              </ColumnHead>
              <ColumnHead className="end">
                <Text id="chart.median" />
              </ColumnHead>
              <ColumnHead className="end">
                <Text id="chart.upperQuartile" />
              </ColumnHead>
              <ColumnHead className="end">
                <Text id="chart.unknown" />
              </ColumnHead>
            </Row>
          </Head>
          <Body>
            {points.map(({ label, words, lowerQuartile, median, upperQuartile, unknownCount }) => (
              <Row key={label}>
                <RowHead>{words}</RowHead>
                <Value of={lowerQuartile} />
                <Value of={median} />
                <Value of={upperQuartile} />
                <Cell className="end num">
                  <FormattedNumber value={unknownCount} />
                </Cell>
              </Row>
            ))}
          </Body>
        </Table>
      }
    />
  );
}

function Value({ of: value }: { of: number | null }): ReactNode {
  return <Cell className="end num">{value === null ? <NoData /> : <FormattedNumber value={value} />}</Cell>;
}
