import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { refusalOf, type Refusal } from "../app/refusals.ts";
import { graphql } from "../graph/index.ts";
import type { SetThresholdsInput } from "../graph/graphql.ts";

const SetThresholds = graphql(`
  mutation SetThresholds($input: SetThresholdsInput!) {
    setThresholds(input: $input) {
      school {
        id
        settingsVersion
        thresholds {
          neverStartedDays
          stoppedDays
          remindAgainDays
          oldProfileDays
        }
      }
    }
  }
`);

/** Null when it was done, else the code of the refusal. */
export function useSetThresholds(): [
  (input: SetThresholdsInput) => Promise<string | null>,
  { busy: boolean; refusal: Refusal | null },
] {
  const [mutate, { loading }] = useMutation(SetThresholds);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const set = async (input: SetThresholdsInput): Promise<string | null> => {
    setRefusal(null);
    try {
      await mutate({ variables: { input } });
      return null;
    } catch (error) {
      const why = refusalOf(error);
      setRefusal(why);
      return why.code;
    }
  };
  return [set, { busy: loading, refusal }];
}
