import { useState, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useFocusFault } from "../app/useFocusFault.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Note } from "../ui/Note.tsx";
import { THRESHOLDS, faultyThresholds, type ThresholdName, type Thresholds } from "./thresholds.ts";
import { useSetThresholds } from "./useSetThresholds.ts";
import "./settings.css";

type Typed = Record<ThresholdName, string>;

/** Four numbers of days, each with what it decides. Where a colleague was faster, what was typed stays and what they chose is said. */
export function ThresholdsForm({
  school,
  onConflict,
}: {
  school: { settingsVersion: number; thresholds: Thresholds };
  onConflict: () => void;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [typed, setTyped] = useState(() => typedOf(school.thresholds));
  const [faults, setFaults] = useState<ThresholdName[]>([]);
  const [isLate, setLate] = useState(false);
  const [set, { busy, refusal }] = useSetThresholds();
  const form = useFocusFault(faults);

  const save = async (): Promise<void> => {
    const wrong = faultyThresholds(typed);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const days = Object.fromEntries(THRESHOLDS.map(({ name }) => [name, Number(typed[name])])) as Thresholds;
    const code = await set({ ...days, version: school.settingsVersion });
    setLate(code === "CONFLICT");
    if (code === null) announce(text("settings.saved"), { shown: true });
    if (code === "CONFLICT") onConflict();
  };

  return (
    <form
      ref={form}
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      {THRESHOLDS.map(({ name, usual, least, most }) => (
        <Field
          key={name}
          label={<Text id={`settings.threshold.${name}`} />}
          hint={<Text id={`settings.threshold.${name}.hint`} values={{ usual }} />}
          error={faults.includes(name) && <Text id="settings.threshold.fault" values={{ least, most }} />}
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      ))}
      {isLate ? <Meanwhile typed={typed} now={school.thresholds} /> : <RefusalNote refusal={refusal} />}
      <div className="button-row">
        <Button kind="primary" type="submit" busy={busy}>
          <Text id="save" />
        </Button>
        <Button
          onClick={() => {
            setFaults([]);
            setTyped(typedOf(Object.fromEntries(THRESHOLDS.map(({ name, usual }) => [name, usual])) as Thresholds));
          }}
        >
          <Text id="settings.thresholds.usual" />
        </Button>
      </div>
    </form>
  );
}

/** What a colleague has just chosen, where it differs from what is typed here. */
function Meanwhile({ typed, now }: { typed: Typed; now: Thresholds }): ReactNode {
  const others = THRESHOLDS.filter(({ name }) => String(now[name]) !== typed[name]);
  return (
    <Note tone="error">
      <p>
        <Text id="settings.meanwhile" />
      </p>
      <ul>
        {others.map(({ name }) => (
          <li key={name}>
            <Text
              id="settings.meanwhile.line"
              values={{ name: <Text id={`settings.threshold.${name}`} />, count: now[name] }}
            />
          </li>
        ))}
      </ul>
    </Note>
  );
}

function typedOf(thresholds: Thresholds): Typed {
  return Object.fromEntries(THRESHOLDS.map(({ name }) => [name, String(thresholds[name])])) as Typed;
}
