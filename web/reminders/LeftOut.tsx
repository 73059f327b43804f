import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { nameOf, type PreviewLine } from "./preview-line.ts";

/** Who would be left out, and why; a person may insist where it makes sense. */
export function LeftOut({
  lines,
  days,
  onInsist,
}: {
  lines: readonly PreviewLine[];
  days: number;
  onInsist: (studentId: string) => void;
}): ReactNode {
  const recently = lines.some(({ skipReason }) => skipReason === "REMINDED_RECENTLY");
  return (
    <div className="remind-left">
      <div className="remind-left-head">
        <h3>
          <Text id="remind.left" />
        </h3>
        {recently && (
          <p className="small muted">
            <Text id="remind.left.days" values={{ days }} />
          </p>
        )}
      </div>
      <ul className="remind-people">
        {lines.map((line) => (
          <li key={line.student.id}>
            <Icon name="clock" small />
            <span className="remind-name">{nameOf(line)}</span>
            {mayInsist(line) && (
              <Button kind="quiet" small onClick={() => onInsist(line.student.id)}>
                <Text id="remind.insist" />
                <VisuallyHidden> {nameOf(line)}</VisuallyHidden>
              </Button>
            )}
            <span className="remind-why">
              <WhyLeft line={line} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** An address cannot be insisted upon, nor can a class. */
function mayInsist({ skipReason, schoolClass }: PreviewLine): boolean {
  return skipReason !== "NO_ADDRESS" && schoolClass !== null;
}

function WhyLeft({ line: { skipReason, schoolClass, lastReminder } }: { line: PreviewLine }): ReactNode {
  const { id } = usePerson();
  if (schoolClass === null) return <Text id="remind.left.gone" />;
  if (skipReason === "NO_ADDRESS") return <Text id="skip.NO_ADDRESS" />;
  if (skipReason === "NOTHING_TO_REMIND" || !lastReminder) return <Text id="skip.NOTHING_TO_REMIND" />;
  const { channel, createdAt, createdBy } = lastReminder;
  return (
    <>
      <Text id={`channel.said.${channel}`} /> <Text id="remind.left.on" values={{ day: <Day value={createdAt} /> }} />
      {createdBy && (
        <Text
          id="remind.left.by"
          values={{
            who: createdBy.id === id ? "you" : "other",
            name: `${createdBy.firstName} ${createdBy.lastName}`,
          }}
        />
      )}
    </>
  );
}
