import type { ReactNode } from "react";
import { FormattedList } from "react-intl";
import { Text } from "../app/Text.tsx";
import { leastHeld, type MatrixSummary } from "./matrix-summary.ts";

const NAMED = 3;

/** Where the class has most to gain, in a sentence. */
export function LeastHeld({
  summary,
  competences,
}: {
  summary: MatrixSummary;
  competences: readonly { code: string; name: string }[];
}): ReactNode {
  if (summary.known === 0) {
    return (
      <p className="matrix-least">
        <Text id="matrix.noProfile" />
      </p>
    );
  }
  const names = leastHeld(summary, NAMED).map((place) => (
    <Text
      key={place}
      id="matrix.least.one"
      values={{ name: `${competences[place]!.code} ${competences[place]!.name}`, count: summary.held[place] }}
    />
  ));
  return (
    <p className="matrix-least">
      <Text id="matrix.least" values={{ names: <FormattedList type="conjunction" value={names} /> }} />
    </p>
  );
}
