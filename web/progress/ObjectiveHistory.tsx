import type { ReactNode } from "react";
import { Instant } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import type { ObjectiveScope } from "../graph/graphql.ts";
import { NoData } from "../ui/NoData.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { ObjectiveWords, type ObjectiveValue } from "./ObjectiveWords.tsx";

export interface ObjectiveChange {
  id: string;
  /** Whose, where the list tells of several. */
  target?: string;
  /** Of what the target is: without one of its own, what is wider than it holds. */
  scope: Exclude<ObjectiveScope, "DEFAULT">;
  from: ObjectiveValue | null;
  to: ObjectiveValue | null;
  changedBy: { firstName: string; lastName: string } | null;
  changedAt: string;
}

/** Who changed what from what to what, newest first. */
export function ObjectiveHistory({ changes }: { changes: readonly ObjectiveChange[] }): ReactNode {
  const text = useText();
  const hasTargets = changes.some(({ target }) => target !== undefined);
  if (changes.length === 0) {
    return (
      <p className="muted">
        <Text id="objective.history.none" />
      </p>
    );
  }
  return (
    <Table caption={<Text id="objective.history.caption" />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="objective.history.when" />
          </ColumnHead>
          {hasTargets && (
            <ColumnHead>
              <Text id="objective.history.target" />
            </ColumnHead>
          )}
          <ColumnHead>
            <Text id="objective.history.from" />
          </ColumnHead>
          <ColumnHead>
            <Text id="objective.history.to" />
          </ColumnHead>
          <ColumnHead>
            <Text id="objective.history.by" />
          </ColumnHead>
        </Row>
      </Head>
      <Body>
        {changes.map(({ id, target, scope, from, to, changedBy, changedAt }) => (
          <Row key={id}>
            <RowHead className="num">
              <Instant value={changedAt} />
            </RowHead>
            {hasTargets && <Cell label={text("objective.history.target")}>{target}</Cell>}
            <Cell label={text("objective.history.from")}>
              <Value value={from} scope={scope} />
            </Cell>
            <Cell label={text("objective.history.to")}>
              <Value value={to} scope={scope} />
            </Cell>
            <Cell label={text("objective.history.by")}>
              {changedBy ? `${changedBy.firstName} ${changedBy.lastName}` : <NoData heard="objective.history.nobody" />}
            </Cell>
          </Row>
        ))}
      </Body>
    </Table>
  );
}

function Value({ value, scope }: { value: ObjectiveValue | null; scope: ObjectiveChange["scope"] }): ReactNode {
  return value ? <ObjectiveWords objective={value} /> : <Text id="objective.history.wider" values={{ scope }} />;
}
