import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const AnswerCampaign = graphql(`
  mutation AnswerCampaign($importId: ID!, $campaignId: ID) {
    answerCampaign(importId: $importId, campaignId: $campaignId) {
      import {
        ...ImportRow_import
        ...ImportReport_import
      }
    }
  }
`);

/** The file tells of the planned campaign of its name, or (null) of another one. */
export const useAnswerCampaign = () => useVerb(AnswerCampaign);
