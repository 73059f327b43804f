import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dayText } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { Note } from "../ui/Note.tsx";
import type { CampaignForm } from "./campaign-form.ts";
import type { FormChoices } from "./CampaignFields.tsx";

/** What somebody else has just made of the campaign, field by field; what was typed here is still in the form. */
export function ChangedMeanwhile({
  fields,
  now,
  choices,
}: {
  fields: readonly (keyof CampaignForm)[];
  now: CampaignForm;
  choices: { classes: readonly { id: string; name: string }[]; owners: FormChoices["owners"] };
}): ReactNode {
  const intl = useIntl();
  const text = useText();
  const owner = choices.owners.find(({ id }) => id === now.ownerId);
  const classes = choices.classes.filter(({ id }) => now.classIds.includes(id)).map(({ name }) => name);
  const values: Record<keyof CampaignForm, string> = {
    name: now.name,
    kind: text(`campaignKind.${now.kind}`),
    classIds: intl.formatList(classes, { type: "unit" }),
    code: now.code,
    scale: text(`campaignForm.scale.${now.scale}`),
    starCount: now.starCount,
    thresholds: now.thresholds,
    ownerId: owner ? `${owner.firstName} ${owner.lastName}` : "",
    multipleAttempts: text(`campaignForm.multipleAttempts.${now.multipleAttempts}`),
    finishBy: now.finishBy && dayText(intl, now.finishBy, { long: true }),
  };
  return (
    <Note tone="error">
      <p>
        <Text id="campaignForm.meanwhile" />
      </p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <Text
              id="campaignForm.meanwhile.field"
              values={{ field: text(`campaignForm.field.${field}`), value: values[field] || "—" }}
            />
          </li>
        ))}
      </ul>
    </Note>
  );
}
