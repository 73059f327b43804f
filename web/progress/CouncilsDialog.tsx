import { useState, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import type { TermKind } from "../graph/graphql.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { useSetClassCouncil } from "./useSetClassCouncil.ts";
import "./progress.css";

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
      if (!(await set({ classId, termId: id, heldOn: day || null }))) return;
    }
    announce(text("councils.saved"), { shown: true });
    onClose();
  };

  return (
    <Dialog
      title={text("councils.title", { name: className })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Text id="cancel" />
          </Button>
          <Button kind="primary" type="submit" form="councils-form" busy={busy}>
            <Text id="save" />
          </Button>
        </>
      }
    >
      <form
        id="councils-form"
        className="council-terms"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void save();
        }}
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
        <RefusalNote refusal={refusal} />
      </form>
    </Dialog>
  );
}
