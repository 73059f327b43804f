import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { graphql } from "../graph/index.ts";
import { ActivityCharts } from "./ActivityCharts.tsx";
import { CampaignFigures } from "./CampaignFigures.tsx";
import { NotStarted } from "./NotStarted.tsx";
import { useYearOfResults } from "./useYearOfResults.ts";

const CampaignActivity_Query = graphql(`
  query CampaignActivity($campaignId: ID!, $schoolYearId: ID) {
    campaign(id: $campaignId) {
      id
      ...CampaignFigures_campaign
      ...NotStarted_campaign
      ...ActivityCharts_campaign
    }
  }
`);

/** Activité: how many are where, and by name who has not started. */
export function CampaignActivity({ campaignId }: { campaignId: string }): ReactNode {
  const { data } = useSuspenseQuery(CampaignActivity_Query, {
    variables: { campaignId, schoolYearId: useYearOfResults() },
    fetchPolicy: "cache-and-network",
  });
  const { campaign } = data;
  return (
    campaign && (
      <>
        <CampaignFigures campaign={campaign} />
        <NotStarted campaign={campaign} />
        <ActivityCharts campaign={campaign} />
      </>
    )
  );
}
