import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { sorted } from "./board-column.ts";
import { BoardActions } from "./BoardActions.tsx";
import type { Area } from "./competence-names.ts";
import { HELD_COLUMN, matrixColumns } from "./matrix-columns.ts";
import { matrixSummary } from "./matrix-summary.ts";
import { LeastHeld } from "./LeastHeld.tsx";
import { MatrixTable } from "./MatrixTable.tsx";
import { isNamedLike } from "./name-search.ts";
import { NameSearch } from "./NameSearch.tsx";
import { NamesSwitch } from "./NamesSwitch.tsx";
import { PrintLine } from "./PrintLine.tsx";
import { ScaleLegend } from "./ScaleLegend.tsx";
import { SortSelect } from "./SortSelect.tsx";
import { useNames } from "./useNames.ts";
import { useSayHowMany } from "./useSayHowMany.ts";
import { useSort } from "./useSort.ts";
import "./board.css";

const Matrix_schoolClass = graphql(`
  fragment Matrix_schoolClass on SchoolClass {
    id
    name
    board {
      rows {
        student {
          id
          lastName
          firstName
        }
        pixScore
        levels
      }
    }
  }
`);

/** Those who hold fewest competences come first, for they are whom to help first; unknown profiles before them. */
const OWN_ORDER = { column: HELD_COLUMN, direction: "ascending" } as const;

/** Students × the 16 competences, the level in each cell. */
export function Matrix({
  schoolClass,
  areas,
}: {
  schoolClass: FragmentType<typeof Matrix_schoolClass>;
  areas: readonly Area[];
}): ReactNode {
  const intl = useIntl();
  const text = useText();
  const { hidden } = useNames();
  const { data } = useSuspenseFragment({ fragment: Matrix_schoolClass, from: schoolClass });
  const { rows } = data.board;
  const columns = matrixColumns(intl, areas, hidden);
  const [chosen, sortBy] = useSort(columns, hidden);
  const sort = chosen ?? OWN_ORDER;
  const [typed, setTyped] = useState("");
  const wanted = rows.filter(({ student }) => isNamedLike(student, hidden ? "" : typed));
  useSayHowMany(wanted.length, rows.length);

  const competences = areas.flatMap((area) => area.competences);
  const column = columns.find(({ id }) => id === sort.column)!;
  const lines = sorted(wanted, column, sort).map((row, index) => ({
    row,
    name: hidden ? text("board.anonymous", { number: index + 1 }) : `${row.student.lastName} ${row.student.firstName}`,
  }));

  const filterWords = [text("board.sortedBy", { column: column.head })];

  return (
    <section className="card board-card" aria-labelledby="matrix-title">
      <div className="card-head">
        <div>
          <h2 id="matrix-title">
            <Text id="matrix.title" />
          </h2>
          <LeastHeld summary={matrixSummary(rows, competences.length)} competences={competences} />
        </div>
      </div>
      <PrintLine title={text("class.title.matrix", { name: data.name })} details={filterWords} />
      <div className="board-tools" role="search" aria-label={text("board.tools")}>
        <NameSearch typed={typed} onType={setTyped} />
        <SortSelect columns={columns} first={text("matrix.sort.own")} sort={chosen} onSort={sortBy} />
        <ScaleLegend />
        <NamesSwitch />
      </div>
      {lines.length > 0 ? (
        <MatrixTable
          caption={text("matrix.caption", { name: data.name })}
          areas={areas}
          lines={lines}
          summary={matrixSummary(wanted, competences.length)}
          sort={sort}
          onSort={sortBy}
        />
      ) : (
        <p className="board-none">
          <Text id="board.none" />
        </p>
      )}
      <div className="board-foot">
        <p className="num">
          <Text id="board.shown" values={{ shown: wanted.length, total: rows.length }} />
        </p>
        <BoardActions
          subject="COMPETENCE_MATRIX"
          classId={data.id}
          columns={columns}
          lines={lines}
          filterWords={filterWords}
        />
        <p className="small muted">
          <Text id="matrix.unknown" /> <Text id="matrix.legend" />{" "}
          <span className="pressed">
            <Text id="matrix.sortHint" />
          </span>
        </p>
      </div>
    </section>
  );
}
