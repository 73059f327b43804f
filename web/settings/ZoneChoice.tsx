import { useState, type ReactNode } from "react";
import { FormattedList } from "react-intl";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import type { HolidayZone } from "../graph/graphql.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { useChooseHolidayZone } from "./useHolidays.ts";
import "./settings.css";

export interface Zone {
  zone: HolidayZone;
  academies: readonly string[];
  timeZone: string;
  yearFirstDay: string;
  years: readonly { name: string; source: string }[];
}

const NOT_SAID = "";

/** Takes the zone's official dates over; where none is known for the year it says so. */
export function ZoneChoice({
  zones,
  chosen,
  version,
  yearName,
}: {
  zones: readonly Zone[];
  chosen: HolidayZone | null;
  version: number;
  yearName: string;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [wanted, setWanted] = useState<HolidayZone | typeof NOT_SAID>(chosen ?? NOT_SAID);
  const [choose, { busy, refusal }] = useChooseHolidayZone();
  const zone = zones.find((one) => one.zone === wanted);
  const act = zone?.years.find(({ name }) => name === yearName);
  const takeOver = async (): Promise<void> => {
    if (!zone || !(await choose({ zone: zone.zone, version }))) return;
    announce(text("zone.chosen", { zone: text(`zone.${zone.zone}`) }), { shown: true });
  };

  return (
    <div className="settings-form">
      <SelectField
        label={<Text id="zone.label" />}
        hint={zone && <FormattedList type="unit" value={[...zone.academies]} />}
        value={wanted}
        options={[
          ...(wanted === NOT_SAID ? [{ value: NOT_SAID as typeof NOT_SAID, words: text("zone.none") }] : []),
          ...zones.map(({ zone: value }) => ({ value, words: text(`zone.${value}`) })),
        ]}
        onChange={setWanted}
      />
      {zone && (
        <p className="small">
          {act ? (
            <Text id="zone.source" values={{ source: act.source, year: act.name }} />
          ) : (
            <Text id="zone.unknown" values={{ year: yearName }} />
          )}
        </p>
      )}
      {zone && (
        <p className="button-row">
          <Button busy={busy} onClick={() => void takeOver()}>
            <Text id={act ? "zone.takeOver" : "zone.keep"} />
          </Button>
          {act && (
            <span className="small muted">
              <Text id="zone.replaces" />
            </span>
          )}
        </p>
      )}
      <RefusalNote refusal={refusal} />
    </div>
  );
}
