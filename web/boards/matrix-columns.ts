import type { IntlShape } from "react-intl";
import type { MessageId } from "../app/Text.tsx";
import { byName, byNumbers, nameCells, type BoardColumn } from "./board-column.ts";
import type { Area } from "./competence-names.ts";
import { heldBy, levelOf, type MatrixRow } from "./matrix-row.ts";

export const HELD_COLUMN = "held";
export const PIX_COLUMN = "pix";

/** Name, the 16 competences, how many are at level 1 or more, pix. */
export function matrixColumns(intl: IntlShape, areas: readonly Area[], namesHidden: boolean): BoardColumn<MatrixRow>[] {
  const say = (id: MessageId): string => intl.formatMessage({ id });
  const number = (id: string, head: string, value: (row: MatrixRow) => number | null): BoardColumn<MatrixRow> => ({
    id,
    head,
    compare: byNumbers(value),
    copied: [{ head, cell: ({ row }) => value(row) }],
  });
  const competences = areas.flatMap((area) => area.competences);

  return [
    {
      id: "name",
      head: say("board.student"),
      compare: byName,
      copied: nameCells<MatrixRow>(namesHidden, {
        student: say("board.student"),
        lastName: say("board.lastName"),
        firstName: say("board.firstName"),
      }),
    },
    ...competences.map(({ code, name }, place) => number(code, `${code} ${name}`, (row) => levelOf(row, place))),
    number(HELD_COLUMN, say("matrix.held"), heldBy),
    number(PIX_COLUMN, say("pix"), ({ pixScore }) => pixScore),
  ];
}
