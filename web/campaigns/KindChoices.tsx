import { useId, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import type { CampaignKind } from "../graph/graphql.ts";
import { Choice } from "../ui/Choice.tsx";
import { Choices } from "../ui/Choices.tsx";

const KINDS: readonly CampaignKind[] = ["ASSESSMENT", "PROFILES_COLLECTION"];

export function KindChoices({
  kind,
  onChange,
}: {
  kind: CampaignKind;
  onChange: (kind: CampaignKind) => void;
}): ReactNode {
  const group = useId();
  return (
    <Choices legend={<Text id="campaigns.kind" />}>
      {KINDS.map((one) => (
        <Choice key={one} type="radio" name={group} checked={kind === one} onChange={() => onChange(one)}>
          <Text id={`campaignKind.${one}`} /> <span className="muted">{<Text id={`campaignForm.kind.${one}`} />}</span>
        </Choice>
      ))}
    </Choices>
  );
}
