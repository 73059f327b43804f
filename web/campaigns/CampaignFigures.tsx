import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Bar } from "../ui/Bar.tsx";
import { Figure, Figures } from "../ui/Figure.tsx";
import { useYearOfResults } from "./useYearOfResults.ts";

const CampaignFigures_campaign = graphql(`
  fragment CampaignFigures_campaign on Campaign {
    id
    statistics(schoolYearId: $schoolYearId) {
      expectedCount
      toStartCount
      startedCount
      toShareCount
      sharedCount
    }
  }
`);

/** The five counts, who has not started first. */
export function CampaignFigures({ campaign }: { campaign: FragmentType<typeof CampaignFigures_campaign> }): ReactNode {
  const { data } = useSuspenseFragment({
    fragment: CampaignFigures_campaign,
    from: campaign,
    variables: { schoolYearId: useYearOfResults() },
  });
  const { expectedCount, toStartCount, startedCount, toShareCount, sharedCount } = data.statistics;
  const of = <Text id="classCard.of" values={{ total: expectedCount }} />;
  return (
    <Figures>
      <Figure name={<Text id="status.TO_START" />} value={toStartCount} unit={of}>
        <Text id="campaign.figure.toStart" values={{ count: toStartCount }} />
      </Figure>
      <Figure name={<Text id="status.STARTED" />} value={startedCount}>
        <Text id="campaign.figure.started" values={{ count: startedCount }} />
      </Figure>
      <Figure name={<Text id="status.TO_SHARE" />} value={toShareCount}>
        <Text id="campaign.figure.toShare" values={{ count: toShareCount }} />
      </Figure>
      <Figure
        name={<Text id="status.SHARED" />}
        value={sharedCount}
        unit={of}
        bar={<Bar value={sharedCount} of={expectedCount} />}
      >
        <Text id="campaign.figure.shared" values={{ count: sharedCount }} />
      </Figure>
      <Figure name={<Text id="campaign.figure.expected" />} value={expectedCount}>
        <Text id="campaign.figure.expectedNote" />
      </Figure>
    </Figures>
  );
}
