import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useRef, useState, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { HolidayDialog, type Holiday } from "./HolidayDialog.tsx";
import { HolidayTable } from "./HolidayTable.tsx";
import { useRemoveHoliday } from "./useHolidays.ts";
import { ZoneChoice, type Zone } from "./ZoneChoice.tsx";

const Holidays_school = graphql(`
  fragment Holidays_school on School {
    id
    holidayZone
    settingsVersion
    holidays {
      id
      name
      startsOn
      endsOn
    }
  }
`);

/** Days without lessons: those of a zone in one go, then each can be changed. */
export function Holidays({
  school,
  zones,
}: {
  school: FragmentType<typeof Holidays_school>;
  zones: readonly Zone[];
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const title = useRef<HTMLHeadingElement>(null);
  const { year } = useSchoolYear();
  const { data } = useSuspenseFragment({ fragment: Holidays_school, from: school });
  const [editing, setEditing] = useState<Holiday | "new" | null>(null);
  const [remove, { refusal }] = useRemoveHoliday();
  const ofYear = data.holidays.filter((one) => !year || (one.endsOn >= year.startsOn && one.startsOn <= year.endsOn));

  const takeAway = async (holiday: Holiday): Promise<void> => {
    if (!(await remove(holiday.id))) return;
    announce(text("holidays.removed"), { shown: true });
    title.current?.focus();
  };

  return (
    <Card
      title={<Text id="holidays.title" values={{ year: year?.name ?? "" }} />}
      titleRef={title}
      lede={<Text id="holidays.lede" />}
      actions={
        <div className="button-row">
          {ofYear.length > 0 && (
            <ExportButton
              wanted={{ subject: "HOLIDAYS", schoolYearId: year?.id, filterWords: year ? [year.name] : [] }}
            />
          )}
          <Button small onClick={() => setEditing("new")}>
            <Text id="holidays.add" />
          </Button>
        </div>
      }
    >
      <div className="card-body stack">
        <ZoneChoice
          key={data.holidayZone}
          zones={zones}
          chosen={data.holidayZone}
          version={data.settingsVersion}
          yearName={year?.name ?? ""}
        />
        <RefusalNote refusal={refusal} />
      </div>
      {ofYear.length > 0 ? (
        <HolidayTable holidays={ofYear} onEdit={setEditing} onRemove={(holiday) => void takeAway(holiday)} />
      ) : (
        <p className="card-body">
          <Text id="holidays.none" />
        </p>
      )}
      {editing && (
        <HolidayDialog
          holiday={editing === "new" ? null : editing}
          now={editing === "new" ? null : (data.holidays.find(({ id }) => id === editing.id) ?? null)}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  );
}
