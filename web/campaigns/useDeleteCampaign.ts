import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const DeleteCampaign = graphql(`
  mutation DeleteCampaign($campaignId: ID!) {
    deleteCampaign(campaignId: $campaignId) {
      campaign {
        id
        deletedAt
      }
    }
  }
`);

/** It counts nowhere any more, and can be brought back for 30 days. */
export const useDeleteCampaign = () => useVerb(DeleteCampaign);
