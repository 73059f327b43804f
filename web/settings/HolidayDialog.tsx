import { useState, type ReactNode } from "react";
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
export function HolidayDialog({ holiday, onClose }: { holiday: Holiday | null; onClose: () => void }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [name, setName] = useState(holiday?.name ?? "");
  const [startsOn, setStartsOn] = useState(holiday?.startsOn ?? "");
  const [endsOn, setEndsOn] = useState(holiday?.endsOn ?? "");
  const [tried, setTried] = useState({ missing: false });
  const [saveHoliday, { busy, refusal }] = useSaveHoliday();
  const form = useFocusFault(tried);

  const save = async (): Promise<void> => {
    const lacks = startsOn === "" || endsOn === "";
    setTried({ missing: lacks });
    if (lacks || !(await saveHoliday({ id: holiday?.id ?? null, name: name.trim() || null, startsOn, endsOn }))) return;
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
