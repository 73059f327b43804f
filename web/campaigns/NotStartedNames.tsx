import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { StudentLink } from "../boards/StudentLink.tsx";
import type { Participant } from "./ActivityLine.tsx";
import { byClass } from "./by-class.ts";
import type { NameOfLine } from "./useLineNames.ts";
import "./NotStartedNames.css";

/** Nothing is known of them but who they are: names side by side, class by class. */
export function NotStartedNames({
  participants,
  nameOf,
}: {
  participants: readonly Participant[];
  nameOf: NameOfLine;
}): ReactNode {
  return byClass(participants).map(({ schoolClass, members }) => (
    <section key={schoolClass?.id ?? "none"} className="not-started">
      <h3>
        {schoolClass?.name ?? <Text id="participants.noClass" />} <span className="muted num">{members.length}</span>
      </h3>
      <ul>
        {members.map((participant) => (
          <li key={participant.student.id}>
            <StudentLink
              student={participant.student}
              name={nameOf(participant.student, participants.indexOf(participant))}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}
