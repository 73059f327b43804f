import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Note } from "../ui/Note.tsx";
import { textOfTone, TONES } from "./preview-line.ts";
import type { Template } from "./reminder-templates.ts";

/** What somebody else has just kept for the school; what was typed here is still in the form. */
export function TemplateChanged({ template }: { template: Template }): ReactNode {
  const { changedBy } = template;
  return (
    <Note tone="error">
      <p>
        <Text
          id="remind.meanwhile"
          values={{ name: changedBy ? `${changedBy.firstName} ${changedBy.lastName}` : "none" }}
        />
      </p>
      {TONES.map((tone) => (
        <details key={tone}>
          <summary>
            <Text id={`tone.${tone}`} />
          </summary>
          <p className="remind-theirs">{textOfTone(template, tone)}</p>
        </details>
      ))}
    </Note>
  );
}
