import { useState, type ReactNode } from "react";
import { FormDialog } from "../app/FormDialog.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import type { TermKind } from "../graph/graphql.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Field } from "../ui/Field.tsx";
import { useSetClassCouncil } from "./useSetClassCouncil.ts";

/** A day for each term; an empty one takes the day away. */
export function CouncilsDialog({
  classId,
  className,
  terms,
  held,
  onClose,
}: {
  classId: string;
  className: string;
  terms: readonly { id: string; number: number; kind: TermKind; startsOn: string }[];
  /** Days by term. */
  held: ReadonlyMap<string, string>;
  onClose: () => void;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { year } = useSchoolYear();
  const [days, setDays] = useState(() => new Map(held));
  const [set, { busy, refusal }] = useSetClassCouncil();

  const save = async (): Promise<void> => {
    for (const { id } of terms) {
      const day = days.get(id) ?? "";
      if (day === (held.get(id) ?? "")) continue;
      if (!(await set({ classId, termId: id, heldOn: day || null, seen: { heldOn: held.get(id) ?? null } }))) return;
    }
    announce(text("councils.saved"), { shown: true });
    onClose();
  };

  return (
    <FormDialog
      title={text("councils.title", { name: className })}
      busy={busy}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>
        <Text id="councils.text" />
      </p>
      {terms.map(({ id, number, kind, startsOn }) => (
        <Field
          key={id}
          label={<Text id={`term.${kind}`} values={{ number }} />}
          type="date"
          min={startsOn}
          max={year?.endsOn}
          value={days.get(id) ?? ""}
          onChange={(event) => setDays(new Map(days).set(id, event.target.value))}
        />
      ))}
    </FormDialog>
  );
}
