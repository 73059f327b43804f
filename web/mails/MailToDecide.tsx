import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Instant } from "../app/Dates.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { StudentLink } from "../boards/StudentLink.tsx";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import type { ReminderOutcome } from "../graph/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { useSettleReminder } from "./useSettleReminder.ts";

const MailToDecide_reminder = graphql(`
  fragment MailToDecide_reminder on Reminder {
    id
    status
    failure
    createdAt
    maySettle
    createdBy {
      id
      firstName
      lastName
    }
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
`);

/** In the order in which they are usually right. */
const OUTCOMES = {
  UNCERTAIN: ["SENT", "RESEND", "CANCELLED"],
  FAILED: ["RESEND", "CANCELLED"],
} as const satisfies Record<string, readonly `${ReminderOutcome}`[]>;

export function MailToDecide({
  reminder,
  number,
  onDecided,
}: {
  reminder: FragmentType<typeof MailToDecide_reminder>;
  /** Names it where names are hidden. */
  number: number;
  onDecided: (sentence: string) => void;
}): ReactNode {
  const text = useText();
  const { hidden } = useNames();
  const { data } = useSuspenseFragment({ fragment: MailToDecide_reminder, from: reminder });
  const [settle, { busy, refusal }] = useSettleReminder();
  const { id, status, failure, createdAt, createdBy, student, maySettle } = data;
  const name = hidden ? text("board.anonymous", { number }) : `${student.firstName} ${student.lastName}`;
  const kind = status === "UNCERTAIN" ? "UNCERTAIN" : "FAILED";

  const decide = async (outcome: `${ReminderOutcome}`): Promise<void> => {
    if (await settle({ reminderId: id, outcome })) onDecided(text(`mails.settled.${outcome}`, { name }));
  };
  return (
    <li>
      <p>
        <StudentLink student={student} name={name} />{" "}
        <span className="muted">
          {student.schoolClass?.name} <Instant value={createdAt} />
        </span>
      </p>
      <p>
        <Text id={`mails.toDecide.${kind}`} />{" "}
        {kind === "FAILED" && failure && (
          <span className="muted">{text("mails.toDecide.words", { words: failure })}</span>
        )}
      </p>
      {maySettle ? (
        <div className="mail-outcomes">
          {OUTCOMES[kind].map((outcome) => (
            <Button key={outcome} small busy={busy} onClick={() => void decide(outcome)}>
              <Text id={`mails.settle.${outcome}`} />
              <VisuallyHidden> {name}</VisuallyHidden>
            </Button>
          ))}
        </div>
      ) : (
        <p className="muted">
          <Text
            id="mails.toDecide.others"
            values={{ name: createdBy ? `${createdBy.firstName} ${createdBy.lastName}` : "none" }}
          />
        </p>
      )}
      <RefusalNote refusal={refusal} />
    </li>
  );
}
