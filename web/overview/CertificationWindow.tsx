import { useState, type ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { schoolDay } from "../boards/school-day.ts";
import type { CertificationLevel } from "../graph/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { windowState } from "./window-state.ts";
import { WindowDialog } from "./WindowDialog.tsx";

export interface YearOfWindows {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
  certificationWindows: readonly {
    level: CertificationLevel;
    opensOn: string | null;
    closesOn: string | null;
    isOwn: boolean;
    source: string | null;
  }[];
}

/** When the students of a level sit the certification this year, where it was read, and the way to say better. */
export function CertificationWindow({ year, level }: { year: YearOfWindows; level: CertificationLevel }): ReactNode {
  const text = useText();
  const { school } = usePerson();
  const [editing, setEditing] = useState(false);
  const window = year.certificationWindows.find((one) => one.level === level);
  const { opensOn = null, closesOn = null, isOwn = false, source = null } = window ?? {};
  const isKnown = opensOn !== null && closesOn !== null;
  const name = text(`overview.window.${level}`);

  return (
    <div className="overview-window">
      <p>
        {isKnown ? (
          <Text
            id="overview.window.days"
            values={{
              level: name,
              opensOn: <Day long value={opensOn} />,
              closesOn: <Day long value={closesOn} />,
              ...windowState({ opensOn, closesOn }, schoolDay(new Date(), school?.timeZone)),
            }}
          />
        ) : (
          <Text id="overview.window.unknown" values={{ level: name, year: year.name }} />
        )}{" "}
        {isKnown && (
          <span className="muted">
            {isOwn ? <Text id="overview.window.own" /> : <Text id="overview.window.source" values={{ source }} />}
          </span>
        )}
      </p>
      <Button small onClick={() => setEditing(true)}>
        <Text id={isKnown ? "overview.window.edit" : "overview.window.set"} />
      </Button>
      {editing && (
        <WindowDialog
          year={year}
          level={level}
          days={isOwn ? { opensOn, closesOn } : { opensOn: null, closesOn: null }}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}
