import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { sorted, type Line } from "./board-column.ts";
import { BoardActions } from "./BoardActions.tsx";
import { followUpColumns } from "./follow-up-columns.ts";
import { passes, type FollowUpFilter } from "./follow-up-filter.ts";
import { inGroups, type Group } from "./follow-up-groups.ts";
import type { FollowUpRow } from "./follow-up-row.ts";
import { FollowUpLegend } from "./FollowUpLegend.tsx";
import { FollowUpTable } from "./FollowUpTable.tsx";
import { FollowUpTools } from "./FollowUpTools.tsx";
import { isNamedLike } from "./name-search.ts";
import { NoCampaignYet } from "./NoCampaignYet.tsx";
import { PrintLine } from "./PrintLine.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { useFilterWords } from "./useFilterWords.ts";
import { useFollowUpFilter } from "./useFollowUpFilter.ts";
import { useNames } from "./useNames.ts";
import { useSayHowMany } from "./useSayHowMany.ts";
import { useSelection } from "./useSelection.ts";
import { useSort } from "./useSort.ts";
import "./board.css";

const FollowUp_schoolClass = graphql(`
  fragment FollowUp_schoolClass on SchoolClass {
    id
    name
    schoolYear {
      id
      isCurrent
    }
    board {
      campaigns {
        id
        name
        kind
        starCount
      }
      rows {
        student {
          id
          lastName
          firstName
          lastMark {
            id
            kind
            markedAt
          }
          putOff {
            until
          }
        }
        pixScore
        certifiability {
          status
          certifiableCompetenceCount
        }
        yearProgress {
          objective
          competencesGained
          competencesWorked
          expectedByNow
          status
        }
        cells {
          campaignId
          status
          stars {
            acquired
            total
          }
          mastery
          retrying
        }
        supportNeeds {
          reason
          campaign {
            id
            name
          }
          since
          missing
        }
        lastActivityAt
        lastReminder {
          id
          createdAt
          channel
        }
      }
    }
  }
`);

const NO_FILTER: FollowUpFilter = { lack: null, certifiable: null, supportOnly: false };

/** One line a student, who needs support first. */
export function FollowUp({ schoolClass }: { schoolClass: FragmentType<typeof FollowUp_schoolClass> }): ReactNode {
  const intl = useIntl();
  const text = useText();
  const names = useNames();
  const { data } = useSuspenseFragment({ fragment: FollowUp_schoolClass, from: schoolClass });
  const { isCurrent } = data.schoolYear;
  const { campaigns } = data.board;
  const rows = isCurrent ? data.board.rows : data.board.rows.map(notFollowed);
  const columns = followUpColumns(intl, campaigns, names.hidden);
  const [filter, changeFilter] = useFollowUpFilter(campaigns);
  const [sort, sortBy] = useSort(columns, names.hidden);
  const [typed, setTyped] = useState("");
  const searched = names.hidden ? "" : typed;
  const wanted = rows.filter((row) => passes(row, filter) && isNamedLike(row.student, searched));
  useSayHowMany(wanted.length, rows.length);

  // A reminder is of this year, and says names.
  const selection = useSelection(rows.map(({ student }) => student.id));
  const canChoose = isCurrent && !names.hidden;

  const column = columns.find(({ id }) => id === sort?.column);
  const ordered: { group: Group | null; rows: FollowUpRow[] }[] =
    sort && column ? [{ group: null, rows: sorted(wanted, column, sort) }] : inGroups(wanted);
  const filterWords = useFilterWords(filter, column?.head ?? null);
  let shown = 0;
  const groups = ordered.map(({ group, rows: members }) => ({
    group,
    lines: members.map((row): Line<FollowUpRow> => {
      shown += 1;
      const { lastName, firstName } = row.student;
      return { row, name: names.hidden ? text("board.anonymous", { number: shown }) : `${lastName} ${firstName}` };
    }),
  }));

  return (
    <section className="card board-card" aria-labelledby="follow-up-title">
      <h2 id="follow-up-title">
        <VisuallyHidden>
          <Text id="board.title" />
        </VisuallyHidden>
      </h2>
      <PrintLine title={text("class.title.followUp", { name: data.name })} details={filterWords} />
      <FollowUpTools
        campaigns={campaigns}
        columns={columns}
        filter={filter}
        onFilter={changeFilter}
        sort={sort}
        onSort={sortBy}
        typed={typed}
        onType={setTyped}
      />
      {campaigns.length === 0 && <NoCampaignYet />}
      {wanted.length > 0 ? (
        <FollowUpTable
          caption={text("board.caption", { name: data.name })}
          campaigns={campaigns}
          columns={columns}
          groups={groups}
          isCurrent={isCurrent}
          sort={sort}
          onSort={sortBy}
          selection={canChoose ? selection : null}
        />
      ) : (
        <p className="board-none">
          <Text id="board.none" />{" "}
          <Button
            small
            onClick={() => {
              setTyped("");
              changeFilter(NO_FILTER);
            }}
          >
            <Text id="board.clear" />
          </Button>
        </p>
      )}
      {canChoose && (
        <SelectionBar rows={rows.filter(({ student }) => selection.chosen.has(student.id))} onClear={selection.clear} />
      )}
      <div className="board-foot">
        <p className="num">
          <Text id="board.shown" values={{ shown: wanted.length, total: rows.length }} />
        </p>
        <BoardActions
          subject="CLASS_BOARD"
          classId={data.id}
          columns={columns}
          lines={groups.flatMap(({ lines }) => lines)}
          filterWords={filterWords}
        />
        <FollowUpLegend />
      </div>
    </section>
  );
}

/** Marks and put-offs are of now: a year that is over is shown without them. */
function notFollowed(row: FollowUpRow): FollowUpRow {
  return { ...row, student: { ...row.student, lastMark: null, putOff: null } };
}
