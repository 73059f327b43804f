import type { ReactNode } from "react";
import { Link } from "react-router";
import { useText } from "../app/Text.tsx";
import { studentsAddress, type StudentsChoice } from "../students/students-filter.ts";

/** What a figure counts; `overview.see.…` says it in words. */
export type Counted =
  | "students"
  | "started"
  | "certifiable"
  | "notCertifiable"
  | "certifiabilityUnknown"
  | "objectiveReached"
  | "support"
  | "reminded";

const ASKED: Record<Counted, Partial<StudentsChoice>> = {
  students: {},
  started: { question: "started" },
  certifiable: { certifiable: "yes" },
  notCertifiable: { certifiable: "no" },
  certifiabilityUnknown: { certifiable: "unknown" },
  objectiveReached: { objective: "reached" },
  support: { question: "support" },
  reminded: { question: "reminded" },
};

/** A number that leads to the students whom it counts: those of `among`, who are `where` in words. */
export function StudentsLink({
  counted,
  count,
  among = {},
  where,
}: {
  counted: Counted;
  count: number;
  among?: Pick<Partial<StudentsChoice>, "classId" | "grade">;
  where: string;
}): ReactNode {
  const text = useText();
  if (count === 0) return "0";
  return (
    <Link
      className="overview-count"
      to={studentsPath({ ...ASKED[counted], ...among })}
      aria-label={text(`overview.see.${counted}`, { count, where })}
    >
      {count}
    </Link>
  );
}

export function studentsPath(choice: Partial<StudentsChoice>): string {
  const chosen = Object.entries(studentsAddress(choice)).filter((one): one is [string, string] => one[1] !== null);
  const search = new URLSearchParams(chosen).toString();
  return search === "" ? "/eleves" : `/eleves?${search}`;
}
