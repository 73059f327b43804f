import { useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import type { JustDeleted } from "./UndoDelete.tsx";
import { useDeleteCampaign } from "./useDeleteCampaign.ts";

/** Asks first, then leads to the list, where it can be undone at once. */
export function DeleteCampaign({ campaignId, name }: { campaignId: string; name: string }): ReactNode {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [remove, { busy, refusal }] = useDeleteCampaign();
  const takeAway = async (): Promise<void> => {
    if (!(await remove({ campaignId }))) return;
    setAsking(false);
    const state: JustDeleted = { deleted: { id: campaignId, name } };
    void navigate("/campagnes", { state });
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <Text id="campaign.delete" />
      </Button>
      {asking && (
        <Dialog
          title={<Text id="campaign.delete.title" values={{ name }} />}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>
                <Text id="campaign.delete.keep" />
              </Button>
              <Button kind="primary" busy={busy} onClick={() => void takeAway()}>
                <Text id="campaign.delete" />
              </Button>
            </>
          }
        >
          <div className="stack">
            <p>
              <Text id="campaign.delete.text" />
            </p>
            <RefusalNote refusal={refusal} />
          </div>
        </Dialog>
      )}
    </>
  );
}
