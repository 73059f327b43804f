import type { Viewer } from "../access/viewer.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { ListYears } from "./student-expected.store.ts";
import type { StudentMove, StudentMoves, StudentPreview } from "./student-preview.type.ts";

const SHOWN = 100;

type Kind = "ARRIVAL" | "CLASS_CHANGE" | "LEAVER" | "DEPARTURE" | "UNCHANGED";

/** Of the staged list, before it is applied. */
export async function previewList(
  db: Db,
  { schoolId, schoolYearId, previousYearId }: ListYears,
): Promise<StudentPreview> {
  const found = await rows<{ kind: Kind; count: number; students: StudentMove[] }>(
    db,
    `with here as (
       select distinct on (e.student_id) e.student_id, c.name, c.name_key, e.school_year_id = $2 as of_year
       from enrolments e join school_classes c on c.school_id = e.school_id and c.id = e.class_id
       where e.school_id = $1 and e.ends_on is null and e.school_year_id in ($2, $3)
       order by e.student_id, of_year desc),
     moves as (
       select case when l.left_on is not null then 'LEAVER' when h.student_id is null then 'ARRIVAL'
           when h.name_key <> l.class_key then 'CLASS_CHANGE' else 'UNCHANGED' end as kind,
         l.student_id, l.last_name, l.first_name, h.name as class_before,
         case when l.left_on is null then l.class_name end as class_after
       from listed l left join here h on h.student_id = l.student_id
       where l.student_id is not null and (l.left_on is null or h.of_year)
       union all
       select 'DEPARTURE', s.id, s.last_name, s.first_name, x.class_name, null
       from expected x join students s on s.school_id = $1 and s.id = x.student_id
       where not exists (select from listed l where l.student_id = x.student_id)),
     ranked as (
       select *, row_number() over (partition by kind
         order by last_name collate "fr-x-icu", first_name collate "fr-x-icu", student_id) as place from moves)
     select kind, count(*)::int as count,
       coalesce(json_agg(json_build_object('studentId', student_id, 'lastName', last_name, 'firstName', first_name,
         'classBefore', class_before, 'classAfter', class_after) order by place)
         filter (where place <= ${SHOWN} and kind <> 'UNCHANGED'), '[]') as students
     from ranked group by kind`,
    [schoolId, schoolYearId, previousYearId],
  );
  const moves = (kind: Kind): StudentMoves => {
    const { count = 0, students = [] } = found.find((one) => one.kind === kind) ?? {};
    return { count, students };
  };
  return {
    arrivals: moves("ARRIVAL"),
    classChanges: moves("CLASS_CHANGE"),
    leavers: moves("LEAVER"),
    departures: moves("DEPARTURE"),
    unchanged: moves("UNCHANGED").count,
  };
}

/** For who may import lists; a teacher has no list of their own. */
export async function loadPreviews(
  db: Db,
  viewer: Viewer,
  importIds: readonly string[],
): Promise<Map<string, StudentPreview>> {
  if (!seesWholeSchool(viewer)) return new Map();
  const found = await rows<{ id: string; preview: StudentPreview }>(
    db,
    `select id, preview from imports
     where school_id = $1 and id = any ($2::uuid[]) and preview is not null and status in ('WAITING', 'QUEUED', 'RUNNING', 'DONE')`,
    [viewer.schoolId, importIds],
  );
  return new Map(found.map(({ id, preview }) => [id, preview]));
}
