import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { DeleteCampaign } from "./DeleteCampaign.tsx";
import { useArchiveCampaign } from "./useArchiveCampaign.ts";
import { useDuplicateCampaign } from "./useDuplicateCampaign.ts";
import { useRestoreCampaign } from "./useRestoreCampaign.ts";

const CampaignFate_campaign = graphql(`
  fragment CampaignFate_campaign on Campaign {
    id
    name
    archivedAt
  }
`);

/** Made again, put away, brought back, deleted. */
export function CampaignFate({
  campaign,
  mayEdit,
}: {
  campaign: FragmentType<typeof CampaignFate_campaign>;
  mayEdit: boolean;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { data } = useSuspenseFragment({ fragment: CampaignFate_campaign, from: campaign });
  const { id: campaignId, name, archivedAt } = data;
  const [duplicate, duplicating] = useDuplicateCampaign();
  const [archive, archiving] = useArchiveCampaign();
  const [restore, restoring] = useRestoreCampaign();

  const copy = async (): Promise<void> => {
    const id = await duplicate(campaignId);
    if (id === null) return;
    announce(text("campaign.duplicated", { name }), { shown: true });
    void navigate(`/campagnes/${id}/parametres`);
  };
  const putAway = async (): Promise<void> => {
    if (await archive({ campaignId })) announce(text("campaign.archive.done", { name }), { shown: true });
  };
  const bringBack = async (): Promise<void> => {
    if (await restore({ campaignId })) announce(text("campaign.restore.done", { name }), { shown: true });
  };
  return (
    <Card title={<Text id="campaign.fate" />} lede={<Text id="campaign.fate.lede" />}>
      <div className="card-body stack">
        <div className="button-row">
          <Button busy={duplicating.busy} onClick={() => void copy()}>
            <Text id="campaign.duplicate" />
          </Button>
          {mayEdit &&
            (archivedAt ? (
              <Button busy={restoring.busy} onClick={() => void bringBack()}>
                <Text id="campaign.restore" />
              </Button>
            ) : (
              <Button busy={archiving.busy} onClick={() => void putAway()}>
                <Text id="campaign.archive" />
              </Button>
            ))}
          {mayEdit && <DeleteCampaign campaignId={campaignId} name={name} />}
        </div>
        <RefusalNote refusal={duplicating.refusal ?? archiving.refusal ?? restoring.refusal} />
      </div>
    </Card>
  );
}
