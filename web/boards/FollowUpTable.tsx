import type { CSSProperties, ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { Body, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import type { BoardSort, Line } from "./board-column.ts";
import { BoardHeader } from "./BoardHeader.tsx";
import { ChoiceCell } from "./ChoiceCell.tsx";
import type { Group } from "./follow-up-groups.ts";
import { cellOf, type FollowUpCampaign, type FollowUpRow } from "./follow-up-row.ts";
import { FollowUpLine } from "./FollowUpLine.tsx";
import { RemindGroup } from "./RemindGroup.tsx";
import { NAME_COLUMN } from "./useSort.ts";
import { useNames } from "./useNames.ts";
import type { Selection } from "./useSelection.ts";
import "../ui/Table.css";
import "./FollowUpTable.css";

const WIDTHS: Record<string, string> = {
  certifiable: "board-width-certifiable",
  year: "board-width-year",
  pix: "board-width-number",
  activity: "board-width-day",
  reminder: "board-width-day",
};

interface ShownGroup {
  group: Group | null;
  lines: Line<FollowUpRow>[];
}

const PROFILE_COLUMNS = ["certifiable", "year", "pix"];
const CONTACT_COLUMNS = ["activity", "reminder"];

/** With more campaigns than this the table is wider than the page. */
const MOST_THAT_FIT = 4;

/** Roles are written out: browsers drop them where CSS turns lines into cards. */
export function FollowUpTable({
  caption,
  campaigns,
  columns,
  groups,
  isCurrent,
  sort,
  onSort,
  selection,
}: {
  caption: string;
  campaigns: readonly FollowUpCampaign[];
  columns: readonly { id: string; head: string }[];
  groups: readonly ShownGroup[];
  /** Of the running year: something can be done about what is shown. */
  isCurrent: boolean;
  sort: BoardSort | null;
  onSort: (sort: BoardSort) => void;
  /** Null where nobody can be chosen. */
  selection: Selection | null;
}): ReactNode {
  const text = useText();
  const { hidden } = useNames();
  const rows = groups.flatMap(({ lines }) => lines.map(({ row }) => row));
  const header = (id: string, below?: ReactNode): ReactNode => (
    <BoardHeader
      key={id}
      column={id}
      sort={sort}
      onSort={onSort}
      below={below}
      className={id === "pix" ? "end" : undefined}
    >
      {columns.find((column) => column.id === id)?.head}
    </BoardHeader>
  );
  const sent = ({ id }: FollowUpCampaign): number => rows.filter((row) => cellOf(row, id)?.status === "SHARED").length;

  return (
    <div className={campaigns.length <= MOST_THAT_FIT ? "board-scroll board-fits" : "board-scroll"}>
      <table
        className={selection ? "table table-cards board board-chosen" : "table table-cards board"}
        role="table"
        style={{ "--campaigns": campaigns.length } as CSSProperties}
      >
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <colgroup>
          {selection && <col className="board-width-choice" />}
          <col />
          {columns.slice(1).map(({ id }) => (
            <col key={id} className={WIDTHS[id] ?? "board-width-campaign"} />
          ))}
        </colgroup>
        <Head>
          <Row>
            {selection && <ChoiceCell head ids={idsOf(rows)} label={text("selection.all")} selection={selection} />}
            <BoardHeader column={NAME_COLUMN} sort={sort} onSort={hidden ? null : onSort} rowSpan={2}>
              <Text id="board.student" />
            </BoardHeader>
            {campaigns.length > 0 && <GroupHeader span={campaigns.length} name={<Text id="board.campaigns" />} />}
            <GroupHeader span={PROFILE_COLUMNS.length} name={<Text id="board.profile" />} />
            <GroupHeader span={CONTACT_COLUMNS.length} name={<Text id="board.contact" />} />
          </Row>
          <Row>
            {campaigns.map((campaign) =>
              header(campaign.id, <Text id="board.sent" values={{ count: sent(campaign) }} />),
            )}
            {[...PROFILE_COLUMNS, ...CONTACT_COLUMNS].map((id) => header(id))}
          </Row>
        </Head>
        {groups.map(({ group, lines }) => (
          <Body key={group ?? "sorted"}>
            {group && (
              <Row className="group">
                {selection && (
                  <ChoiceCell
                    ids={idsOf(lines.map(({ row }) => row))}
                    label={text("selection.group", { group: text(`board.group.${group}`) })}
                    selection={selection}
                  />
                )}
                <RowHead scope="rowgroup" colSpan={columns.length} className="full">
                  <h3>
                    <Text id={`board.group.${group}`} /> <span className="board-count num">{lines.length}</span>
                  </h3>
                  <p>
                    <Text id={`board.group.${group}.note`} />
                  </p>
                  {selection && group === "support" && <RemindGroup rows={lines.map(({ row }) => row)} />}
                </RowHead>
              </Row>
            )}
            {lines.map((line) => (
              <FollowUpLine
                key={line.row.student.id}
                line={line}
                campaigns={campaigns}
                isCurrent={isCurrent}
                selection={selection}
              />
            ))}
          </Body>
        ))}
      </table>
    </div>
  );
}

function idsOf(rows: readonly FollowUpRow[]): string[] {
  return rows.map(({ student }) => student.id);
}

function GroupHeader({ span, name }: { span: number; name: ReactNode }): ReactNode {
  return (
    <ColumnHead scope="colgroup" colSpan={span} className="board-group">
      <span>{name}</span>
    </ColumnHead>
  );
}
