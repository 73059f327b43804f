import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const ArchiveCampaign = graphql(`
  mutation ArchiveCampaign($campaignId: ID!) {
    archiveCampaign(campaignId: $campaignId) {
      campaign {
        id
        archivedAt
      }
    }
  }
`);

/** It leaves the boards and the lists, and can still be read. */
export const useArchiveCampaign = () => useVerb(ArchiveCampaign);
