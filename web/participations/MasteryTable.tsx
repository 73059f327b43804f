import type { ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { Bar } from "../ui/Bar.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import "../students/Student.css";

/** Skills mastered, out of those asked for. */
interface Mastered {
  code: string;
  name: string;
  mastered: number;
  total: number;
}

/** Competence by competence under its area; the number and its bar are one. */
export function MasteryTable({
  areas,
}: {
  areas: readonly (Mastered & { competences: readonly Mastered[] })[];
}): ReactNode {
  return (
    <Table caption={<Text id="participation.competences.caption" />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="student.competence" />
          </ColumnHead>
          <ColumnHead className="end">
            <Text id="participation.skills" />
          </ColumnHead>
          <ColumnHead className="end">
            <Text id="student.mastery" />
          </ColumnHead>
          <ColumnHead aria-hidden="true" />
        </Row>
      </Head>
      {areas.map(({ competences, ...area }) => (
        <Body key={area.code}>
          <MasteryLine one={area} area />
          {competences.map((one) => (
            <MasteryLine key={one.code} one={one} />
          ))}
        </Body>
      ))}
    </Table>
  );
}

function MasteryLine({ one, area = false }: { one: Mastered; area?: boolean }): ReactNode {
  const text = useText();
  return (
    <Row className={area ? "group" : undefined}>
      <RowHead className={area ? `full area-mark area-mark-${one.code}` : "full"}>
        {!area && <strong className="num">{one.code}</strong>} {one.name}
      </RowHead>
      <Cell className="end num" label={text("participation.skills")}>
        <Text id="participation.skillsOf" values={{ mastered: one.mastered, total: one.total }} />
      </Cell>
      <Cell className="end num" label={text("student.mastery")}>
        {one.total === 0 ? <NoData /> : <FormattedNumber value={one.mastered / one.total} style="percent" />}
      </Cell>
      <Cell aria-hidden="true">
        <Bar value={one.mastered} of={one.total} />
      </Cell>
    </Row>
  );
}
