import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import type { Refusal } from "../app/refusals.ts";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { NameChoices } from "./NameChoices.tsx";
import { useNameDecisions } from "./useNameDecisions.ts";

const NameToDecide_match = graphql(`
  fragment NameToDecide_match on NameMatch {
    id
    lastName
    firstName
    className
    schoolYear {
      id
      name
    }
    lineCount
    decision
    student {
      id
      lastName
      firstName
    }
    candidates {
      confidence
      student {
        id
        lastName
        firstName
        schoolClass {
          id
          name
        }
      }
    }
  }
`);

/** One typed name: who it may be, or what was answered. `left`: how many others wait. */
export function NameToDecide({
  match,
  left,
  onDecided,
}: {
  match: FragmentType<typeof NameToDecide_match>;
  left: number;
  onDecided: () => void;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { data } = useSuspenseFragment({ fragment: NameToDecide_match, from: match });
  const { decide, reopen } = useNameDecisions();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const typed = text("names.typed", { lastName: data.lastName, firstName: data.firstName });

  const answer = async (asked: Promise<Refusal | null>): Promise<boolean> => {
    setBusy(true);
    const refused = await asked;
    setBusy(false);
    setRefusal(refused);
    return refused === null;
  };
  const choose = async (studentId: string | null, student: string): Promise<void> => {
    if (!(await answer(decide(data.id, studentId)))) return;
    announce(
      studentId ? text("names.said.linked", { typed, student, left }) : text("names.said.dismissed", { typed, left }),
    );
    onDecided();
  };
  const takeBack = async (): Promise<void> => {
    if (await answer(reopen(data.id))) announce(text("names.said.reopened", { typed }));
  };

  return (
    <li>
      <div>
        <h3 tabIndex={-1} data-name={data.id} data-decision={data.decision}>
          {typed}
        </h3>
        <p className="muted num">
          <Text
            id="names.where"
            values={{
              className: data.className ?? "none",
              schoolYear: data.schoolYear?.name ?? "none",
              count: data.lineCount,
            }}
          />
        </p>
      </div>
      <div>
        {data.decision === "PENDING" ? (
          <NameChoices
            typed={typed}
            candidates={data.candidates}
            busy={busy}
            onChoose={(studentId, student) => void choose(studentId, student)}
          />
        ) : (
          <p className="name-answer">
            <span>
              {data.decision === "LINKED" && data.student ? (
                <Text id="names.linked" values={{ student: `${data.student.lastName} ${data.student.firstName}` }} />
              ) : (
                <Text id="names.dismissed" />
              )}
            </span>
            <Button kind="quiet" small icon="undo" busy={busy} onClick={() => void takeBack()}>
              <Text id="names.reopen" />
            </Button>
          </p>
        )}
        <RefusalNote refusal={refusal} />
      </div>
    </li>
  );
}
