import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { School } from "./school.entity.ts";
import { schoolYearOf } from "./school-year.rules.ts";

/** The identifiers of the school years in which the days lie; a year that the school did not have yet is made. */
export async function schoolYearsOfDays(
  db: Db,
  school: Pick<School, "id" | "timeZone" | "yearFirstDay">,
  days: readonly string[],
): Promise<Map<string, string>> {
  const spans = new Map(days.map((day) => [day, schoolYearOf(day, school.timeZone, school.yearFirstDay)]));
  const wanted = [...new Map([...spans.values()].map((span) => [span.startsOn, span])).values()];
  const years = await rows<{ id: string; startsOn: string }>(
    db,
    `with made as (
       insert into school_years (school_id, starts_on, ends_on)
       select $1, unnest($2::date[]), unnest($3::date[]) on conflict (school_id, starts_on) do nothing
       returning id, starts_on)
     select id, starts_on as "startsOn" from made
     union all select id, starts_on from school_years where school_id = $1 and starts_on = any ($2::date[])`,
    [school.id, wanted.map(({ startsOn }) => startsOn), wanted.map(({ endsOn }) => endsOn)],
  );
  const byStart = new Map(years.map(({ id, startsOn }) => [startsOn, id]));
  return new Map([...spans].map(([day, { startsOn }]) => [day, byStart.get(startsOn)!]));
}
