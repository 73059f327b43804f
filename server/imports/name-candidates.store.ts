import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { CandidateStudent } from "./name.rules.ts";

export interface ListedCandidate extends CandidateStudent {
  /** As the school writes them, newest first. */
  classNames: readonly string[];
}

/** The students of a school year with their classes; of a year without lists, those of every year. */
export function listCandidateStudents(
  db: Db,
  schoolId: string,
  schoolYearId: string | null,
): Promise<ListedCandidate[]> {
  return rows<ListedCandidate>(
    db,
    `with chosen as (
       select exists (select from enrolments where school_id = $1 and school_year_id = $2) as year_has_lists)
     select s.id, s.last_name as "lastName", s.preferred_last_name as "preferredLastName", s.first_name as "firstName",
       array_agg(distinct c.name_key) as "classKeys", array_agg(c.name order by e.starts_on desc, e.id) as "classNames"
     from chosen
     join enrolments e on e.school_id = $1 and (not chosen.year_has_lists or e.school_year_id = $2)
     join students s on s.school_id = e.school_id and s.id = e.student_id
     join school_classes c on c.school_id = e.school_id and c.id = e.class_id
     group by s.school_id, s.id, s.last_name, s.preferred_last_name, s.first_name`,
    [schoolId, schoolYearId],
  );
}
