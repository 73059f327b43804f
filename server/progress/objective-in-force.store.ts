import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { ObjectiveTarget } from "./year-progress.rules.ts";

/** Every objective that is meant for a class or a student, and the school year in which it holds. */
export interface ObjectivesFor {
  schoolYear: { startsOn: string; endsOn: string };
  targets: ObjectiveTarget[];
}

interface Row {
  id: string;
  startsOn: string;
  endsOn: string;
  scope: ObjectiveTarget["scope"] | null;
  competences: number;
  dueOn: string;
}

const COLUMNS = `y.starts_on as "startsOn", y.ends_on as "endsOn", j.competences, j.due_on as "dueOn",
  case when j.id is null then null when j.student_id is not null then 'STUDENT' when j.class_id is not null then 'CLASS'
    when j.grade_level is not null then 'GRADE' else 'SCHOOL' end as scope`;

export async function loadObjectivesForClasses(
  db: Db,
  viewer: Viewer,
  classIds: readonly string[],
): Promise<Map<string, ObjectivesFor>> {
  const found = await rows<Row>(
    db,
    `select c.id, ${COLUMNS} from school_classes c
     join school_years y on y.school_id = c.school_id and y.id = c.school_year_id
     left join objectives j on j.school_id = c.school_id and j.school_year_id = y.id and j.student_id is null
       and (j.class_id is null or j.class_id = c.id) and (j.grade_level is null or j.grade_level = c.grade_level)
     where c.school_id = $1 and c.id = any ($2::uuid[]) and ($3::uuid[] is null or c.id = any ($3))`,
    [viewer.schoolId, classIds, viewer.classIds],
  );
  return byId(found);
}

/** In the running year; absent before the first one. */
export async function loadObjectivesForStudents(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
): Promise<Map<string, ObjectivesFor>> {
  const found = await rows<Row>(
    db,
    `select s.id, ${COLUMNS} from students s
     join school_years y on y.school_id = s.school_id and y.id = $3
     left join enrolments e on e.school_id = s.school_id and e.student_id = s.id and e.school_year_id = y.id and e.ends_on is null
     left join school_classes c on c.school_id = e.school_id and c.id = e.class_id
     left join objectives j on j.school_id = s.school_id and j.school_year_id = y.id
       and (j.student_id is null or j.student_id = s.id) and (j.class_id is null or j.class_id = c.id)
       and (j.grade_level is null or j.grade_level = c.grade_level)
     where s.school_id = $1 and s.id = any ($2::uuid[])`,
    [viewer.schoolId, studentIds, viewer.schoolYearId],
  );
  return byId(found);
}

function byId(found: readonly Row[]): Map<string, ObjectivesFor> {
  const some = Map.groupBy(found, ({ id }) => id);
  return new Map(
    [...some].map(([id, rowsOf]) => {
      const { startsOn, endsOn } = rowsOf[0]!;
      const targets = rowsOf.flatMap(({ scope, competences, dueOn }) => (scope ? [{ scope, competences, dueOn }] : []));
      return [id, { schoolYear: { startsOn, endsOn }, targets }];
    }),
  );
}
