import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { Field } from "../ui/Field.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { ROLES, type TaughtChoice } from "./account.ts";
import type { AccountField, AccountForm } from "./account-form.ts";
import { TaughtClasses } from "./TaughtClasses.tsx";

const LONGEST_NAME = 100;

export function AccountFields({
  typed,
  faults,
  classes,
  onChange,
}: {
  typed: AccountForm;
  faults: readonly AccountField[];
  classes: readonly TaughtChoice[];
  onChange: (typed: AccountForm) => void;
}): ReactNode {
  const text = useText();
  return (
    <>
      {(["lastName", "firstName"] as const).map((name) => (
        <Field
          key={name}
          label={<Text id={`staff.${name}`} />}
          error={faults.includes(name) && <Text id="staff.name.missing" />}
          autoComplete="off"
          maxLength={LONGEST_NAME}
          value={typed[name]}
          onChange={(event) => onChange({ ...typed, [name]: event.target.value })}
        />
      ))}
      <Field
        label={<Text id="staff.email" />}
        hint={<Text id="staff.email.hint" />}
        error={faults.includes("email") && <Text id="staff.email.wrong" />}
        type="email"
        autoComplete="off"
        value={typed.email}
        onChange={(event) => onChange({ ...typed, email: event.target.value })}
      />
      <SelectField
        label={<Text id="staff.role" />}
        hint={<Text id={`staff.role.${typed.role}`} />}
        value={typed.role}
        options={ROLES.map((role) => ({ value: role, words: text(`role.${role}`) }))}
        onChange={(role) => onChange({ ...typed, role })}
      />
      <TaughtClasses
        classes={classes}
        chosen={typed.classes}
        error={faults.includes("classes") && <Text id="refusal.PERIOD_ENDS_BEFORE" />}
        onChange={(chosen) => onChange({ ...typed, classes: chosen })}
      />
    </>
  );
}
