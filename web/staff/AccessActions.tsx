import { useState, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { fullName, type Account } from "./account.ts";
import type { GivenLink } from "./LinkDialog.tsx";
import { RevokeAsk } from "./RevokeAsk.tsx";
import { useRenewStaffLink, useRestoreStaff, useRevokeStaff } from "./useStaff.ts";

/** Another link, and the access itself: taken away or given back at once. */
export function AccessActions({
  account,
  isSelf,
  emailOffered,
  onChanged,
  onLink,
  onClose,
}: {
  account: Account;
  isSelf: boolean;
  emailOffered: boolean;
  onChanged: () => Promise<unknown>;
  onLink: (given: GivenLink) => void;
  onClose: () => void;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { id, state } = account;
  const name = fullName(account);
  const [asks, setAsks] = useState(false);
  const [renew, renewing] = useRenewStaffLink();
  const [revoke, revoking] = useRevokeStaff();
  const [restore, restoring] = useRestoreStaff();

  const done = async (sentence: string | null): Promise<void> => {
    await onChanged();
    onClose();
    if (sentence) announce(sentence, { shown: true });
  };
  const give = async (byEmail: boolean): Promise<void> => {
    const { data } = await renew({ input: { staffId: id, byEmail } });
    if (!data) return;
    const { link } = data.renewStaffLink;
    await done(link ? null : text("staff.link.sent", { name }));
    if (link) onLink({ ...link, name });
  };
  const takeAway = async (): Promise<void> => {
    if ((await revoke({ staffId: id })).data) await done(text("staff.revoked", { name }));
  };
  const giveBack = async (): Promise<void> => {
    if ((await restore({ staffId: id })).data) await done(text("staff.restored", { name }));
  };

  return (
    <section className="staff-access" aria-labelledby={`access-${id}`}>
      <h3 id={`access-${id}`}>
        <Text id="staff.access" />
      </h3>
      {state === "REVOKED" ? (
        <Button busy={restoring.busy} onClick={() => void giveBack()}>
          <Text id="staff.restore" />
        </Button>
      ) : (
        <>
          <p className="muted small">
            <Text id={`staff.link.${state}`} />
          </p>
          <div className="button-row">
            {emailOffered && (
              <Button small icon="mail" busy={renewing.busy} onClick={() => void give(true)}>
                <Text id="staff.link.email" />
              </Button>
            )}
            <Button small busy={renewing.busy} onClick={() => void give(false)}>
              <Text id="staff.link.hand" />
            </Button>
            {!isSelf && !asks && (
              <Button small onClick={() => setAsks(true)}>
                <Text id="staff.revoke" />
              </Button>
            )}
          </div>
          {asks && (
            <RevokeAsk
              name={name}
              busy={revoking.busy}
              onKeep={() => setAsks(false)}
              onRevoke={() => void takeAway()}
            />
          )}
        </>
      )}
      <RefusalNote refusal={renewing.refusal ?? revoking.refusal ?? restoring.refusal} />
    </section>
  );
}
