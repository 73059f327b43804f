import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Note } from "../ui/Note.tsx";
import type { Account } from "./account.ts";
import type { AccountField } from "./account-form.ts";
import { TaughtNames } from "./TaughtNames.tsx";

/** What a colleague has just made of the account; what was typed here is still in the form. */
export function AccountMeanwhile({ fields, now }: { fields: readonly AccountField[]; now: Account }): ReactNode {
  const values: Record<AccountField, ReactNode> = {
    lastName: now.lastName,
    firstName: now.firstName,
    email: now.email,
    role: <Text id={`role.${now.role}`} />,
    classes: <TaughtNames teachings={now.teachings} />,
  };
  return (
    <Note tone="error">
      <p>
        <Text id="settings.meanwhile" />
      </p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <Text
              id="campaignForm.meanwhile.field"
              values={{ field: <Text id={`staff.${field}`} />, value: values[field] }}
            />
          </li>
        ))}
      </ul>
    </Note>
  );
}
