import { useState, type ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { FormDialog } from "../app/FormDialog.tsx";
import { MeanwhileNote } from "../app/MeanwhileNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import type { CertificationLevel } from "../graph/graphql.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Field } from "../ui/Field.tsx";
import { useSetCertificationWindow } from "./useSetCertificationWindow.ts";

/** The school's own days; both empty, those published count again. */
export function WindowDialog({
  year,
  level,
  days,
  onClose,
}: {
  year: { id: string; startsOn: string; endsOn: string };
  level: CertificationLevel;
  /** As they stand now. */
  days: { opensOn: string | null; closesOn: string | null };
  onClose: () => void;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  /** As they were when the dialog was opened. */
  const [base] = useState(days);
  const [opensOn, setOpensOn] = useState(days.opensOn ?? "");
  const [closesOn, setClosesOn] = useState(days.closesOn ?? "");
  const [missing, setMissing] = useState(false);
  const [set, { busy, refusal, isLate }] = useSetCertificationWindow();

  const save = async (): Promise<void> => {
    const lacks = (opensOn === "") !== (closesOn === "");
    setMissing(lacks);
    const seen = isLate ? days : base;
    const input = { schoolYearId: year.id, level, opensOn: opensOn || null, closesOn: closesOn || null, seen };
    if (lacks || !(await set(input))) return;
    announce(text("settings.saved"), { shown: true });
    onClose();
  };

  return (
    <FormDialog
      title={<Text id="overview.window.title" />}
      busy={busy}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      {isLate && (
        <MeanwhileNote>
          {days.opensOn && days.closesOn ? (
            <>
              <Day value={days.opensOn} long /> – <Day value={days.closesOn} long />
            </>
          ) : (
            "—"
          )}
        </MeanwhileNote>
      )}
      <p>
        <strong>
          <Text id={`overview.window.${level}`} />
        </strong>
        <br />
        <Text id="overview.window.hint" />
      </p>
      <Field
        label={<Text id="overview.window.first" />}
        type="date"
        min={year.startsOn}
        max={year.endsOn}
        error={missing && opensOn === "" && <Text id="overview.window.missing" />}
        value={opensOn}
        onChange={(event) => setOpensOn(event.target.value)}
      />
      <Field
        label={<Text id="overview.window.last" />}
        type="date"
        min={opensOn || year.startsOn}
        max={year.endsOn}
        error={missing && closesOn === "" && <Text id="overview.window.missing" />}
        value={closesOn}
        onChange={(event) => setClosesOn(event.target.value)}
      />
    </FormDialog>
  );
}
