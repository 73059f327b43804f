import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { refusalOf, type Refusal } from "../app/refusals.ts";
import { graphql } from "../graph/index.ts";

const LinkExactNames = graphql(`
  mutation LinkExactNames($schoolYearId: ID!) {
    linkExactNames(schoolYearId: $schoolYearId) {
      linkedCount
    }
  }
`);

/** Says of a year without class lists that every exact name is that student; how many names that decided, null when refused. */
export function useLinkExactNames(): [
  (schoolYearId: string) => Promise<number | null>,
  { busy: boolean; refusal: Refusal | null },
] {
  const [mutate, { loading }] = useMutation(LinkExactNames);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const link = async (schoolYearId: string): Promise<number | null> => {
    setRefusal(null);
    try {
      const { data } = await mutate({ variables: { schoolYearId } });
      return data?.linkExactNames.linkedCount ?? 0;
    } catch (error) {
      setRefusal(refusalOf(error));
      return null;
    }
  };
  return [link, { busy: loading, refusal }];
}
