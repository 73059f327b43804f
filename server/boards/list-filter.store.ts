import { COMPETENCES_REQUIRED } from "../profiles/certifiability.rules.ts";

/** Whether a count of competences at level 1 or more is among the statuses of a parameter (null: all). */
export function certifiabilityIn(count: string, parameter: string): string {
  return `(${parameter}::text[] is null or case when ${count} is null then 'UNKNOWN'
    when ${count} >= ${COMPETENCES_REQUIRED} then 'CERTIFIABLE' else 'NOT_CERTIFIABLE' end = any (${parameter}))`;
}

/** Whether the student `s` bears every word of a parameter (null: no search). */
export function searchIn(parameter: string): string {
  return `(${parameter}::text[] is null
    or not exists (select from unnest(${parameter}::text[]) word where strpos(s.search_key, word) = 0))`;
}

/** Whether the student `s` comes after the one of a parameter, by last name then first name: a cursor holds no name. */
export function comesAfter(parameter: string): string {
  return `(s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", s.id)
    > (select o.last_name, o.first_name, o.id from students o where o.school_id = $1 and o.id = ${parameter}::uuid)`;
}
