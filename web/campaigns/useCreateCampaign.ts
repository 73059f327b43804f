import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { refusalOf, type Refusal } from "../app/refusals.ts";
import { useRequestIds } from "../app/useRequestIds.ts";
import { graphql } from "../graph/index.ts";
import type { CreateCampaignInput } from "../graph/graphql.ts";

const CreateCampaign = graphql(`
  mutation CreateCampaign($input: CreateCampaignInput!) {
    createCampaign(input: $input) {
      campaign {
        id
      }
    }
  }
`);

/** Plans a campaign; its id, or null when it was refused. */
export function useCreateCampaign(): [
  (input: CreateCampaignInput) => Promise<string | null>,
  { busy: boolean; refusal: Refusal | null },
] {
  const [mutate, { loading }] = useMutation(CreateCampaign);
  const requestIds = useRequestIds();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const create = async (input: CreateCampaignInput): Promise<string | null> => {
    setRefusal(null);
    try {
      const { data } = await mutate({ variables: { input: { ...input, requestId: requestIds.of(input) } } });
      requestIds.answered();
      return data?.createCampaign.campaign.id ?? null;
    } catch (error) {
      setRefusal(refusalOf(error));
      return null;
    }
  };
  return [create, { busy: loading, refusal }];
}
