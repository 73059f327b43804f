import { useState, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { Card } from "../ui/Card.tsx";
import { Select } from "../ui/Select.tsx";
import { KeepTemplate } from "./KeepTemplate.tsx";
import { MessageLetter } from "./MessageLetter.tsx";
import { textOfTone, TONES, withText, type Form, type Preview, type PreviewLine, type Tone } from "./preview-line.ts";
import type { Template } from "./reminder-templates.ts";
import { TemplateEditor } from "./TemplateEditor.tsx";
import { ToneChoice } from "./ToneChoice.tsx";
import type { Draft } from "./useDraft.ts";

const BY_GAP = "gap";

/** What is said in each tone, edited once, and beside it what one student reads. */
export function MessageCard({
  form,
  template,
  lines,
  problems,
  draft,
  onChange,
}: {
  form: Form;
  template: Template | undefined;
  /** Those who will be reminded. */
  lines: readonly PreviewLine[];
  problems: Preview["problems"];
  draft: Draft;
  onChange: (some: Partial<Draft>) => void;
}): ReactNode {
  const text = useText();
  const [shownId, show] = useState<string | null>(null);
  const [chosen, choose] = useState<Tone | null>(null);
  const shown = lines.find(({ student }) => student.id === shownId) ?? lines[0];
  const tone = chosen ?? shown?.tone ?? "CHECKPOINT";
  const texts = draft.texts[form];
  const edit = (typed: string): void => onChange({ texts: { ...draft.texts, [form]: withText(texts, tone, typed) } });

  const showTone = (next: Tone): void => {
    choose(next);
    show(lines.find((line) => line.tone === next)?.student.id ?? shown?.student.id ?? null);
  };
  const step = (by: number): void => {
    const next = shown && lines[(lines.indexOf(shown) + by + lines.length) % lines.length];
    if (!next) return;
    choose(next.tone);
    show(next.student.id);
  };

  return (
    <Card
      title={<Text id="remind.message" />}
      actions={
        <Select<Tone | typeof BY_GAP>
          label={<Text id="remind.tone" />}
          value={draft.tone ?? BY_GAP}
          options={[
            { value: BY_GAP, words: text("remind.tone.byGap") },
            ...TONES.map((value) => ({ value, words: text("remind.tone.forAll", { tone: text(`tone.${value}`) }) })),
          ]}
          onChange={(value) => {
            choose(value === BY_GAP ? null : value);
            onChange({ tone: value === BY_GAP ? null : value });
          }}
        />
      }
    >
      <div className="card-body stack">
        <ToneChoice
          tone={tone}
          lines={lines}
          wrong={TONES.filter((one) => isWrong(textOfTone(texts, one), one, problems))}
          onChoose={showTone}
        />
        <div className="remind-duo">
          <TemplateEditor
            key={tone}
            text={textOfTone(texts, tone)}
            problems={problems.filter((problem) => problem.tone === tone)}
            onType={edit}
          />
          <MessageLetter line={shown} place={shown ? lines.indexOf(shown) + 1 : 0} total={lines.length} onStep={step} />
        </div>
        {template && (
          <KeepTemplate
            form={form}
            template={template}
            texts={texts}
            onBack={(own) => onChange({ texts: { ...draft.texts, [form]: own } })}
          />
        )}
      </div>
    </Card>
  );
}

function isWrong(typed: string, tone: Tone, problems: Preview["problems"]): boolean {
  return typed.trim() === "" || problems.some((problem) => problem.tone === tone);
}
