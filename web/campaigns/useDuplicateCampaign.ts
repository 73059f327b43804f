import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { refusalOf, type Refusal } from "../app/refusals.ts";
import { useRequestIds } from "../app/useRequestIds.ts";
import { graphql } from "../graph/index.ts";

const DuplicateCampaign = graphql(`
  mutation DuplicateCampaign($campaignId: ID!, $requestId: String) {
    duplicateCampaign(campaignId: $campaignId, requestId: $requestId) {
      campaign {
        id
      }
    }
  }
`);

/** The same again without code and results; the copy's id, or null when it was refused. */
export function useDuplicateCampaign(): [
  (campaignId: string) => Promise<string | null>,
  { busy: boolean; refusal: Refusal | null },
] {
  const [mutate, { loading }] = useMutation(DuplicateCampaign);
  const requestIds = useRequestIds();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const duplicate = async (campaignId: string): Promise<string | null> => {
    setRefusal(null);
    try {
      const { data } = await mutate({ variables: { campaignId, requestId: requestIds.of(campaignId) } });
      requestIds.answered();
      return data?.duplicateCampaign.campaign.id ?? null;
    } catch (error) {
      setRefusal(refusalOf(error));
      return null;
    }
  };
  return [duplicate, { busy: loading, refusal }];
}
