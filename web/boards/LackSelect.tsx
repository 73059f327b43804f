import { useId, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { lackCode, lackOfCode, lacksIn, LACKS_OF_YEAR, type Lack } from "./follow-up-filter.ts";
import type { FollowUpCampaign } from "./follow-up-row.ts";
import { useLackWords } from "./useFilterWords.ts";
import "../ui/Field.css";

/** « Qui n’a pas… », campaign by campaign, then over the year. */
export function LackSelect({
  campaigns,
  lack,
  onChoose,
}: {
  campaigns: readonly FollowUpCampaign[];
  lack: Lack | null;
  onChoose: (lack: Lack | null) => void;
}): ReactNode {
  const id = useId();
  const text = useText();
  const wordsOf = useLackWords();
  const option = (one: Lack): ReactNode => (
    <option key={lackCode(one)} value={lackCode(one)}>
      {wordsOf(one)}
    </option>
  );

  return (
    <span className="select lack-select">
      <label htmlFor={id}>
        <Text id="board.filter.lack" />
      </label>
      <select
        id={id}
        value={lack ? lackCode(lack) : ""}
        onChange={(event) => onChoose(lackOfCode(event.target.value, campaigns))}
      >
        <option value="">{text("board.filter.everybody")}</option>
        {campaigns.map((campaign) => (
          <optgroup key={campaign.id} label={campaign.name}>
            {lacksIn(campaign).map((what) => option({ of: "campaign", campaign, what }))}
          </optgroup>
        ))}
        <optgroup label={text("board.filter.thisYear")}>
          {LACKS_OF_YEAR.map((what) => option({ of: "year", what }))}
        </optgroup>
      </select>
    </span>
  );
}
