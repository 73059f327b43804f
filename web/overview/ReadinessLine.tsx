import type { ReactNode } from "react";
import { Link } from "react-router";
import type { StudentsChoice } from "../students/students-filter.ts";
import { Bar } from "../ui/Bar.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { StudentsLink, type Counted } from "./StudentsLink.tsx";

export interface ReadySummary {
  studentCount: number;
  certifiableCount: number;
  certifiabilityUnknownCount: number;
}

/** A grade or a class: who could sit the certification, who not yet, of whom nobody knows. */
export function ReadinessLine({
  name,
  summary,
  among,
  isGrade = false,
}: {
  name: string;
  summary: ReadySummary;
  among: Pick<Partial<StudentsChoice>, "classId" | "grade">;
  isGrade?: boolean;
}): ReactNode {
  const { studentCount: total, certifiableCount: certifiable, certifiabilityUnknownCount: unknown } = summary;
  const notYet = total - certifiable - unknown;
  const cell = (counted: Counted, count: number): ReactNode => (
    <Cell className="end num">
      <StudentsLink counted={counted} count={count} among={among} where={name} />
    </Cell>
  );
  return (
    <Row className={isGrade ? "group overview-grade" : undefined}>
      <RowHead scope={isGrade ? "rowgroup" : "row"}>
        {isGrade ? (
          name
        ) : (
          <Link className="name" to={`/classes/${among.classId}`}>
            {name}
          </Link>
        )}
      </RowHead>
      {cell("certifiable", certifiable)}
      {cell("notCertifiable", notYet)}
      {cell("certifiabilityUnknown", unknown)}
      <Cell className="overview-bar">
        <Bar value={certifiable} soft={notYet} of={total} />
      </Cell>
    </Row>
  );
}
