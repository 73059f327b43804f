import type { ReactNode } from "react";
import { Text, useText, type MessageId } from "../app/Text.tsx";
import type { GradeLevel } from "../graph/graphql.ts";
import { Field } from "../ui/Field.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { ANSWERS, type CampaignForm, type WrongFields } from "./campaign-form.ts";
import { ClassChoices } from "./ClassChoices.tsx";
import { ScaleFields } from "./ScaleFields.tsx";
import "./CampaignFields.css";

export interface FormChoices {
  /** Of one school year: names come again every year. */
  classes: readonly { id: string; name: string; gradeLevel: GradeLevel | null }[];
  /** Those of other years that the campaign is meant for too: told, and left as they are. */
  chosenElsewhere?: readonly { name: string; schoolYear: { name: string } }[];
  owners: readonly { id: string; firstName: string; lastName: string }[];
}

/** The fields of a campaign, filled in anew or changed. */
export function CampaignFields({
  form,
  onChange,
  wrong,
  choices: { classes, chosenElsewhere = [], owners },
  kind,
}: {
  form: CampaignForm;
  onChange: (some: Partial<CampaignForm>) => void;
  wrong: WrongFields;
  choices: FormChoices;
  /** The choice of the kind, where there is one. */
  kind?: ReactNode;
}): ReactNode {
  const text = useText();
  const said = (id: MessageId | undefined): ReactNode => id && <Text id={id} />;
  return (
    <div className="campaign-fields">
      <Field
        label={<Text id="campaignForm.name" />}
        hint={<Text id="campaignForm.name.hint" />}
        error={said(wrong.name)}
        value={form.name}
        required
        autoComplete="off"
        onChange={(event) => onChange({ name: event.target.value })}
      />
      {kind}
      <ClassChoices
        classes={classes}
        chosen={form.classIds}
        elsewhere={chosenElsewhere}
        error={said(wrong.classIds)}
        onChange={(classIds) => onChange({ classIds })}
      />
      <Field
        label={<Text id="campaignForm.code" />}
        hint={<Text id="campaignForm.code.hint" />}
        error={said(wrong.code)}
        value={form.code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => onChange({ code: event.target.value })}
      />
      {form.kind === "ASSESSMENT" && <ScaleFields form={form} onChange={onChange} wrong={wrong} />}
      {(owners.length > 1 || form.ownerId === "") && (
        <SelectField
          label={<Text id="campaigns.owner" />}
          hint={<Text id="campaignForm.owner.hint" />}
          value={form.ownerId}
          options={[
            ...(form.ownerId === "" ? [{ value: "", words: text("campaignForm.owner.none") }] : []),
            ...owners.map(({ id, firstName, lastName }) => ({ value: id, words: `${firstName} ${lastName}` })),
          ]}
          onChange={(ownerId) => onChange({ ownerId })}
        />
      )}
      <SelectField
        label={<Text id="campaignForm.multipleAttempts" />}
        hint={<Text id="campaignForm.multipleAttempts.hint" />}
        value={form.multipleAttempts}
        options={ANSWERS.map((value) => ({ value, words: text(`campaignForm.multipleAttempts.${value}`) }))}
        onChange={(multipleAttempts) => onChange({ multipleAttempts })}
      />
      <Field
        label={<Text id="campaignForm.finishBy" />}
        hint={<Text id="campaignForm.finishBy.hint" />}
        error={said(wrong.finishBy)}
        type="date"
        value={form.finishBy}
        onChange={(event) => onChange({ finishBy: event.target.value })}
      />
    </div>
  );
}
