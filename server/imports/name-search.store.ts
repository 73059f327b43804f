import type { Viewer } from "../access/viewer.ts";
import { BY_NAME, STUDENT, studentOf, VISIBLE_STUDENT } from "../schools/student.store.ts";
import type { Student } from "../schools/student.entity.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { FoundStudent, FoundStudents } from "./name-search.type.ts";

/** Those of the school year of the name first, then everybody whom the school ever had, by last name then first name. */
export async function findStudents(
  db: Db,
  viewer: Viewer,
  { schoolYearId, words, limit }: { schoolYearId: string | null; words: readonly string[]; limit: number },
): Promise<FoundStudents> {
  const found = await rows<Student & Place>(
    db,
    `select ${STUDENT}, k.name as "className", k.school_year_id as "placeYearId", (count(*) over ())::int as total
     from students s left join lateral (
       select c.name, e.school_year_id, e.school_year_id is not distinct from $3 as in_year from enrolments e
       join school_classes c on c.school_id = e.school_id and c.id = e.class_id
       where e.school_id = s.school_id and e.student_id = s.id
       order by in_year desc, e.starts_on desc, e.id desc limit 1) k on true
     where ${VISIBLE_STUDENT} and not exists (select from unnest($4::text[]) word where strpos(s.search_key, word) = 0)
     order by k.in_year desc nulls last, ${BY_NAME} limit $5`,
    [viewer.schoolId, viewer.classIds, schoolYearId, words, limit],
  );
  const nodes = found.map(({ className, placeYearId, total: _total, ...row }) => {
    const student = studentOf(row);
    const place = { student, className, schoolYearId: placeYearId, hasLeft: student.leftOn !== null };
    return Object.assign(new FoundStudent(), place);
  });
  return Object.assign(new FoundStudents(), { nodes, totalCount: found[0]?.total ?? 0 });
}

interface Place {
  className: string | null;
  placeYearId: string | null;
  total: number;
}
