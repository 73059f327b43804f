import { daysBetween, localDay, schoolYearOf } from "../schools/school-year.rules.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { SchoolTerm } from "./academy-term.rules.ts";

interface TermRow extends Omit<SchoolTerm, "yearName" | "daysOver"> {
  academy: string;
  yearStartsOn: string;
  timeZone: string;
  yearFirstDay: string;
}

export interface TermOfAcademy extends SchoolTerm {
  academy: string;
}

/** In the school's own scope: the terms of its years that have students; none where nobody has said which academy it is of. */
export async function listSchoolTerms(db: Db, schoolId: string, now: Date): Promise<TermOfAcademy[]> {
  const found = await rows<TermRow>(
    db,
    `select o.id as "schoolId", o.uai, o.name, o.academy, o.time_zone as "timeZone", o.year_first_day as "yearFirstDay",
       y.id as "schoolYearId", y.starts_on as "yearStartsOn", t.number, t.ends_on as "endsOn",
       case count(*) over (partition by y.id) when 2 then 'SEMESTER' else 'TRIMESTER' end as kind
     from schools o
     join school_years y on y.school_id = o.id
     join terms t on t.school_id = o.id and t.school_year_id = y.id
     where o.id = $1 and o.academy is not null
       and exists (select from enrolments e where e.school_id = o.id and e.school_year_id = y.id and e.ends_on is null)`,
    [schoolId],
  );
  return found.map(({ yearStartsOn, timeZone, yearFirstDay, ...term }) => ({
    ...term,
    yearName: schoolYearOf(yearStartsOn, timeZone, yearFirstDay).name,
    daysOver: daysBetween(term.endsOn, localDay(now.toISOString(), timeZone)),
  }));
}
