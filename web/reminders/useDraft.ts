import { useDeferredValue, useState } from "react";
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

/** What is noted of a reminder that was spoken: why. */
const SAID_IN_CLASS: ToneTexts = { nudge: "{motif}", checkpoint: "{motif}", firstStep: "{motif}" };

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
  const [draft, setDraft] = useState<Draft>({
    ...{ channel: "ENT", tone: null, texts: templates, unticked: new Set(), insisted: new Set() },
  });
  const { channel, tone, insisted, texts } = draft;
  const form = formOf(channel);
  const settled = useSettled(JSON.stringify(texts));
  const inputWith = (all: Draft["texts"]): string => {
    const templatesOfForm = form ? all[form] : SAID_IN_CLASS;
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
