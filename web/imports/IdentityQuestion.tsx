import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";

const IdentityQuestion_question = graphql(`
  fragment IdentityQuestion_question on IdentityQuestion {
    id
    line
    lastName
    firstName
    className
    answer
    student {
      id
    }
    candidates {
      id
      lastName
      firstName
      schoolClass {
        id
        name
      }
    }
  }
`);

/** One line of the list: the students whom it may be, and somebody new. None is chosen beforehand; an answer can be changed. */
export function IdentityQuestion({
  question,
  busy,
  onAnswer,
}: {
  question: FragmentType<typeof IdentityQuestion_question>;
  busy: boolean;
  /** null: a new student. `wasOpen`: it had no answer yet. */
  onAnswer: (line: number, studentId: string | null, wasOpen: boolean) => void;
}): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({ fragment: IdentityQuestion_question, from: question });
  const { line, lastName, firstName, className, answer, student, candidates } = data;
  const name = `${lastName} ${firstName}`;
  const choose = (studentId: string | null): void => onAnswer(line, studentId, answer === null);
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
            onClick={() => choose(one.id)}
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
          onClick={() => choose(null)}
        >
          <Text id="identity.new" />
        </Button>
      </div>
    </li>
  );
}
