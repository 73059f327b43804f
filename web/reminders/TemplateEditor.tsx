import { useRef, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import type { Preview } from "./preview-line.ts";
import { lineOf, VARIABLES, type Variable } from "./template-variables.ts";

const LONGEST = 2_000;

/** The text of one tone; its variables are put in by a press, and a name that stands for nothing is told with its line. */
export function TemplateEditor({
  text: typed,
  problems,
  onType,
}: {
  text: string;
  problems: Preview["problems"];
  onType: (typed: string) => void;
}): ReactNode {
  const text = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (variable: Variable): void => {
    const element = area.current;
    if (!element) return;
    element.setRangeText(`{${variable}}`, element.selectionStart, element.selectionEnd, "end");
    onType(element.value);
    element.focus();
  };
  const wrong = problems.map(({ name, position }) =>
    text("remind.problem", { name: `{${name}}`, line: lineOf(typed, position) }),
  );
  const error = typed.trim() === "" ? text("remind.empty") : wrong.join(" ");

  return (
    <div className="remind-edit">
      <TextArea
        ref={area}
        label={<Text id="remind.text" />}
        value={typed}
        rows={11}
        maxLength={LONGEST}
        error={error && <span role="status">{error}</span>}
        onChange={(event) => onType(event.target.value)}
      />
      <div className="remind-variables" role="group" aria-label={text("remind.insert")}>
        <span className="small muted" aria-hidden="true">
          <Text id="remind.insert" />
        </span>
        {VARIABLES.map((variable) => (
          <button key={variable} type="button" className="remind-chip" onClick={() => insert(variable)}>
            <Text id={`variable.${variable}`} />
          </button>
        ))}
      </div>
    </div>
  );
}
