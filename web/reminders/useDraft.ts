import { useDeferredValue, useState } from "react";
import { useText } from "../app/Text.tsx";
import { useSettled } from "../app/useSettled.ts";
import type { PreviewRemindersInput } from "../graph/graphql.ts";
import { formOf, type Channel, type Form, type Tone, type ToneTexts } from "./preview-line.ts";

/** What the person has chosen so far. */
export interface Draft {
  channel: Channel;
  /** The same for all; by each student's gap when null. */
  tone: Tone | null;
  texts: Record<Form, ToneTexts>;
  /** Students not to remind this time. */
  unticked: ReadonlySet<string>;
  /** Students to remind although they were lately, or need nothing. */
  insisted: ReadonlySet<string>;
}

export type Target = Pick<PreviewRemindersInput, "studentIds" | "classIds">;

export interface DraftState {
  draft: Draft;
  change: (some: Partial<Draft>) => void;
  /** What the server is asked to preview: what is typed once typing pauses, everything else at once. */
  asked: PreviewRemindersInput;
  /** What is shown is not yet what was chosen. */
  isStale: boolean;
}

export function useDraft(target: Target, templates: Record<Form, ToneTexts>): DraftState {
  const said = useText()("remind.saidInClass");
  const [draft, setDraft] = useState<Draft>({
    ...{ channel: "ENT", tone: null, texts: templates, unticked: new Set(), insisted: new Set() },
  });
  const { channel, tone, insisted, texts } = draft;
  const form = formOf(channel);
  const settled = useSettled(JSON.stringify(texts));
  const inputWith = (all: Draft["texts"]): string => {
    const templatesOfForm = form ? all[form] : { nudge: said, checkpoint: said, firstStep: said };
    return JSON.stringify({ ...target, channel, tone, insistOn: [...insisted], templates: templatesOfForm });
  };
  // What is shown stays until the answer.
  const asked = useDeferredValue(inputWith(JSON.parse(settled) as Draft["texts"]));
  return {
    draft,
    change: (some) => setDraft((now) => ({ ...now, ...some })),
    asked: JSON.parse(asked) as PreviewRemindersInput,
    isStale: asked !== inputWith(texts),
  };
}
