import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { firstInFrench } from "../app/Dates.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { isTimeZone, TIME_ZONES } from "./time-zones.ts";
import { useSetSchoolDays } from "./useSetSchoolDays.ts";
import type { Zone } from "./ZoneChoice.tsx";
import "./settings.css";

const SchoolDays_school = graphql(`
  fragment SchoolDays_school on School {
    id
    timeZone
    yearFirstDay
    settingsVersion
    classes {
      id
    }
  }
`);

/** On which clock the school's days begin, and on which day its years. */
export function SchoolDays({
  school,
  zones,
}: {
  school: FragmentType<typeof SchoolDays_school>;
  zones: readonly Zone[];
}): ReactNode {
  const text = useText();
  const intl = useIntl();
  const announce = useAnnounce();
  const { data } = useSuspenseFragment({ fragment: SchoolDays_school, from: school });
  const [timeZone, setTimeZone] = useState(data.timeZone);
  const [firstDay, setFirstDay] = useState(data.yearFirstDay);
  const [set, { busy, refusal }] = useSetSchoolDays();
  const dayWords = (day: string): string => {
    const words = intl.formatDate(`2027-${day}`, { day: "numeric", month: "long", timeZone: "UTC" });
    return intl.locale.startsWith("fr") ? firstInFrench(words) : words;
  };
  const firstDays = [...new Set([...zones.map(({ yearFirstDay }) => yearFirstDay), data.yearFirstDay])];
  const save = async (): Promise<void> => {
    if (await set({ timeZone, yearFirstDay: firstDay, version: data.settingsVersion }))
      announce(text("settings.saved"), { shown: true });
  };

  return (
    <Card title={<Text id="schoolDays.title" />}>
      <form
        className="card-body settings-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void save();
        }}
      >
        <SelectField
          label={<Text id="schoolDays.timeZone" />}
          hint={<Text id="schoolDays.timeZone.hint" />}
          value={timeZone}
          options={[...TIME_ZONES, ...(isTimeZone(data.timeZone) ? [] : [data.timeZone])].map((value) => ({
            value,
            words: isTimeZone(value) ? text(`timeZone.${value}`) : value,
          }))}
          onChange={setTimeZone}
        />
        {data.classes.length > 0 ? (
          <p>
            <Text id="schoolDays.fixed" values={{ day: dayWords(data.yearFirstDay) }} />
          </p>
        ) : (
          <SelectField
            label={<Text id="schoolDays.firstDay" />}
            hint={<Text id="schoolDays.firstDay.hint" />}
            value={firstDay}
            options={firstDays.map((value) => ({ value, words: dayWords(value) }))}
            onChange={setFirstDay}
          />
        )}
        <RefusalNote refusal={refusal} />
        <p>
          <Button type="submit" busy={busy}>
            <Text id="save" />
          </Button>
        </p>
      </form>
    </Card>
  );
}
