import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { Select } from "../ui/Select.tsx";
import type { BoardSort } from "./board-column.ts";
import { CERTIFIABLE_ANSWERS, type CertifiableAnswer, type FollowUpFilter } from "./follow-up-filter.ts";
import type { FollowUpCampaign } from "./follow-up-row.ts";
import { LackSelect } from "./LackSelect.tsx";
import { NameSearch } from "./NameSearch.tsx";
import { NamesSwitch } from "./NamesSwitch.tsx";
import { SortSelect } from "./SortSelect.tsx";
import type { ChangeFilter } from "./useFollowUpFilter.ts";

const ALL = "all";

export function FollowUpTools({
  campaigns,
  columns,
  filter,
  onFilter,
  sort,
  onSort,
  typed,
  onType,
}: {
  campaigns: readonly FollowUpCampaign[];
  columns: readonly { id: string; head: string }[];
  filter: FollowUpFilter;
  onFilter: ChangeFilter;
  sort: BoardSort | null;
  onSort: (sort: BoardSort | null) => void;
  typed: string;
  onType: (typed: string) => void;
}): ReactNode {
  const text = useText();
  return (
    <div className="board-tools" role="search" aria-label={text("board.tools")}>
      <NameSearch typed={typed} onType={onType} />
      <LackSelect campaigns={campaigns} lack={filter.lack} onChoose={(lack) => onFilter({ lack })} />
      <Select<CertifiableAnswer | typeof ALL>
        label={<Text id="board.certifiable" />}
        value={filter.certifiable ?? ALL}
        options={[
          { value: ALL, words: text("board.filter.all") },
          ...CERTIFIABLE_ANSWERS.map((answer) => ({
            value: answer,
            words: text(`board.filter.certifiable.${answer}`),
          })),
        ]}
        onChange={(answer) => onFilter({ certifiable: answer === ALL ? null : answer })}
      />
      <SortSelect columns={columns} first={text("board.sort.groups")} sort={sort} onSort={onSort} />
      <label className="switch">
        <input
          type="checkbox"
          checked={filter.supportOnly}
          onChange={(event) => onFilter({ supportOnly: event.target.checked })}
        />
        <Text id="board.filter.support" />
      </label>
      <NamesSwitch />
    </div>
  );
}
