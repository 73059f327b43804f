import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import type { CampaignKind } from "../graph/graphql.ts";
import { SearchField } from "../ui/SearchField.tsx";
import { Select } from "../ui/Select.tsx";
import { Tools } from "../ui/Tools.tsx";
import { codeOfKind } from "./campaigns-filter.ts";

const ALL = "all";
const KINDS: readonly CampaignKind[] = ["ASSESSMENT", "PROFILES_COLLECTION"];

export function CampaignsTools({
  typed,
  onType,
  kind,
  onKind,
}: {
  typed: string;
  onType: (typed: string) => void;
  kind: CampaignKind | undefined;
  /** With the kind as the address writes it; null for all. */
  onKind: (code: string | null) => void;
}): ReactNode {
  const text = useText();
  return (
    <Tools label={text("campaigns.tools")}>
      <SearchField
        label={<Text id="campaigns.search" />}
        hint={text("campaigns.search.hint")}
        typed={typed}
        onType={onType}
      />
      <Select<CampaignKind | typeof ALL>
        label={<Text id="campaigns.kind" />}
        value={kind ?? ALL}
        options={[
          { value: ALL, words: text("campaigns.kind.all") },
          ...KINDS.map((value) => ({ value, words: text(`campaignKind.${value}`) })),
        ]}
        onChange={(value) => onKind(value === ALL ? null : codeOfKind(value))}
      />
    </Tools>
  );
}
