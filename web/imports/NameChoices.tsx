import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";

interface Candidate {
  confidence: number;
  student: { id: string; lastName: string; firstName: string; schoolClass: { name: string } | null };
}

/** The students it may be, most likely first, and nobody: each one press, none chosen beforehand. */
export function NameChoices({
  typed,
  candidates,
  busy,
  onChoose,
}: {
  typed: string;
  candidates: readonly Candidate[];
  busy: boolean;
  /** null: nobody of the school. */
  onChoose: (studentId: string | null, student: string) => void;
}): ReactNode {
  const text = useText();
  return (
    <div className="name-choices" role="group" aria-label={text("names.candidates", { typed })}>
      {candidates.map(({ student, confidence }) => {
        const words = text("names.candidate", {
          lastName: student.lastName,
          firstName: student.firstName,
          className: student.schoolClass?.name ?? "none",
        });
        return (
          <Button key={student.id} small busy={busy} onClick={() => onChoose(student.id, words)}>
            {words}{" "}
            <small>
              <Text id="names.likely" values={{ share: confidence }} />
            </small>
          </Button>
        );
      })}
      {candidates.length === 0 && (
        <span className="muted">
          <Text id="names.noCandidate" />
        </span>
      )}
      <Button small busy={busy} onClick={() => onChoose(null, "")}>
        <Text id="names.nobody" />
      </Button>
    </div>
  );
}
