import type { ReactNode } from "react";
import { Link } from "react-router";
import { Text, useText } from "../app/Text.tsx";
import { ObjectiveWords } from "../progress/ObjectiveWords.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";

interface NarrowObjective {
  id: string;
  schoolClass: { id: string; name: string } | null;
  student: { id: string; lastName: string; firstName: string } | null;
  competences: number;
  dueOn: string;
  setBy: { firstName: string; lastName: string } | null;
}

/** Classes and students with an objective of their own; it is changed on their screens. */
export function NarrowObjectives({ objectives }: { objectives: readonly NarrowObjective[] }): ReactNode {
  const text = useText();
  if (objectives.length === 0) {
    return (
      <p className="card-body">
        <Text id="settings.objectives.narrow.none" />
      </p>
    );
  }
  return (
    <Table caption={<Text id="settings.objectives.narrow" />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="objective.history.target" />
          </ColumnHead>
          <ColumnHead>
            <Text id="board.objective" />
          </ColumnHead>
          <ColumnHead>
            <Text id="objective.history.by" />
          </ColumnHead>
        </Row>
      </Head>
      <Body>
        {objectives.map(({ id, schoolClass, student, setBy, ...objective }) => (
          <Row key={id}>
            <RowHead className="full">
              {schoolClass && (
                <Link className="name" to={`/classes/${schoolClass.id}`}>
                  <Text id="settings.objectives.class" values={{ name: schoolClass.name }} />
                </Link>
              )}
              {student && (
                <Link className="name" to={`/eleves/${student.id}`}>
                  {student.lastName} {student.firstName}
                </Link>
              )}
            </RowHead>
            <Cell label={text("board.objective")}>
              <ObjectiveWords objective={objective} />
            </Cell>
            <Cell label={text("objective.history.by")}>
              {setBy ? `${setBy.firstName} ${setBy.lastName}` : <NoData heard="objective.history.nobody" />}
            </Cell>
          </Row>
        ))}
      </Body>
    </Table>
  );
}
