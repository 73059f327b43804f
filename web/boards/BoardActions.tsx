import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import type { ExportSubject } from "../graph/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { canCopy, useCopyTable } from "../ui/useCopyTable.ts";
import type { BoardColumn, Line, Student } from "./board-column.ts";
import { useNames } from "./useNames.ts";

/** Takes the table away exactly as it is shown: the same lines in the same order, names hidden where they are. */
export function BoardActions<Row extends { student: Student }>({
  subject,
  classId,
  since = null,
  columns,
  lines,
  filterWords,
}: {
  subject: ExportSubject;
  classId: string;
  /** The milestone that is compared with. */
  since?: string | null;
  columns: readonly BoardColumn<Row>[];
  lines: readonly Line<Row>[];
  /** What narrows and orders the table. */
  filterWords: string[];
}): ReactNode {
  const { hidden } = useNames();
  const copy = useCopyTable();
  const cells = columns.flatMap(({ copied }) => copied);
  const wanted = {
    subject,
    classIds: [classId],
    since,
    studentIds: lines.map(({ row }) => row.student.id),
    namesHidden: hidden,
    filterWords,
  };

  return (
    <div className="board-actions">
      {canCopy() && (
        <Button
          small
          icon="copy"
          onClick={() =>
            copy(() => ({
              head: cells.map(({ head }) => head),
              lines: lines.map((line) => cells.map(({ cell }) => cell(line))),
            }))
          }
        >
          <Text id="board.copy" />
        </Button>
      )}
      <ExportButton wanted={wanted} />
      <Button small onClick={() => print()}>
        <Text id="board.print" />
      </Button>
    </div>
  );
}
