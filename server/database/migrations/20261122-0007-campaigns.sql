-- Campaigns that are planned, edited, duplicated, deleted with 30 days to think again; results by school year.

-- Names as a person looks for them: without accents, case, ligatures or signs.
create function plain_name(name text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(regexp_replace(
    replace(replace(lower(normalize(name, NFKD) collate "und-x-icu"), 'œ', 'oe'), 'æ', 'ae'),
    '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
$$;

alter table campaigns
  add column name_key text not null generated always as (plain_name(name)) stored,
  -- Grows with every edit by a person, so that no edit is lost under another.
  add column version integer not null default 1,
  add column stage_thresholds smallint[],
  -- Null: nobody said it, and no file does.
  add column multiple_attempts boolean,
  add column finish_by date,
  add column deleted_at timestamptz,
  add column deleted_by uuid;

-- The code of a deleted campaign is free again.
drop index campaigns_by_code;
drop index campaigns_by_pix_id;
create unique index campaigns_by_code on campaigns (school_id, code) where code is not null and deleted_at is null;
create unique index campaigns_by_pix_id on campaigns (school_id, pix_id) where pix_id is not null and deleted_at is null;

-- The participations of deleted campaigns, whole: set apart, so that no figure can count them.
create table deleted_participations (
  school_id uuid not null,
  campaign_id uuid not null,
  id uuid not null,
  student_id uuid not null,
  participation jsonb not null,
  primary key (school_id, campaign_id, id),
  foreign key (school_id, campaign_id) references campaigns on delete cascade,
  foreign key (school_id, student_id) references students on delete cascade
);
create index deleted_participations_of_student on deleted_participations (school_id, student_id);

alter table deleted_participations enable row level security;
alter table deleted_participations force row level security;
create policy own_school on deleted_participations
  using (school_id = (select nullif(current_setting('app.school_id', true), '')::uuid));
grant select, insert, update, delete on deleted_participations to jalon_app;

alter table jobs drop constraint jobs_kind_check;
alter table jobs add constraint jobs_kind_check
  check (kind in ('IMPORT', 'EXPORT', 'FORGET_IMPORT', 'FORGET_CAMPAIGN'));

-- The planned campaign without a code that a file may tell of; once answered, null means that it is another one.
alter table imports add column same_name_campaign_id uuid;
alter table imports add column campaign_answered boolean not null default false;

-- One result shown per school year: a campaign whose code serves again every year starts afresh.
alter table participations no force row level security;
update participations p set is_shown = s.is_first
from (
  select school_id, id, row_number() over (partition by school_id, campaign_id, student_id, school_year_id
    order by (status = 'SHARED') desc, coalesce(shared_at, started_at) desc nulls first, id desc) = 1 as is_first
  from participations
) s
where p.school_id = s.school_id and p.id = s.id and p.is_shown <> s.is_first;
alter table participations force row level security;
