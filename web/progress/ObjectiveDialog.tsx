import { useState, type ReactNode } from "react";
import { MeanwhileNote } from "../app/MeanwhileNote.tsx";
import { FormDialog } from "../app/FormDialog.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import type { ObjectiveScope, SetObjectiveInput } from "../graph/graphql.ts";
import { useFocusFault } from "../app/useFocusFault.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { objectiveFault, type ObjectiveFault } from "./objective-form.ts";
import { ObjectiveWords, type ObjectiveValue } from "./ObjectiveWords.tsx";
import { useSetObjective } from "./useSetObjective.ts";

export interface InForce extends ObjectiveValue {
  scope: ObjectiveScope;
}

/** Sets one target's objective, or takes it away: then the wider one holds again, which is said. */
export function ObjectiveDialog({
  title,
  target,
  inForce,
  wider,
  isOwn,
  onClose,
  children,
}: {
  title: string;
  target: Pick<SetObjectiveInput, "gradeLevel" | "classId" | "studentId">;
  inForce: InForce;
  wider: InForce;
  /** The target has one of its own, that can be taken away. */
  isOwn: boolean;
  onClose: () => void;
  children?: ReactNode;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { year } = useSchoolYear();
  const [competences, setCompetences] = useState(String(inForce.competences));
  const [dueOn, setDueOn] = useState(inForce.dueOn);
  const [tried, setTried] = useState<{ fault: ObjectiveFault | null }>({ fault: null });
  const [set, { busy, refusal, isLate }] = useSetObjective();
  const own = isOwn ? { competences: inForce.competences, dueOn: inForce.dueOn } : {};
  /** What the target had when the form was filled in; once a colleague's change is told, what they made of it. */
  const [base] = useState(own);
  const seen = isLate ? own : base;
  const form = useFocusFault(tried);

  const save = async (): Promise<void> => {
    const wrong = objectiveFault({ competences, dueOn }, year);
    setTried({ fault: wrong });
    if (wrong || !(await set({ ...target, competences: Number(competences), dueOn, seen }))) return;
    announce(text("objective.saved"), { shown: true });
    onClose();
  };
  const takeAway = async (): Promise<void> => {
    if (!(await set({ ...target, competences: null, seen }))) return;
    announce(text("objective.removed", { whose: text(`objective.of.${wider.scope}`) }), { shown: true });
    onClose();
  };

  return (
    <FormDialog
      title={title}
      form={form}
      busy={busy}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
      actions={
        isOwn && (
          <Button busy={busy} onClick={() => void takeAway()}>
            <Text id="objective.remove" />
          </Button>
        )
      }
      after={children}
    >
      {isLate && (
        <MeanwhileNote>
          <ObjectiveWords objective={inForce} /> (<Text id={`objective.of.${inForce.scope}`} />)
        </MeanwhileNote>
      )}
      <Field
        label={<Text id="objective.competences" />}
        hint={<Text id="objective.competences.hint" />}
        error={tried.fault === "competences" && <Text id="objective.competences.fault" />}
        type="number"
        min={1}
        max={16}
        inputMode="numeric"
        value={competences}
        onChange={(event) => setCompetences(event.target.value)}
      />
      <Field
        label={<Text id="objective.dueOn" />}
        error={tried.fault === "dueOn" && <Text id="objective.dueOn.fault" />}
        type="date"
        min={year?.startsOn}
        max={year?.endsOn}
        value={dueOn}
        onChange={(event) => setDueOn(event.target.value)}
      />
      <p className="muted small">
        <Text
          id={isOwn ? "objective.without" : "objective.now"}
          values={{ value: <ObjectiveWords objective={wider} />, whose: text(`objective.of.${wider.scope}`) }}
        />
      </p>
    </FormDialog>
  );
}
