import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import type { BoardSort, Line } from "./board-column.ts";
import { BoardHeader } from "./BoardHeader.tsx";
import { shortName, type Area } from "./competence-names.ts";
import { HELD_COLUMN, PIX_COLUMN } from "./matrix-columns.ts";
import type { MatrixRow } from "./matrix-row.ts";
import type { MatrixSummary } from "./matrix-summary.ts";
import { MatrixLine } from "./MatrixLine.tsx";
import { MatrixSums } from "./MatrixSums.tsx";
import { NAME_COLUMN } from "./useSort.ts";
import { useNames } from "./useNames.ts";
import "../ui/Table.css";
import "./Matrix.css";

export function MatrixTable({
  caption,
  areas,
  lines,
  summary,
  sort,
  onSort,
}: {
  caption: string;
  areas: readonly Area[];
  lines: readonly Line<MatrixRow>[];
  summary: MatrixSummary;
  sort: BoardSort;
  onSort: (sort: BoardSort) => void;
}): ReactNode {
  const { hidden } = useNames();
  const starts = firstOfAreas(areas);

  return (
    <div className="board-scroll board-fits">
      <table className="matrix">
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <MatrixWidths competences={summary.held.length} starts={starts} />
        <thead>
          <tr className="matrix-areas">
            <BoardHeader
              column={NAME_COLUMN}
              sort={sort}
              onSort={hidden ? null : onSort}
              rowSpan={2}
              className="matrix-corner"
            >
              <Text id="board.student" />
            </BoardHeader>
            {areas.map(({ code, name, competences }) => (
              <th
                key={code}
                scope="colgroup"
                colSpan={competences.length}
                className={`matrix-area matrix-area-${code}`}
              >
                <span>{name}</span>
              </th>
            ))}
            <th scope="colgroup" colSpan={2} className="matrix-area matrix-start">
              <span>
                <Text id="matrix.all" />
              </span>
            </th>
          </tr>
          <tr className="matrix-competences">
            {areas.flatMap(({ competences }) =>
              competences.map(({ code, name }, index) => (
                <BoardHeader
                  key={code}
                  column={code}
                  sort={sort}
                  onSort={onSort}
                  title={`${code} ${name}`}
                  className={index === 0 ? "matrix-start" : undefined}
                >
                  <b>{code}</b> <ShortName code={code} name={name} />
                </BoardHeader>
              )),
            )}
            <BoardHeader column={HELD_COLUMN} sort={sort} onSort={onSort} className="matrix-start">
              <Text id="matrix.held" />
            </BoardHeader>
            <BoardHeader column={PIX_COLUMN} sort={sort} onSort={onSort}>
              <Text id="pix" />
            </BoardHeader>
          </tr>
          <MatrixSums summary={summary} starts={starts} />
        </thead>
        <tbody>
          {lines.map((line) => (
            <MatrixLine key={line.row.student.id} line={line} competences={summary.held.length} starts={starts} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The widths stand here: those of the first line would be the areas'. */
function MatrixWidths({ competences, starts }: { competences: number; starts: ReadonlySet<number> }): ReactNode {
  return (
    <colgroup>
      <col className="matrix-width-name" />
      {Array.from({ length: competences }, (_, place) => (
        <col key={place} className={starts.has(place) ? "matrix-width-start" : "matrix-width"} />
      ))}
      <col className="matrix-width-total" />
      <col className="matrix-width-total" />
    </colgroup>
  );
}

function ShortName({ code, name }: { code: string; name: string }): ReactNode {
  const short = shortName(code);
  return short ? <Text id={short} /> : name;
}

/** The places of the competences that open an area: a gap stands before them. */
function firstOfAreas(areas: readonly Area[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let place = 0;
  for (const { competences } of areas) {
    starts.add(place);
    place += competences.length;
  }
  return starts;
}
