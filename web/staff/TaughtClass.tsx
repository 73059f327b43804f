import { useState, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Field } from "../ui/Field.tsx";
import type { TaughtHow } from "./account-form.ts";

const ALL_YEAR = { startsOn: null, endsOn: null };

/** One class: followed or not, as its homeroom teacher, and, for a replacement, between which days. */
export function TaughtClass({
  name,
  how,
  onChange,
}: {
  name: string;
  /** Null: not followed. */
  how: TaughtHow | null;
  onChange: (how: TaughtHow | null) => void;
}): ReactNode {
  const text = useText();
  const [hasPeriod, setHasPeriod] = useState(Boolean(how?.startsOn || how?.endsOn));
  return (
    <div className="staff-class">
      <Choice
        type="checkbox"
        checked={how !== null}
        onChange={(event) => onChange(event.target.checked ? { homeroom: false, ...ALL_YEAR } : null)}
      >
        {name}
      </Choice>
      {how && (
        <>
          <Choice
            type="checkbox"
            checked={how.homeroom}
            aria-label={text("staff.homeroom.of", { name })}
            onChange={(event) => onChange({ ...how, homeroom: event.target.checked })}
          >
            <Text id="staff.homeroom" />
          </Choice>
          <Choice
            type="checkbox"
            checked={hasPeriod}
            aria-label={text("staff.period.of", { name })}
            onChange={(event) => {
              setHasPeriod(event.target.checked);
              if (!event.target.checked) onChange({ ...how, ...ALL_YEAR });
            }}
          >
            <Text id="staff.period" />
          </Choice>
          {hasPeriod && (
            <div className="staff-period">
              <Field
                label={<Text id="staff.period.from" />}
                type="date"
                value={how.startsOn ?? ""}
                onChange={(event) => onChange({ ...how, startsOn: event.target.value || null })}
              />
              <Field
                label={<Text id="staff.period.until" />}
                type="date"
                min={how.startsOn ?? undefined}
                value={how.endsOn ?? ""}
                onChange={(event) => onChange({ ...how, endsOn: event.target.value || null })}
              />
            </div>
          )}
        </>
      )}
    </div>
  );
}
