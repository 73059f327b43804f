import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import type { IdentityAnswer } from "../graph/graphql.ts";
import { Button } from "../ui/Button.tsx";

interface Candidate {
  id: string;
  lastName: string;
  firstName: string;
  schoolClass: { name: string } | null;
}

export interface Question {
  line: number;
  lastName: string;
  firstName: string;
  className: string | null;
  answer: IdentityAnswer | null;
  student: { id: string } | null;
  candidates: readonly Candidate[];
}

/** One line of the list: the students whom it may be, and somebody new. None is chosen beforehand; an answer can be changed. */
export function IdentityQuestion({
  question,
  busy,
  onAnswer,
}: {
  question: Question;
  busy: boolean;
  /** null: a new student. */
  onAnswer: (studentId: string | null) => void;
}): ReactNode {
  const text = useText();
  const { line, lastName, firstName, className, answer, student, candidates } = question;
  const name = `${lastName} ${firstName}`;
  return (
    <li>
      <div>
        <h3>{name}</h3>
        <p className="muted num">
          <Text id="identity.where" values={{ className: className ?? "none", line }} />
        </p>
      </div>
      <div className="identity-choices" role="group" aria-label={text("identity.who", { name, line })}>
        {candidates.map((one) => (
          <Button
            key={one.id}
            small
            busy={busy}
            aria-pressed={student?.id === one.id}
            icon={student?.id === one.id ? "check" : undefined}
            onClick={() => onAnswer(one.id)}
          >
            <Text
              id="identity.existing"
              values={{ student: `${one.lastName} ${one.firstName}`, className: one.schoolClass?.name ?? "none" }}
            />
          </Button>
        ))}
        <Button
          small
          busy={busy}
          aria-pressed={answer === "NEW"}
          icon={answer === "NEW" ? "check" : undefined}
          onClick={() => onAnswer(null)}
        >
          <Text id="identity.new" />
        </Button>
      </div>
    </li>
  );
}
