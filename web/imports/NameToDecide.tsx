import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { NameChoices } from "./NameChoices.tsx";
import { useDismissName } from "./useDismissName.ts";
import { useLinkName } from "./useLinkName.ts";
import { useReopenName } from "./useReopenName.ts";

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
  const [link, linking] = useLinkName();
  const [dismiss, dismissing] = useDismissName();
  const [reopen, reopening] = useReopenName();
  const typed = text("names.typed", { lastName: data.lastName, firstName: data.firstName });

  const decide = async (studentId: string | null, student: string): Promise<void> => {
    const done = studentId ? await link({ matchId: data.id, studentId }) : await dismiss({ matchId: data.id });
    if (!done) return;
    announce(
      studentId ? text("names.said.linked", { typed, student, left }) : text("names.said.dismissed", { typed, left }),
    );
    onDecided();
  };
  const takeBack = async (): Promise<void> => {
    if (await reopen({ matchId: data.id })) announce(text("names.said.reopened", { typed }));
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
            busy={linking.busy || dismissing.busy}
            onChoose={(studentId, student) => void decide(studentId, student)}
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
            <Button kind="quiet" small icon="undo" busy={reopening.busy} onClick={() => void takeBack()}>
              <Text id="names.reopen" />
            </Button>
          </p>
        )}
        <RefusalNote refusal={linking.refusal ?? dismissing.refusal ?? reopening.refusal} />
      </div>
    </li>
  );
}
