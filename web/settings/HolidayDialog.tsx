import { useState, type ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { MeanwhileNote } from "../app/MeanwhileNote.tsx";
import { FormDialog } from "../app/FormDialog.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useFocusFault } from "../app/useFocusFault.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Field } from "../ui/Field.tsx";
import { useSaveHoliday } from "./useHolidays.ts";

export interface Holiday {
  id: string;
  name: string | null;
  /** Days, both included. */
  startsOn: string;
  endsOn: string;
}

const LONGEST_NAME = 60;

/** A new holiday, or other days for one. */
export function HolidayDialog({
  holiday,
  now,
  onClose,
}: {
  /** As it was when the dialog was opened; null for a new one. */
  holiday: Holiday | null;
  /** As it is; null for a new one, and where a colleague removed it. */
  now: Holiday | null;
  onClose: () => void;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [name, setName] = useState(holiday?.name ?? "");
  const [startsOn, setStartsOn] = useState(holiday?.startsOn ?? "");
  const [endsOn, setEndsOn] = useState(holiday?.endsOn ?? "");
  const [tried, setTried] = useState({ missing: false });
  const [saveHoliday, { busy, refusal, isLate }] = useSaveHoliday();
  const seen = seenOf(isLate ? now : holiday);
  const form = useFocusFault(tried);

  const save = async (): Promise<void> => {
    const lacks = startsOn === "" || endsOn === "";
    setTried({ missing: lacks });
    if (lacks || !(await saveHoliday({ id: holiday?.id ?? null, name: name.trim() || null, startsOn, endsOn, seen })))
      return;
    announce(text("settings.saved"), { shown: true });
    onClose();
  };

  return (
    <FormDialog
      title={<Text id={holiday ? "holidays.dialog.edit" : "holidays.dialog.add"} />}
      form={form}
      busy={busy}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      {isLate && now && (
        <MeanwhileNote>
          {now.name ?? text("holidays.unnamed")} – <Day value={now.startsOn} long /> – <Day value={now.endsOn} long />
        </MeanwhileNote>
      )}
      <Field
        label={<Text id="holidays.name" />}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={<Text id="holidays.first" />}
        type="date"
        error={tried.missing && startsOn === "" && <Text id="holidays.missing" />}
        value={startsOn}
        onChange={(event) => setStartsOn(event.target.value)}
      />
      <Field
        label={<Text id="holidays.last" />}
        hint={<Text id="holidays.last.hint" />}
        type="date"
        min={startsOn || undefined}
        error={tried.missing && endsOn === "" && <Text id="holidays.missing" />}
        value={endsOn}
        onChange={(event) => setEndsOn(event.target.value)}
      />
    </FormDialog>
  );
}

function seenOf(holiday: Holiday | null): Omit<Holiday, "id"> | null {
  return holiday && { name: holiday.name, startsOn: holiday.startsOn, endsOn: holiday.endsOn };
}
