import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import type { Student } from "../boards/board-column.ts";
import { StudentLink } from "../boards/StudentLink.tsx";
import { useNames } from "../boards/useNames.ts";
import { NoData } from "../ui/NoData.tsx";
import "./WeakStudents.css";

/** How many are not at ease in a competence, and by name who; only how many where names are hidden. */
export function WeakStudents({ count, students }: { count: number; students: readonly Student[] }): ReactNode {
  const { hidden } = useNames();
  if (count === 0) return <NoData heard="analysis.weak.none" />;
  if (hidden) return <Text id="students.count" values={{ count }} />;
  return (
    <details className="weak-students">
      <summary>
        <Text id="students.count" values={{ count }} />
      </summary>
      <ul>
        {students.map((student) => (
          <li key={student.id}>
            <StudentLink student={student} name={`${student.lastName} ${student.firstName}`} />
          </li>
        ))}
        {count > students.length && (
          <li className="muted">
            <Text id="analysis.weak.more" values={{ count: count - students.length }} />
          </li>
        )}
      </ul>
    </details>
  );
}
