import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Text } from "../app/Text.tsx";
import type { BoardSort, Line } from "../boards/board-column.ts";
import { BoardHeader } from "../boards/BoardHeader.tsx";
import { NAME_COLUMN } from "../boards/useSort.ts";
import { useNames } from "../boards/useNames.ts";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { dayText } from "../app/Dates.tsx";
import { sinceWords, type Milestone } from "./milestone-words.ts";
import {
  CERTIFIABLE_COLUMN,
  GAINED_COLUMN,
  pointColumn,
  STARS_COLUMN,
  type ProgressionRow,
} from "./progression-columns.ts";
import { ProgressionLine } from "./ProgressionLine.tsx";
import "../ui/Table.css";
import "./Progression.css";

const CHANGE_COLUMNS = [GAINED_COLUMN, CERTIFIABLE_COLUMN, STARS_COLUMN];

export function ProgressionGrid({
  caption,
  moments,
  since,
  columns,
  lines,
  sort,
  onSort,
}: {
  caption: string;
  moments: readonly Milestone[];
  since: Milestone;
  columns: readonly { id: string; head: string }[];
  lines: readonly Line<ProgressionRow>[];
  sort: BoardSort;
  onSort: (sort: BoardSort) => void;
}): ReactNode {
  const intl = useIntl();
  const { hidden } = useNames();
  const heads = moments.map((_moment, index) => columns.find(({ id }) => id === pointColumn(index))!.head);
  const header = (id: string, { end, below }: { end?: boolean; below?: string } = {}): ReactNode => (
    <BoardHeader key={id} column={id} sort={sort} onSort={onSort} below={below} className={end ? "end" : undefined}>
      {columns.find((column) => column.id === id)?.head}
    </BoardHeader>
  );

  return (
    <div className="board-scroll board-fits">
      <table className="table table-cards progression" role="table">
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <Head>
          <Row>
            <BoardHeader column={NAME_COLUMN} sort={sort} onSort={hidden ? null : onSort} rowSpan={2}>
              <Text id="board.student" />
            </BoardHeader>
            <ColumnHead scope="colgroup" colSpan={moments.length} className="progression-group">
              <span>
                <Text id="progression.held" />
              </span>
            </ColumnHead>
            <ColumnHead scope="colgroup" colSpan={CHANGE_COLUMNS.length} className="progression-group">
              <span>{sinceWords(intl, since)}</span>
            </ColumnHead>
          </Row>
          <Row>
            {moments.map((moment, index) =>
              header(pointColumn(index), { end: true, below: dayText(intl, moment.day) }),
            )}
            {header(GAINED_COLUMN)}
            {header(CERTIFIABLE_COLUMN)}
            {header(STARS_COLUMN, { end: true })}
          </Row>
        </Head>
        <Body>
          {lines.map((line) => (
            <ProgressionLine key={line.row.student.id} line={line} heads={heads} />
          ))}
        </Body>
      </table>
    </div>
  );
}
