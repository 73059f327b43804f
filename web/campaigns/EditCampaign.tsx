import { useApolloClient, useSuspenseFragment } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { useState, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { inputOf } from "./campaign-form.ts";
import { changedFields, formOf, keptOver } from "./campaign-form-of.ts";
import { CampaignFields, type FormChoices } from "./CampaignFields.tsx";
import { ChangedMeanwhile } from "./ChangedMeanwhile.tsx";
import { refusedField, useCampaignForm } from "./useCampaignForm.ts";
import { useUpdateCampaign } from "./useUpdateCampaign.ts";

export const EditCampaign_campaign = graphql(`
  fragment EditCampaign_campaign on Campaign {
    id
    version
    name
    kind
    code
    starCount
    stageThresholds
    multipleAttempts
    finishBy
    classes {
      id
      name
      schoolYear {
        id
        name
      }
    }
    owner {
      id
      firstName
      lastName
    }
  }
`);

const Meanwhile_Query = graphql(`
  query CampaignMeanwhile($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      ...EditCampaign_campaign
    }
  }
`);

/** Nobody's edit is lost: where somebody else was faster, it says what changed and keeps what was typed. */
export function EditCampaign({
  campaign,
  classes,
  owners,
}: {
  campaign: FragmentType<typeof EditCampaign_campaign>;
  classes: FormChoices["classes"];
  owners: FormChoices["owners"];
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const client = useApolloClient();
  const { data } = useSuspenseFragment({ fragment: EditCampaign_campaign, from: campaign });
  /** As it was when the form was filled in, and at the last save. */
  const [base, setBase] = useState(data);
  /** What somebody else made of it since; null when nobody did. */
  const [meanwhile, setMeanwhile] = useState<readonly (keyof ReturnType<typeof formOf>)[]>([]);
  const [update, { busy, refusal }] = useUpdateCampaign();
  const shownRefusal = refusal?.code === "CONFLICT" ? null : refusal;
  const { form, change, wrong, check, element } = useCampaignForm(formOf(data), shownRefusal);
  const chosenElsewhere = data.classes.filter(({ id }) => classes.every((one) => one.id !== id));

  /** As the server has just told it. */
  const fromStore = () =>
    client.readFragment({
      fragment: EditCampaign_campaign,
      fragmentName: "EditCampaign_campaign",
      id: client.cache.identify({ __typename: "Campaign", id: base.id }),
    });
  const conflict = async (): Promise<void> => {
    await client.query({ query: Meanwhile_Query, variables: { campaignId: base.id }, fetchPolicy: "network-only" });
    const fresh = fromStore();
    if (!fresh) return;
    setMeanwhile(changedFields(formOf(base), formOf(fresh)));
    change(keptOver({ before: formOf(base), now: formOf(fresh), typed: form }));
    setBase(fresh);
  };
  const save = async (): Promise<void> => {
    if (!check()) return;
    const outcome = await update({ ...inputOf(form), campaignId: base.id, version: base.version });
    if (outcome.code === "CONFLICT") return conflict();
    if (outcome.version === null) return;
    // What a file says goes before what was typed: the form shows what is kept.
    const saved = fromStore();
    if (saved) {
      setBase(saved);
      change(keptOver({ before: form, now: formOf(saved), typed: form }));
    }
    setMeanwhile([]);
    announce(text("campaignForm.saved"), { shown: true });
  };
  return (
    <form
      ref={element}
      noValidate
      aria-label={text("campaign.tab.settings")}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      {meanwhile.length > 0 && (
        <ChangedMeanwhile
          fields={meanwhile}
          now={formOf(base)}
          choices={{ classes: [...classes, ...chosenElsewhere], owners }}
        />
      )}
      <CampaignFields form={form} onChange={change} wrong={wrong} choices={{ classes, chosenElsewhere, owners }} />
      <RefusalNote refusal={Object.keys(refusedField(shownRefusal)).length > 0 ? null : shownRefusal} />
      <div className="form-actions">
        <Button type="submit" kind="primary" busy={busy}>
          <Text id="campaignForm.save" />
        </Button>
      </div>
    </form>
  );
}
