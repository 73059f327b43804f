import { BY_NAME } from "../schools/student.store.ts";
import { comesAfter } from "./list-filter.store.ts";
import type { StudentSort } from "./student-sort.inputs.ts";

/** How a list of students is put in order, in words of SQL; a cursor holds the student's identifier and, but by name, the key. */
export interface StudentOrder {
  isByName: boolean;
  /** What is joined to the students `s`, enrolled by `e` in the year `y`; its key is r.sort_key. */
  joins: string;
  key: string;
  /** Whether a student comes after the one of a cursor: $11 the student, $13 the key. */
  after: string;
  by: string;
}

const NAMES = `s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", s.id`;
const NAMES_OF_CURSOR = `o.last_name, o.first_name, o.id from students o where o.school_id = $1 and o.id = $11::uuid`;
const TAKEN = "from participations p where p.school_id = s.school_id and p.student_id = s.id and p.school_year_id = $2";

/** Numbers, from the least to the most; of a year that is over, what was known by its end. */
const KEYS: Record<Exclude<StudentSort["by"], "NAME">, string> = {
  CLASS: `(select place from (select c.id, row_number() over (order by c.name collate natural_fr, c.id) as place
    from school_classes c where c.school_id = $1 and c.school_year_id = $2) c where c.id = e.class_id)`,
  CERTIFIABILITY: "k.certifiable_count",
  PROFILE: `extract(epoch from case when s.profile_known_at >= y.finishes_at then (select max(f.known_at) from profiles f
    where f.school_id = s.school_id and f.student_id = s.id and f.known_at < y.finishes_at) else s.profile_known_at end)`,
  PARTICIPATIONS: `(select count(*) ${TAKEN})`,
  LAST_PARTICIPATION: `(select extract(epoch from max(coalesce(p.shared_at, p.started_at))) ${TAKEN})`,
};

export function orderOf({ by, descending = false }: StudentSort): StudentOrder {
  if (by === "NAME") {
    const down = NAMES.replaceAll(",", " desc,") + " desc";
    return {
      isByName: true,
      joins: "",
      key: "null",
      after: descending ? `(${NAMES}) < (select ${NAMES_OF_CURSOR})` : comesAfter("$11"),
      by: descending ? down : BY_NAME,
    };
  }
  const sign = descending ? "-" : "";
  return {
    isByName: false,
    joins: `cross join lateral (select ${sign}coalesce((${KEYS[by]})::float8, '-Infinity') as sort_key) r`,
    key: "r.sort_key::text",
    after: `(r.sort_key, ${NAMES}) > (select $13::float8, ${NAMES_OF_CURSOR})`,
    by: `r.sort_key, ${NAMES}`,
  };
}
