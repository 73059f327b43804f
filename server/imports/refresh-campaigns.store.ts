import type { School } from "../schools/school.entity.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";

/** Campaigns that only files told of, and of which no file tells any more. */
export async function dropEmptyCampaigns(db: Db, schoolId: string, campaignIds: readonly string[]): Promise<void> {
  await rows(
    db,
    `delete from campaigns c where c.school_id = $1 and c.id = any ($2::uuid[]) and not c.name_chosen and not c.classes_chosen
       and c.owner_id is null
       and not exists (select from imports i where i.school_id = c.school_id and i.campaign_id = c.id and i.status = 'DONE')`,
    [schoolId, campaignIds],
  );
}

/**
 * The name, the stars and the target profile of the newest file that says them; as old as its first participation, else its first file: no order
 * of files changes any of it, and an import that is undone takes back what it said.
 */
export async function refreshCampaignFacts(db: Db, schoolId: string, campaignIds: readonly string[]): Promise<void> {
  await rows(
    db,
    `update campaigns c set
       name = case when c.name_chosen then c.name else coalesce(f.name, c.name) end,
       star_count = coalesce(f.star_count, c.planned_star_count),
       target_profile = f.target_profile,
       pix_id = case when f.first_at is null then null else c.pix_id end,
       data_as_of = f.data_as_of,
       created_at = case when c.name_chosen then c.created_at else coalesce(p.first_at, f.first_at, c.created_at) end
     from unnest($2::uuid[]) as one (id)
     left join lateral (
       select (array_agg(i.campaign_name order by i.data_as_of desc nulls last, i.campaign_name))[1] as name,
         (array_agg(i.campaign_star_count order by i.data_as_of desc nulls last, i.campaign_star_count desc)
            filter (where i.campaign_star_count is not null))[1] as star_count,
         (array_agg(i.campaign_target_profile order by i.data_as_of desc nulls last, i.campaign_target_profile)
            filter (where i.campaign_target_profile is not null))[1] as target_profile,
         max(i.data_as_of) as data_as_of, min(i.created_at) as first_at
       from imports i where i.school_id = $1 and i.campaign_id = one.id and i.status = 'DONE') f on true
     left join lateral (
       select min(coalesce(p.started_at, p.shared_at)) as first_at
       from participations p where p.school_id = $1 and p.campaign_id = one.id) p on true
     where c.school_id = $1 and c.id = one.id`,
    [schoolId, campaignIds],
  );
}

/** Of which somebody took part: what classes they are meant for hangs on the size of the classes. */
export async function listCampaignIdsTaken(db: Db, schoolId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select distinct campaign_id as id from participations where school_id = $1`,
    [schoolId],
  );
  return found.map(({ id }) => id);
}

export interface Takers {
  campaignId: string;
  classId: string;
  takers: number;
  classSize: number;
  firstOn: string;
}

/** How many students of each class take part, in the school year of each participation. */
export function listTakers(db: Db, school: School, campaignIds: readonly string[]): Promise<Takers[]> {
  return rows<Takers>(
    db,
    `select p.campaign_id as "campaignId", p.class_id as "classId", count(distinct p.student_id)::int as takers,
       (select count(distinct e.student_id)::int from enrolments e
        where e.school_id = p.school_id and e.class_id = p.class_id and e.ends_on is null) as "classSize",
       to_char(min(coalesce(p.started_at, p.shared_at, c.created_at)) at time zone $3, 'YYYY-MM-DD') as "firstOn"
     from participations p join campaigns c on c.school_id = p.school_id and c.id = p.campaign_id
     where p.school_id = $1 and p.campaign_id = any ($2::uuid[]) and p.class_id is not null
     group by p.school_id, p.campaign_id, p.class_id`,
    [school.id, campaignIds, school.timeZone],
  );
}

/** What a person chose stays. */
export async function replaceMeantClasses(
  db: Db,
  schoolId: string,
  campaignIds: readonly string[],
  meant: readonly { campaignId: string; classId: string; givenOn: string }[],
): Promise<void> {
  const values = [
    schoolId,
    campaignIds,
    meant.map(({ campaignId }) => campaignId),
    meant.map(({ classId }) => classId),
    meant.map(({ givenOn }) => givenOn),
  ];
  await rows(
    db,
    `with wanted as (
       select w.* from unnest($3::uuid[], $4::uuid[], $5::date[]) as w (campaign_id, class_id, given_on)
       join campaigns c on c.school_id = $1 and c.id = w.campaign_id and not c.classes_chosen and c.deleted_at is null),
     gone as (
       delete from campaign_classes m using campaigns c
       where m.school_id = $1 and m.campaign_id = any ($2::uuid[]) and c.school_id = $1 and c.id = m.campaign_id
         and not c.classes_chosen and c.deleted_at is null and (m.campaign_id, m.class_id) not in (select campaign_id, class_id from wanted))
     insert into campaign_classes (school_id, campaign_id, class_id, given_on)
     select $1, campaign_id, class_id, given_on from wanted
     on conflict (school_id, campaign_id, class_id) do update set given_on = excluded.given_on`,
    values,
  );
}
