import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { refusalOf, type Refusal } from "../app/refusals.ts";
import { graphql } from "../graph/index.ts";
import type { UpdateCampaignInput } from "../graph/graphql.ts";
import { useYearOfResults } from "./useYearOfResults.ts";

const UpdateCampaign = graphql(`
  mutation UpdateCampaign($input: UpdateCampaignInput!, $schoolYearId: ID) {
    updateCampaign(input: $input) {
      campaign {
        id
        version
        ...EditCampaign_campaign
        ...CampaignHead_campaign
      }
    }
  }
`);

/** version: of the campaign once it is saved; code: why it was not. */
interface Outcome {
  version: number | null;
  code: string | null;
}

export function useUpdateCampaign(): [
  (input: UpdateCampaignInput) => Promise<Outcome>,
  { busy: boolean; refusal: Refusal | null },
] {
  const schoolYearId = useYearOfResults();
  const [mutate, { loading }] = useMutation(UpdateCampaign);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const update = async (input: UpdateCampaignInput): Promise<Outcome> => {
    setRefusal(null);
    try {
      const { data } = await mutate({ variables: { input, schoolYearId } });
      return { version: data?.updateCampaign.campaign.version ?? null, code: null };
    } catch (error) {
      const why = refusalOf(error);
      setRefusal(why);
      return { version: null, code: why.code };
    }
  };
  return [update, { busy: loading, refusal }];
}
