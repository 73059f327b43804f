import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { viewerOf } from "./session.store.ts";
import type { ViewerRow } from "./session.store.ts";
import type { Viewer } from "./viewer.ts";

/** The rights that a person has now, for work done in their name later. Null: gone or disabled. */
export async function viewerOfStaff(db: Db, schoolId: string, staffId: string, now: Date): Promise<Viewer | null> {
  const [row] = await rows<ViewerRow>(
    db,
    `select p.id, p.school_id, p.role, p.email, p.first_name, p.last_name, o.time_zone, o.year_first_day, d.today,
       y.id as school_year_id,
       coalesce(t.class_ids, '{}') as class_ids, coalesce(t.homeroom_ids, '{}') as homeroom_ids
     from staff p
     join schools o on o.id = p.school_id
     cross join lateral (select ($3::timestamptz at time zone o.time_zone)::date as today) d
     left join school_years y on y.school_id = p.school_id and d.today between y.starts_on and y.ends_on
     left join lateral (
       select array_agg(c.id) as class_ids, array_agg(c.id) filter (where g.homeroom) as homeroom_ids
       from teachings g join school_classes c on c.school_id = g.school_id and c.id = g.class_id
       where g.school_id = p.school_id and g.staff_id = p.id and c.school_year_id = y.id
         and d.today between coalesce(g.starts_on, d.today) and coalesce(g.ends_on, d.today)
     ) t on true
     where p.school_id = $1 and p.id = $2 and p.disabled_at is null`,
    [schoolId, staffId, now],
  );
  return row ? viewerOf(row) : null;
}
