import { useState, type ReactNode } from "react";
import { FormDialog } from "../app/FormDialog.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useFocusFault } from "../app/useFocusFault.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { fullName, type Account, type TaughtChoice } from "./account.ts";
import { AccountFields } from "./AccountFields.tsx";
import { AccountMeanwhile } from "./AccountMeanwhile.tsx";
import { changedFields, faultsOf, formOf, inputOf, keptOver, NOBODY, type AccountField } from "./account-form.ts";
import { AccessActions } from "./AccessActions.tsx";
import { ByEmailChoice } from "./ByEmailChoice.tsx";
import type { GivenLink } from "./LinkDialog.tsx";
import { useInviteStaff, useUpdateStaff } from "./useStaff.ts";

/** Somebody new, or somebody who is there. Where a colleague was faster, it says what they changed and keeps what was typed. */
export function AccountDialog({
  account,
  isSelf,
  classes,
  emailOffered,
  onChanged,
  onLink,
  onClose,
}: {
  /** Null: somebody new. As the server last told it. */
  account: Account | null;
  isSelf: boolean;
  classes: readonly TaughtChoice[];
  emailOffered: boolean;
  onChanged: () => Promise<unknown>;
  onLink: (given: GivenLink) => void;
  onClose: () => void;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  /** As it was when the form was filled in. */
  const [base] = useState(account);
  const [typed, setTyped] = useState(() => (account ? formOf(account) : NOBODY));
  const [byEmail, setByEmail] = useState(emailOffered);
  const [faults, setFaults] = useState<AccountField[]>([]);
  const [isLate, setLate] = useState(false);
  const [invite, inviting] = useInviteStaff();
  const [update, updating] = useUpdateStaff();
  const form = useFocusFault(faults);
  const refusal = inviting.refusal ?? updating.refusal;
  const meanwhile = isLate && base && account ? changedFields(formOf(base), formOf(account)) : [];

  const add = async (): Promise<void> => {
    const { data } = await invite({ input: { ...inputOf(typed), byEmail } });
    if (!data) return;
    const { link } = data.inviteStaff;
    const name = fullName(typed);
    await onChanged();
    onClose();
    if (link) onLink({ ...link, name });
    else announce(text("staff.invited", { name }), { shown: true });
  };
  const change = async ({ id, version }: Account): Promise<void> => {
    const { data, refusal: why } = await update({ input: { ...inputOf(typed), staffId: id, version } });
    if (why?.code === "CONFLICT") {
      await onChanged();
      setLate(true);
    }
    if (!data) return;
    await onChanged();
    announce(text("staff.changed", { name: fullName(typed) }), { shown: true });
    onClose();
  };
  const save = async (): Promise<void> => {
    const wrong = faultsOf(typed);
    setFaults(wrong);
    if (wrong.length > 0) return;
    if (!base || !account) return add();
    return change(isLate ? account : base);
  };
  // Once somebody else's change is known, what was not touched here follows it.
  const [seen, setSeen] = useState(account?.version);
  if (isLate && base && account && account.version !== seen) {
    setSeen(account.version);
    setTyped(keptOver(formOf(base), formOf(account), typed));
  }

  return (
    <FormDialog
      title={<Text id={base ? "staff.dialog.edit" : "staff.invite"} />}
      form={form}
      busy={inviting.busy || updating.busy}
      refusal={refusal?.code === "CONFLICT" ? null : refusal}
      onSave={() => void save()}
      onClose={onClose}
      after={
        base && (
          <AccessActions
            account={account ?? base}
            isSelf={isSelf}
            emailOffered={emailOffered}
            onChanged={onChanged}
            onLink={onLink}
            onClose={onClose}
          />
        )
      }
    >
      {meanwhile.length > 0 && account && <AccountMeanwhile fields={meanwhile} now={account} />}
      <AccountFields typed={typed} faults={faults} classes={classes} onChange={setTyped} />
      {!base && <ByEmailChoice offered={emailOffered} chosen={byEmail} onChange={setByEmail} />}
    </FormDialog>
  );
}
