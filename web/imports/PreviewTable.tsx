import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { Card } from "../ui/Card.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";

interface Move {
  lastName: string;
  firstName: string;
  classBefore: string | null;
  classAfter: string | null;
}

export interface Moves {
  count: number;
  /** The first ones by name. */
  students: readonly Move[];
}

/** One kind of change, student by student, with the class before and after. Nothing when nobody is concerned. */
export function PreviewTable({
  part,
  moves,
}: {
  part: "arrivals" | "classChanges" | "leavers" | "departures";
  moves: Moves;
}): ReactNode {
  const text = useText();
  if (moves.count === 0) return null;
  const shown = moves.students.length;
  return (
    <Card
      title={<Text id={`preview.${part}`} values={{ count: moves.count }} />}
      lede={<Text id={`preview.${part}.lede`} />}
      foot={shown < moves.count && <Text id="preview.more" values={{ count: moves.count - shown }} />}
    >
      <Table caption={<Text id={`preview.${part}`} values={{ count: moves.count }} />}>
        <Head>
          <Row>
            <ColumnHead>
              <Text id="preview.student" />
            </ColumnHead>
            <ColumnHead>
              <Text id="preview.before" />
            </ColumnHead>
            <ColumnHead>
              <Text id="preview.after" />
            </ColumnHead>
          </Row>
        </Head>
        <Body>
          {moves.students.map(({ lastName, firstName, classBefore, classAfter }, index) => (
            <Row key={index}>
              <RowHead>
                {lastName} {firstName}
              </RowHead>
              <Cell label={text("preview.before")}>{classBefore ?? <NoData heard="preview.noClass" />}</Cell>
              <Cell label={text("preview.after")}>{classAfter ?? <NoData heard="preview.noClass" />}</Cell>
            </Row>
          ))}
        </Body>
      </Table>
    </Card>
  );
}
