import type { ReactNode } from "react";
import { Link } from "react-router";
import { useText } from "../app/Text.tsx";
import type { GradeLevel } from "../graph/graphql.ts";
import { gradeCode } from "../students/students-filter.ts";
import { NoData } from "../ui/NoData.tsx";
import { Cell } from "../ui/TableParts.tsx";
import { shareClass, shareOf } from "./share.ts";
import { studentsPath } from "./StudentsLink.tsx";

/** What share of a grade holds a competence; leads to who does. */
export function ShareCell({
  code,
  grade,
  where,
  count,
  of,
}: {
  code: string;
  grade: GradeLevel | null;
  where: string;
  count: number;
  of: number;
}): ReactNode {
  const text = useText();
  const share = shareOf(count, of);
  return (
    <Cell className={`overview-share num ${shareClass(share)}`}>
      {share === null ? (
        <NoData />
      ) : count === 0 ? (
        "0"
      ) : (
        <Link
          to={studentsPath({ holds: code, grade: gradeCode(grade) })}
          aria-label={text("overview.see.holds", { share, count, total: of, code, where })}
        >
          {share}
        </Link>
      )}
    </Cell>
  );
}
