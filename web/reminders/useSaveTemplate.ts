import { useApolloClient, useMutation } from "@apollo/client/react";
import { useState } from "react";
import { refusalOf, type Refusal } from "../app/refusals.ts";
import { graphql } from "../graph/index.ts";
import type { SaveReminderTemplateInput } from "../graph/graphql.ts";
import { ReminderTemplates_Query } from "./reminder-templates.ts";

const SaveTemplate = graphql(`
  mutation SaveReminderTemplate($input: SaveReminderTemplateInput!) {
    saveReminderTemplate(input: $input) {
      template {
        form
        version
      }
    }
  }
`);

/** Keeps three texts as the school's: their version, or null when it was refused. After it, or when somebody was faster, the school's texts are asked for again. */
export function useSaveTemplate(): [
  (input: SaveReminderTemplateInput) => Promise<number | null>,
  { busy: boolean; refusal: Refusal | null },
] {
  const client = useApolloClient();
  const [mutate, { loading }] = useMutation(SaveTemplate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const refresh = async (): Promise<void> => {
    await client.query({ query: ReminderTemplates_Query, fetchPolicy: "network-only" }).catch(() => undefined);
  };
  const save = async (input: SaveReminderTemplateInput): Promise<number | null> => {
    setRefusal(null);
    try {
      const { data } = await mutate({ variables: { input } });
      await refresh();
      return data?.saveReminderTemplate.template.version ?? null;
    } catch (error) {
      const why = refusalOf(error);
      if (why.code === "CONFLICT") await refresh();
      setRefusal(why);
      return null;
    }
  };
  return [save, { busy: loading, refusal }];
}
