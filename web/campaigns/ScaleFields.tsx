import { useId, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Choices } from "../ui/Choices.tsx";
import { Field } from "../ui/Field.tsx";
import { SCALES, type CampaignForm, type WrongFields } from "./campaign-form.ts";

/** Percent, a number of stars, or the percentage that each star asks for. */
export function ScaleFields({
  form,
  onChange,
  wrong,
}: {
  form: CampaignForm;
  onChange: (some: Partial<CampaignForm>) => void;
  wrong: WrongFields;
}): ReactNode {
  const group = useId();
  return (
    <>
      <Choices legend={<Text id="campaignForm.scale" />} hint={<Text id="campaignForm.scale.hint" />}>
        {SCALES.map((scale) => (
          <Choice
            key={scale}
            type="radio"
            name={group}
            checked={form.scale === scale}
            onChange={() => onChange({ scale })}
          >
            <Text id={`campaignForm.scale.${scale}`} />
          </Choice>
        ))}
      </Choices>
      {form.scale === "stars" && (
        <Field
          label={<Text id="campaignForm.starCount" />}
          error={wrong.starCount && <Text id={wrong.starCount} />}
          inputMode="numeric"
          autoComplete="off"
          value={form.starCount}
          onChange={(event) => onChange({ starCount: event.target.value })}
        />
      )}
      {form.scale === "thresholds" && (
        <Field
          label={<Text id="campaignForm.thresholds" />}
          hint={<Text id="campaignForm.thresholds.hint" />}
          error={wrong.stageThresholds && <Text id={wrong.stageThresholds} />}
          autoComplete="off"
          value={form.thresholds}
          onChange={(event) => onChange({ thresholds: event.target.value })}
        />
      )}
    </>
  );
}
