import type { Viewer } from "../access/viewer.ts";
import { PEOPLE } from "../boards/campaign-people.store.ts";
import type { ParticipantFilter } from "../boards/participant-filter.inputs.ts";
import { PARTICIPANTS, participantValues } from "../boards/participant.store.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import type { AttemptFact } from "../participations/attempt-fact.rules.ts";
import { BY_NAME } from "../schools/student.store.ts";
import { cursorRows } from "../shared/cursor.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";

/** A line of a file that counts, with the attempts of its student that are wanted; in the order of the statement. */
export type PixLine = [
  studentId: string,
  classId: string,
  attemptKeys: string[],
  lastName: string,
  firstName: string,
  className: string | null,
  factKey: string,
  fact: AttemptFact,
];

interface PixWanted {
  campaign: Campaign;
  filter: ParticipantFilter;
  studentIds: string[] | null;
}

/**
 * $1 to $10 as the list of participants takes them, $11 those that were chosen, $12 the running school year: the students whom the
 * campaign's list shows, and the school year that a reader of the file takes what was not sent for, that of its newest date.
 */
const LISTED = `${PEOPLE}, listed as materialized (
    select s.id, q.class_id, row_number() over (order by ${BY_NAME}) as place
    ${PARTICIPANTS} and ($11::uuid[] is null or s.id = any ($11))
  ), newest as (
    select coalesce((select p.school_year_id from listed d join participations p on p.school_id = $1 and p.student_id = d.id
        and p.campaign_id = any ($2) and ($4::uuid is null or p.school_year_id = $4)
      where p.shared_at is not null order by p.shared_at desc limit 1), $12) as year_id
  )`;
/** What has no date is of no other year than the newest. */
const WANTED_ATTEMPT = `p.school_id = $1 and p.campaign_id = any ($2) and p.student_id = d.id
  and ($4::uuid is null or p.school_year_id = $4)
  and (p.started_at is not null or p.shared_at is not null or p.school_year_id = newest.year_id)`;

function valuesOf(viewer: Viewer, { campaign, filter, studentIds }: PixWanted): unknown[] {
  return [...participantValues(viewer, campaign, filter), studentIds, viewer.schoolYearId];
}

/** How many lines the file will have: one an attempt. */
export async function countPixAttempts(db: Db, viewer: Viewer, wanted: PixWanted): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `with ${LISTED} select count(*)::int as count
     from listed d cross join newest join participations p on ${WANTED_ATTEMPT}`,
    valuesOf(viewer, wanted),
  );
  return row?.count ?? 0;
}

/**
 * The lines of the students whom the campaign's list shows, student after student by name, as their files came. What was not sent
 * has no date, and whoever reads a file takes it for of the year of the file's newest date: of another year, it is left out.
 */
export function readPixLines(db: Db, viewer: Viewer, wanted: PixWanted): AsyncGenerator<PixLine[]> {
  return cursorRows<PixLine>(
    db,
    `with ${LISTED}
     select d.id, d.class_id, a.keys, l.last_name, l.first_name, l.class_name, l.fact_key, l.fact
     from listed d
     cross join newest
     cross join lateral (
       select array_agg(p.attempt_key) as keys from participations p where ${WANTED_ATTEMPT}) a
     join import_lines l on l.school_id = $1 and l.campaign_id = any ($2) and l.student_id = d.id and l.counts
     join imports i on i.school_id = l.school_id and i.id = l.import_id
     where a.keys is not null
     order by d.place, i.number, l.line`,
    valuesOf(viewer, wanted),
  );
}

export interface PixFacts {
  pixId: string | null;
  /** « Parcours », as the newest file said it. */
  targetProfile: string | null;
  /** Whether students were asked for something that tells them apart. */
  hasExternalId: boolean;
  /** Places of the competences that the campaign asks for; assessments. */
  places: number[];
}

/** What the head of a campaign's file says, whatever lines are wanted. */
export async function getPixFacts(db: Db, { schoolId, id }: Campaign): Promise<PixFacts> {
  const [found] = await rows<PixFacts>(
    db,
    `select c.pix_id as "pixId", c.target_profile as "targetProfile",
       exists (select from import_lines l where l.school_id = c.school_id and l.campaign_id = c.id and l.counts
         and split_part(l.fact_key, '|', 5) <> '') as "hasExternalId",
       coalesce((select array_agg(distinct place - 1 order by place - 1) from participations p
         cross join generate_series(1, 16) place
         where p.school_id = c.school_id and p.campaign_id = c.id and p.skills[place] is not null), '{}') as places
     from campaigns c where c.school_id = $1 and c.id = $2`,
    [schoolId, id],
  );
  return found!;
}
