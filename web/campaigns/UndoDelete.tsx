import { useState, type ReactNode } from "react";
import { useLocation, useNavigate } from "react-router";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { useUndeleteCampaign } from "./useUndeleteCampaign.ts";

/** What the page that deletes hands to the list. */
export interface JustDeleted {
  deleted: { id: string; name: string };
}

/** « … a été supprimée. Annuler », right after it was. */
export function UndoDelete(): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const state = useLocation().state as Partial<JustDeleted> | null;
  const [deleted, setDeleted] = useState(state?.deleted ?? null);
  const [undelete, { busy, refusal }] = useUndeleteCampaign();
  if (!deleted) return null;

  const undo = async (): Promise<void> => {
    if (!(await undelete({ campaignId: deleted.id }))) return;
    setDeleted(null);
    announce(text("campaign.undelete.done", { name: deleted.name }), { shown: true });
    void navigate(`/campagnes/${deleted.id}`);
  };
  return (
    <Note>
      <p role="status">
        <Text id="campaign.delete.done" values={{ name: deleted.name }} />
      </p>
      <Button small icon="undo" busy={busy} onClick={() => void undo()}>
        <Text id="campaign.delete.undo" />
      </Button>
      <RefusalNote refusal={refusal} />
    </Note>
  );
}
