import { useId, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Icon } from "../ui/Icon.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { TONES, type PreviewLine, type Tone } from "./preview-line.ts";

/** Which of the three texts is edited, and how many students read it. */
export function ToneChoice({
  tone,
  lines,
  wrong,
  onChoose,
}: {
  tone: Tone;
  lines: readonly PreviewLine[];
  /** Those whose text cannot be sent yet. */
  wrong: readonly Tone[];
  onChoose: (tone: Tone) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className="remind-cards remind-tones">
      <legend>
        <VisuallyHidden>
          <Text id="remind.tones" />
        </VisuallyHidden>
      </legend>
      {TONES.map((one) => {
        const count = lines.filter((line) => line.tone === one).length;
        return (
          <label key={one} className="remind-card">
            <input type="radio" name={name} checked={tone === one} onChange={() => onChoose(one)} />
            <b>
              <Text id={`tone.${one}`} />{" "}
              <span className="num">
                <span aria-hidden="true">{count}</span>
                <VisuallyHidden>
                  <Text id="classCard.students" values={{ count }} />
                </VisuallyHidden>
              </span>
            </b>
            {wrong.includes(one) ? (
              <span className="remind-wrong">
                <Icon name="alert" small /> <Text id="remind.tone.wrong" />
              </span>
            ) : (
              <Text id={`tone.${one}.note`} />
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
