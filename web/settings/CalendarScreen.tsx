import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { GivenToAcademy } from "../academy/GivenToAcademy.tsx";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Note } from "../ui/Note.tsx";
import { Holidays } from "./Holidays.tsx";
import { SchoolDays } from "./SchoolDays.tsx";
import { SettingsHead } from "./SettingsHead.tsx";
import { Terms } from "./Terms.tsx";

const CalendarScreen_Query = graphql(`
  query CalendarScreen {
    school {
      id
      years {
        id
        isCurrent
        startsOn
        ...Terms_schoolYear
      }
      ...Holidays_school
      ...SchoolDays_school
      ...GivenToAcademy_school
    }
    zoneCalendars {
      zone
      academies
      timeZone
      yearFirstDay
      years {
        name
        source
      }
    }
  }
`);

/** Réglages → Trimestres et calendrier. */
export function CalendarScreen(): ReactNode {
  const { data } = useSuspenseQuery(CalendarScreen_Query, { fetchPolicy: "cache-and-network" });
  const { school, zoneCalendars } = data;
  if (!school) return null;
  const running = school.years.find(({ isCurrent }) => isCurrent);
  // Of the coming year too, once its list of students is there: what is over stays as it was.
  const open = school.years
    .filter(({ isCurrent, startsOn }) => isCurrent || (running && startsOn > running.startsOn))
    .sort((one, other) => one.startsOn.localeCompare(other.startsOn));
  return (
    <>
      <SettingsHead title="settings.calendar" lede="settings.calendar.lede" />
      {open.map((year) => (
        <Terms key={year.id} schoolYear={year} />
      ))}
      {open.length === 0 && (
        <Note>
          <Text id="refusal.NO_SCHOOL_YEAR" />
        </Note>
      )}
      <GivenToAcademy school={school} />
      <Holidays school={school} zones={zoneCalendars} />
      <SchoolDays school={school} zones={zoneCalendars} />
    </>
  );
}
