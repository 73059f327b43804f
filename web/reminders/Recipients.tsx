import { useId, type ReactNode } from "react";
import { SupportSentence } from "../app/support-sentence.tsx";
import { Text, useText } from "../app/Text.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Card } from "../ui/Card.tsx";
import { LeftOut } from "./LeftOut.tsx";
import { nameOf, type PreviewLine } from "./preview-line.ts";
import type { Draft } from "./useDraft.ts";

/** Who is reminded and why; below, who is not. */
export function Recipients({
  lines,
  days,
  unticked,
  insisted,
  onChange,
}: {
  lines: readonly PreviewLine[];
  /** Days that must pass between two reminders. */
  days: number;
  unticked: Draft["unticked"];
  insisted: Draft["insisted"];
  onChange: (some: Partial<Draft>) => void;
}): ReactNode {
  const wanted = lines.filter(({ skipReason }) => skipReason === null);
  const leftOut = lines.filter(({ skipReason }) => skipReason !== null);
  const ticked = wanted.filter(({ student }) => !unticked.has(student.id));
  const tick = (id: string, on: boolean): void => onChange({ unticked: toggled(unticked, id, !on) });
  const severalClasses = new Set(lines.map(({ schoolClass }) => schoolClass?.id)).size > 1;

  return (
    <Card
      title={<Text id="remind.who" />}
      lede={<Text id="remind.who.count" values={{ count: ticked.length, left: lines.length - ticked.length }} />}
    >
      <ul className="remind-people">
        {wanted.map((line) => (
          <Recipient
            key={line.student.id}
            line={line}
            withClass={severalClasses}
            ticked={!unticked.has(line.student.id)}
            onTick={(on) => tick(line.student.id, on)}
          />
        ))}
      </ul>
      {leftOut.length > 0 && (
        <LeftOut
          lines={leftOut}
          days={days}
          onInsist={(id) => onChange({ insisted: toggled(insisted, id, true), unticked: toggled(unticked, id, false) })}
        />
      )}
    </Card>
  );
}

function Recipient({
  line,
  withClass,
  ticked,
  onTick,
}: {
  line: PreviewLine;
  withClass: boolean;
  ticked: boolean;
  onTick: (on: boolean) => void;
}): ReactNode {
  const text = useText();
  const id = useId();
  const [need, ...others] = line.supportNeeds;
  return (
    <li>
      <input
        id={id}
        type="checkbox"
        checked={ticked}
        aria-describedby={`${id}-why`}
        onChange={(event) => onTick(event.target.checked)}
      />
      <label className="remind-name" htmlFor={id}>
        {nameOf(line)}
        {withClass && line.schoolClass && <span className="muted"> {line.schoolClass.name}</span>}
      </label>
      <Badge tone={line.tone === "CHECKPOINT" ? "accent" : "plain"}>{text(`tone.${line.tone}`)}</Badge>
      <span className="remind-why" id={`${id}-why`}>
        {need ? <SupportSentence need={need} /> : <Text id="remind.noNeed" />}{" "}
        {others.length > 0 && <Text id="support.more" values={{ count: others.length }} />}
      </span>
    </li>
  );
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): Set<string> {
  const next = new Set(set);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
