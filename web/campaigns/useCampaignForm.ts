import { useEffect, useRef, useState, type RefObject } from "react";
import type { Refusal } from "../app/refusals.ts";
import { isFormField, wrong, wrongFields, type CampaignForm, type WrongFields } from "./campaign-form.ts";

/** The state of a form: what is typed, what is wrong with it, and the focus on the first thing to mend. */
export function useCampaignForm(
  start: CampaignForm,
  refusal: Refusal | null,
): {
  form: CampaignForm;
  change: (some: Partial<CampaignForm>) => void;
  wrong: WrongFields;
  /** True when it may be sent; otherwise what is wrong is shown. */
  check: () => boolean;
  element: RefObject<HTMLFormElement | null>;
} {
  const [form, setForm] = useState(start);
  const [checked, setChecked] = useState<WrongFields>({});
  const element = useRef<HTMLFormElement>(null);
  const all = { ...checked, ...refusedField(refusal) };
  const count = Object.keys(all).length;
  useEffect(() => {
    if (count > 0) element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [count, checked, refusal]);

  return {
    form,
    change: (some) => setForm((now) => ({ ...now, ...some })),
    wrong: all,
    check: () => {
      const found = wrongFields(form);
      setChecked(found);
      return Object.keys(found).length === 0;
    },
    element,
  };
}

/** The field that the server named, if it did. */
export function refusedField(refusal: Refusal | null): WrongFields {
  if (refusal?.code === "CAMPAIGN_CODE_TAKEN") return { code: "refusal.CAMPAIGN_CODE_TAKEN" };
  const field = refusal?.code === "BAD_USER_INPUT" ? refusal.params["field"] : null;
  return isFormField(field) ? { [field]: wrong(field) } : {};
}
