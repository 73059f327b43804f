import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Student } from "./board-column.ts";
import { useNames } from "./useNames.ts";

/** To the student's page, which hides the name too where this one does. */
export function StudentLink({ student, name }: { student: Student; name: string }): ReactNode {
  const { hidden, search } = useNames();
  return (
    <Link className="name" to={{ pathname: `/eleves/${student.id}`, search }}>
      {hidden ? (
        name
      ) : (
        <>
          {student.lastName} <span className="first-name">{student.firstName}</span>
        </>
      )}
    </Link>
  );
}
