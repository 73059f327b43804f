import type { ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { late } from "../app/late.ts";
import type { MessageId } from "../app/Text.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { ChartFigure } from "./ChartFigure.tsx";

const BarDrawing = late(() => import("./BarDrawing.tsx").then((file) => file.BarDrawing));

export interface BarOfChart {
  /** Short: it stands before the bar. */
  label: string;
  /** The same in full, for the table. */
  words?: string;
  /** Null: not known. */
  value: number | null;
}

/** What the table says beside the bars' numbers: a value a bar. */
export interface BesideBars {
  head: string;
  values: readonly ReactNode[];
}

/** With more columns beside the number the lines become cards. */
const MOST_THAT_FIT_A_PHONE = 1;

/** How many in each of a few kinds: a bar each, its name before it and its number after it. */
export function BarChartFigure({
  name,
  finding,
  kinds,
  counted,
  bars,
  most,
  unknown,
  beside = [],
}: {
  name: string;
  finding: ReactNode;
  /** Headings of the table's two columns. */
  kinds: string;
  counted: string;
  bars: readonly BarOfChart[];
  /** What a whole bar would be: charts side by side can be compared. */
  most?: number;
  /** What is heard in the place of a number that is not known. */
  unknown?: MessageId;
  beside?: readonly BesideBars[];
}): ReactNode {
  const isWide = beside.length > MOST_THAT_FIT_A_PHONE;
  return (
    <ChartFigure
      name={name}
      finding={finding}
      drawing={<BarDrawing bars={bars} most={most} />}
      table={
        <Table caption={name} cards={isWide}>
          <Head>
            <Row>
              <ColumnHead>{kinds}</ColumnHead>
              <ColumnHead className="end">{counted}</ColumnHead>
              {beside.map(({ head }) => (
                <ColumnHead key={head} className="end">
                  {head}
                </ColumnHead>
              ))}
            </Row>
          </Head>
          <Body>
            {bars.map(({ label, words = label, value }, index) => (
              <Row key={label}>
                <RowHead className={isWide ? "full" : undefined}>{words}</RowHead>
                <Cell className="end num" label={isWide ? counted : undefined}>
                  {value === null ? <NoData heard={unknown} /> : <FormattedNumber value={value} />}
                </Cell>
                {beside.map(({ head, values }) => (
                  <Cell key={head} className="end num" label={isWide ? head : undefined}>
                    {values[index]}
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
