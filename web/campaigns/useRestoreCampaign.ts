import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const RestoreCampaign = graphql(`
  mutation RestoreCampaign($campaignId: ID!) {
    restoreCampaign(campaignId: $campaignId) {
      campaign {
        id
        archivedAt
      }
    }
  }
`);

/** It is on the boards again. */
export const useRestoreCampaign = () => useVerb(RestoreCampaign);
