import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import type { GradeLevel } from "../graph/graphql.ts";
import { ObjectiveWords } from "../progress/ObjectiveWords.tsx";
import { Button } from "../ui/Button.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { targetName, type WideObjective } from "./wide-objectives.ts";

/** The school and its grades: whose objective it is, and the way to change it. */
export function WideObjectives({
  objectives,
  onChange,
}: {
  objectives: readonly WideObjective[];
  onChange: (gradeLevel: GradeLevel | null) => void;
}): ReactNode {
  const text = useText();
  return (
    <Table caption={<Text id="settings.objectives.caption" />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="objective.history.target" />
          </ColumnHead>
          <ColumnHead>
            <Text id="board.objective" />
          </ColumnHead>
          <ColumnHead>
            <Text id="settings.objectives.whose" />
          </ColumnHead>
          <ColumnHead className="end pressed">
            <Text id="settings.objectives.action" />
          </ColumnHead>
        </Row>
      </Head>
      <Body>
        {objectives.map(({ gradeLevel, inForce, isOwn, setBy }) => {
          const name = targetName(text, gradeLevel);
          return (
            <Row key={gradeLevel ?? "school"}>
              <RowHead className="full">
                <strong>{name}</strong>
              </RowHead>
              <Cell label={text("board.objective")}>
                <ObjectiveWords objective={inForce} />
              </Cell>
              <Cell label={text("settings.objectives.whose")}>
                <Text id={`objective.of.${inForce.scope}`} />
                {isOwn && setBy && <Text id="import.by" values={{ name: `${setBy.firstName} ${setBy.lastName}` }} />}
              </Cell>
              <Cell className="end pressed">
                <Button
                  small
                  aria-label={text("settings.objectives.change", { name })}
                  onClick={() => onChange(gradeLevel)}
                >
                  <Text id="settings.change" />
                </Button>
              </Cell>
            </Row>
          );
        })}
      </Body>
    </Table>
  );
}
