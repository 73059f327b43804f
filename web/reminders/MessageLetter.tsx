import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { nameOf, type PreviewLine } from "./preview-line.ts";

/** What one student reads, and the way to the next one. */
export function MessageLetter({
  line,
  place,
  total,
  onStep,
}: {
  line: PreviewLine | undefined;
  place: number;
  total: number;
  onStep: (by: number) => void;
}): ReactNode {
  const text = useText();
  if (!line) {
    return (
      <p className="remind-letter">
        <Text id="remind.preview.none" />
      </p>
    );
  }
  return (
    <section aria-label={text("remind.preview")}>
      <div className="remind-letter-head">
        <h3 aria-live="polite">
          <Text id="remind.preview.for" values={{ name: nameOf(line) }} />
        </h3>
        {total > 1 && (
          <>
            <Button kind="quiet" small aria-label={text("remind.preview.previous")} onClick={() => onStep(-1)}>
              <Icon name="previous" small />
            </Button>
            <span className="small num muted">
              <Text id="remind.preview.place" values={{ place, total }} />
            </span>
            <Button kind="quiet" small aria-label={text("remind.preview.next")} onClick={() => onStep(1)}>
              <Icon name="next" small />
            </Button>
          </>
        )}
      </div>
      <p className="remind-letter">
        {line.message.map(({ text: words, isFilledIn }, index) =>
          isFilledIn ? <strong key={index}>{words}</strong> : words,
        )}
      </p>
      <p className="small muted">
        <Text id="remind.preview.bold" />
      </p>
    </section>
  );
}
