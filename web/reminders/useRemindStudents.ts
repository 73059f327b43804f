import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { refusalOf, type Refusal } from "../app/refusals.ts";
import { graphql } from "../graph/index.ts";
import type { RemindStudentsInput } from "../graph/graphql.ts";
import type { Reminded } from "./preview-line.ts";

const RemindStudents = graphql(`
  mutation RemindStudents($input: RemindStudentsInput!) {
    remindStudents(input: $input) {
      reminders {
        id
        student {
          id
          lastName
          firstName
        }
      }
      skipped {
        student {
          id
          lastName
          firstName
        }
        reason
      }
    }
  }
`);

/** Reminds; what was done, or null when it was refused. */
export function useRemindStudents(): [
  (input: RemindStudentsInput) => Promise<Reminded | null>,
  { busy: boolean; refusal: Refusal | null },
] {
  const [mutate, { loading }] = useMutation(RemindStudents);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const remind = async (input: RemindStudentsInput): Promise<Reminded | null> => {
    setRefusal(null);
    try {
      const { data } = await mutate({ variables: { input } });
      return data?.remindStudents ?? null;
    } catch (error) {
      setRefusal(refusalOf(error));
      return null;
    }
  };
  return [remind, { busy: loading, refusal }];
}
