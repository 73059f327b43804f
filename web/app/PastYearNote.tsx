import type { ReactNode } from "react";
import { Link } from "react-router";
import { Note } from "../ui/Note.tsx";
import { Text } from "./Text.tsx";
import { useListOfYear, useSchoolYear } from "./useSchoolYear.ts";

/** Says plainly that another year is shown, and leads back to this one. */
export function PastYearNote(): ReactNode {
  const { year, past } = useSchoolYear();
  const list = useListOfYear();
  if (!past || !year) return null;
  return (
    <div className="past-year">
      <Note tone="warn">
        <Text id="year.past" values={{ year: year.name }} />{" "}
        <Link to={list}>
          <Text id="year.back" />
        </Link>
      </Note>
    </div>
  );
}
