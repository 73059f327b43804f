import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { sorted } from "../boards/board-column.ts";
import { BoardActions } from "../boards/BoardActions.tsx";
import { isNamedLike } from "../boards/name-search.ts";
import { NameSearch } from "../boards/NameSearch.tsx";
import { NamesSwitch } from "../boards/NamesSwitch.tsx";
import { PrintLine } from "../boards/PrintLine.tsx";
import { SortSelect } from "../boards/SortSelect.tsx";
import { useNames } from "../boards/useNames.ts";
import { useSayHowMany } from "../boards/useSayHowMany.ts";
import { useSort } from "../boards/useSort.ts";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { sinceWords } from "./milestone-words.ts";
import { GAINED_COLUMN, progressionColumns } from "./progression-columns.ts";
import { ProgressionGrid } from "./ProgressionGrid.tsx";
import { useSince } from "./useSince.ts";
import "../boards/board.css";

const ProgressionTable_schoolClass = graphql(`
  fragment ProgressionTable_schoolClass on SchoolClass {
    id
    name
    progression(since: $since) {
      since {
        kind
        day
        term {
          id
          number
          kind
        }
      }
      points {
        milestone {
          kind
          day
          term {
            id
            number
            kind
          }
        }
      }
      students {
        student {
          id
          lastName
          firstName
        }
        points {
          competencesHeld
          certifiability
        }
        sinceMilestone {
          since {
            day
          }
          comparedOn
          competencesGained {
            code
            name
          }
          becameCertifiable
          starsGained
        }
      }
    }
  }
`);

/** Those who moved least come first, for they are whom to talk to; what is not known before them. */
const OWN_ORDER = { column: GAINED_COLUMN, direction: "ascending" } as const;

/** Student by student: what each held at each milestone, and what changed. */
export function ProgressionTable({
  schoolClass,
}: {
  schoolClass: FragmentType<typeof ProgressionTable_schoolClass>;
}): ReactNode {
  const intl = useIntl();
  const text = useText();
  const { hidden } = useNames();
  const { since: day } = useSince();
  const { data } = useSuspenseFragment({
    fragment: ProgressionTable_schoolClass,
    from: schoolClass,
    variables: { since: day },
  });
  const { students, points, since } = data.progression;
  const moments = points.map(({ milestone }) => milestone);
  const columns = progressionColumns(intl, moments, hidden);
  const [chosen, sortBy] = useSort(columns, hidden);
  const sort = chosen ?? OWN_ORDER;
  const [typed, setTyped] = useState("");
  const wanted = students.filter(({ student }) => isNamedLike(student, hidden ? "" : typed));
  useSayHowMany(wanted.length, students.length);

  const column = columns.find(({ id }) => id === sort.column)!;
  const lines = sorted(wanted, column, sort).map((row, index) => ({
    row,
    name: hidden ? text("board.anonymous", { number: index + 1 }) : `${row.student.lastName} ${row.student.firstName}`,
  }));

  const filterWords = [sinceWords(intl, since), text("board.sortedBy", { column: column.head })];

  return (
    <div className="board-card">
      <Card title={<Text id="progression.students" />} lede={<Text id="progression.students.note" />}>
        <PrintLine title={text("class.title.progression", { name: data.name })} details={filterWords} />
        <div className="board-tools" role="search" aria-label={text("board.tools")}>
          <NameSearch typed={typed} onType={setTyped} />
          <SortSelect columns={columns} first={text("progression.sort.own")} sort={chosen} onSort={sortBy} />
          <NamesSwitch />
        </div>
        {lines.length > 0 ? (
          <ProgressionGrid
            caption={text("progression.caption", { name: data.name })}
            moments={moments}
            since={since}
            columns={columns}
            lines={lines}
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
            <Text id="board.shown" values={{ shown: wanted.length, total: students.length }} />
          </p>
          <BoardActions
            subject="CLASS_PROGRESSION"
            classId={data.id}
            since={day}
            columns={columns}
            lines={lines}
            filterWords={filterWords}
          />
          <p className="small muted">
            <Text id="progression.legend" />
          </p>
        </div>
      </Card>
    </div>
  );
}
