import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const UndeleteCampaign = graphql(`
  mutation UndeleteCampaign($campaignId: ID!) {
    undeleteCampaign(campaignId: $campaignId) {
      campaign {
        id
        deletedAt
      }
    }
  }
`);

/** It is there again with its results. */
export const useUndeleteCampaign = () => useVerb(UndeleteCampaign);
