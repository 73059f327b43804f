import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { CampaignFate } from "./CampaignFate.tsx";
import { CampaignFacts } from "./CampaignFacts.tsx";
import { EditCampaign } from "./EditCampaign.tsx";
import { useYearOfResults } from "./useYearOfResults.ts";

const CampaignSettings_Query = graphql(`
  query CampaignSettings($campaignId: ID!, $schoolYearId: ID) {
    campaign(id: $campaignId) {
      id
      viewerMayEdit
      ...EditCampaign_campaign
      ...CampaignFacts_campaign
      ...CampaignFate_campaign
    }
    school {
      id
      classes(schoolYearId: $schoolYearId) {
        id
        name
        gradeLevel
      }
      campaignOwners {
        id
        firstName
        lastName
      }
    }
  }
`);

/** Paramètres: what the campaign is, changed by whoever may; read by the others. */
export function CampaignSettings({ campaignId }: { campaignId: string }): ReactNode {
  const { data } = useSuspenseQuery(CampaignSettings_Query, {
    variables: { campaignId, schoolYearId: useYearOfResults() },
    fetchPolicy: "cache-and-network",
  });
  const { campaign, school } = data;
  if (!campaign) return null;
  return (
    <>
      <Card title={<Text id="campaign.tab.settings" />}>
        <div className="card-body">
          {campaign.viewerMayEdit ? (
            <EditCampaign campaign={campaign} classes={school?.classes ?? []} owners={school?.campaignOwners ?? []} />
          ) : (
            <CampaignFacts campaign={campaign} />
          )}
        </div>
      </Card>
      <CampaignFate campaign={campaign} mayEdit={campaign.viewerMayEdit} />
    </>
  );
}
