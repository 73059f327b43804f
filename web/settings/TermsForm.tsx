import { useState, type ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { refusal as refusalOf } from "../app/refusals.ts";
import { Text, useText } from "../app/Text.tsx";
import type { Terms_SchoolYearFragment, TermKind } from "../graph/graphql.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { dayAfter, whyNotTerms } from "./term-days.ts";
import { useSetTerms } from "./useSetTerms.ts";
import "./settings.css";

/** Only the ends are typed: each term begins the day after, the last one ends with the year. */
export function TermsForm({ year, kind }: { year: Terms_SchoolYearFragment; kind: TermKind }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { terms } = year;
  const [ends, setEnds] = useState(() => terms.slice(0, -1).map(({ endsOn }) => endsOn));
  const [wrong, setWrong] = useState<string | null>(null);
  const [set, { busy, refusal }] = useSetTerms();

  const save = async (): Promise<void> => {
    const why = whyNotTerms(ends, year);
    setWrong(why);
    if (
      why ||
      !(await set({ schoolYearId: year.id, kind, endsOn: ends, seen: terms.slice(0, -1).map(({ endsOn }) => endsOn) }))
    )
      return;
    announce(text("settings.saved"), { shown: true });
  };

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      <ol className="settings-terms">
        {terms.map(({ id, number, isCurrent }, index) => {
          const starts = index === 0 ? year.startsOn : dayAfter(ends[index - 1]!);
          return (
            <li key={id}>
              <span className="term-name">
                <Text id={`term.${kind}`} values={{ number }} />{" "}
                {isCurrent && (
                  <Badge tone="accent">
                    <Text id="terms.current" />
                  </Badge>
                )}
              </span>
              <span className="term-days">
                {starts && <Text id="terms.from" values={{ day: <Day value={starts} long /> }} />}
              </span>
              {index < ends.length ? (
                <Field
                  label={<Text id="terms.to" values={{ term: text(`term.${kind}`, { number }) }} />}
                  type="date"
                  min={year.startsOn}
                  max={year.endsOn}
                  value={ends[index]}
                  onChange={(event) => setEnds(ends.with(index, event.target.value))}
                />
              ) : (
                <span className="term-days">
                  <Text id="terms.toEnd" values={{ day: <Day value={year.endsOn} long /> }} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <RefusalNote refusal={wrong ? refusalOf(wrong) : refusal} />
      <p>
        <Button kind="primary" type="submit" busy={busy}>
          <Text id="terms.save" />
        </Button>
      </p>
    </form>
  );
}
