import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Bar } from "../ui/Bar.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { toNewReminder } from "./new-reminder-target.ts";
import "./Reminders.css";

const ReminderEffect_Query = graphql(`
  query ReminderEffect($classIds: [ID!]) {
    school {
      id
      reminderEffect(classIds: $classIds) {
        days
        remindedCount
        movedCount
        tooSoonCount
        still {
          id
        }
      }
    }
  }
`);

/** What one reminder may hold. */
const MOST_STUDENTS = 500;

/** Of those reminded long enough ago, who moved; those who did not are one press away. */
export function ReminderEffect({ classId }: { classId: string | null }): ReactNode {
  const { data } = useSuspenseQuery(ReminderEffect_Query, {
    variables: { classIds: classId ? [classId] : null },
    fetchPolicy: "cache-and-network",
  });
  const effect = data.school?.reminderEffect;
  if (!effect || effect.remindedCount + effect.tooSoonCount === 0) return null;
  const { days, remindedCount, movedCount, tooSoonCount, still } = effect;

  return (
    <Card title={<Text id="effect.title" />}>
      <div className="card-body effect">
        <div>
          <p className="effect-sentence">
            <Text id="effect.sentence" values={{ days, reminded: remindedCount, moved: movedCount }} />
          </p>
          {remindedCount > 0 && <Bar value={movedCount} of={remindedCount} />}
          <p className="muted">
            {tooSoonCount > 0 && <Text id="effect.tooSoon" values={{ days, count: tooSoonCount }} />}{" "}
            <Text id="effect.what" values={{ days }} />
          </p>
        </div>
        {still.length > 0 && still.length <= MOST_STUDENTS && (
          <ButtonLink {...toNewReminder(still.map(({ id }) => id))}>
            <Text id="effect.remind" values={{ count: still.length }} />
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
