-- The foundation: schools and their people, campaigns and what came back from them, imports and reminders.
-- school_id comes first in every key and index, so that row-level security stays cheap and the tables can be split by school later.

-- Time-ordered identifiers (UUID version 7): 48 bits of milliseconds, then random bits.
create function new_id() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
              placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
              from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

create collation if not exists natural_fr (provider = icu, locale = 'fr-u-kn-true');

-- Schools, years, classes, people ---------------------------------------------------------------------------------

create table schools (
  id uuid primary key default new_id(),
  uai text not null unique check (uai ~ '^[0-9]{7}[A-Z]$'),
  name text not null,
  kind text not null check (kind in ('COLLEGE', 'LYCEE_GENERAL_TECHNOLOGICAL', 'LYCEE_PROFESSIONAL', 'LYCEE_POLYVALENT')),
  academy text,
  time_zone text not null default 'Europe/Paris',
  never_started_days smallint not null default 7 check (never_started_days >= 0),
  stopped_days smallint not null default 14 check (stopped_days >= 0),
  remind_again_days smallint not null default 14 check (remind_again_days >= 0),
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);

create table school_years (
  school_id uuid not null references schools on delete cascade,
  id uuid not null default new_id(),
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  primary key (school_id, id),
  unique (school_id, starts_on)
);

create table school_holidays (
  school_id uuid not null references schools on delete cascade,
  id uuid not null default new_id(),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  primary key (school_id, id)
);

create table school_classes (
  school_id uuid not null,
  id uuid not null default new_id(),
  school_year_id uuid not null,
  name text not null,
  name_key text not null,
  grade_level text,
  grade_level_chosen boolean not null default false,
  primary key (school_id, id),
  unique (school_id, school_year_id, name_key),
  foreign key (school_id, school_year_id) references school_years on delete cascade
);

create table students (
  school_id uuid not null references schools on delete cascade,
  id uuid not null default new_id(),
  ine text,
  siecle_id text,
  last_name text not null,
  preferred_last_name text,
  first_name text not null,
  last_keys text[] not null,
  first_key text not null,
  search_key text not null,
  birth_date date,
  sex text check (sex in ('M', 'F')),
  mef text,
  email text,
  left_on date,
  -- A copy of the newest profile, written in the transaction that writes the profile.
  levels smallint[] check (cardinality(levels) = 16),
  pix smallint[] check (cardinality(pix) = 16),
  pix_score integer,
  certifiable_count smallint,
  profile_known_at timestamptz,
  primary key (school_id, id)
);
create unique index students_by_ine on students (school_id, ine) where ine is not null;
create index students_by_siecle_id on students (school_id, siecle_id) where siecle_id is not null;
create index students_by_name on students (school_id, first_key);

create table enrolments (
  school_id uuid not null,
  id uuid not null default new_id(),
  student_id uuid not null,
  class_id uuid not null,
  school_year_id uuid not null,
  starts_on date not null,
  ends_on date,
  primary key (school_id, id),
  foreign key (school_id, student_id) references students on delete cascade,
  foreign key (school_id, class_id) references school_classes on delete cascade,
  foreign key (school_id, school_year_id) references school_years on delete cascade
);
create unique index enrolments_open on enrolments (school_id, student_id, school_year_id) where ends_on is null;
create index enrolments_by_class on enrolments (school_id, class_id, student_id) include (ends_on);
create index enrolments_by_student on enrolments (school_id, student_id) include (class_id, school_year_id);

create table staff (
  school_id uuid not null references schools on delete cascade,
  id uuid not null default new_id(),
  email text not null,
  first_name text not null,
  last_name text not null,
  role text not null check (role in ('TEACHER', 'REFERENT', 'HEAD', 'ACADEMY')),
  password_hash text,
  disabled_at timestamptz,
  primary key (school_id, id)
);

create table teachings (
  school_id uuid not null,
  staff_id uuid not null,
  class_id uuid not null,
  homeroom boolean not null default false,
  primary key (school_id, staff_id, class_id),
  foreign key (school_id, staff_id) references staff on delete cascade,
  foreign key (school_id, class_id) references school_classes on delete cascade
);
create index teachings_by_class on teachings (school_id, class_id);

-- Doors: looked up before the school is known, so they carry identifiers only.
create table sign_in_addresses (
  email text primary key check (email = lower(email)),
  school_id uuid not null,
  staff_id uuid not null,
  foreign key (school_id, staff_id) references staff on delete cascade
);
create index sign_in_addresses_by_staff on sign_in_addresses (school_id, staff_id);

create table sessions (
  token_hash bytea primary key,
  school_id uuid not null,
  staff_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  foreign key (school_id, staff_id) references staff on delete cascade
);
create index sessions_by_staff on sessions (school_id, staff_id);

create table staff_links (
  token_hash bytea primary key,
  school_id uuid not null,
  staff_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (school_id, staff_id) references staff on delete cascade
);

create table sign_in_attempts (
  door text not null,
  opened_at timestamptz not null,
  attempts integer not null,
  primary key (door)
);

-- Background work: identifiers only; the work itself runs in the school's own scope.
create table jobs (
  id uuid primary key default new_id(),
  school_id uuid not null references schools on delete cascade,
  kind text not null check (kind in ('IMPORT', 'EXPORT')),
  target_id uuid not null,
  attempts smallint not null default 0,
  run_after timestamptz not null default now(),
  leased_until timestamptz,
  unique (kind, target_id)
);
create index jobs_waiting on jobs (run_after);

-- Campaigns and participations ------------------------------------------------------------------------------------

create table campaigns (
  school_id uuid not null references schools on delete cascade,
  id uuid not null default new_id(),
  kind text not null check (kind in ('ASSESSMENT', 'PROFILES_COLLECTION')),
  name text not null,
  code text,
  pix_id text,
  owner_id uuid,
  star_count smallint check (star_count > 0),
  created_at timestamptz not null,
  archived_at timestamptz,
  -- Whether a person chose the name or the classes: what a person chose, no file changes.
  name_chosen boolean not null default false,
  classes_chosen boolean not null default false,
  data_as_of timestamptz,
  primary key (school_id, id),
  foreign key (school_id, owner_id) references staff (school_id, id) on delete set null (owner_id)
);
create unique index campaigns_by_code on campaigns (school_id, code) where code is not null;
create unique index campaigns_by_pix_id on campaigns (school_id, pix_id) where pix_id is not null;

create table campaign_classes (
  school_id uuid not null,
  campaign_id uuid not null,
  class_id uuid not null,
  given_on date not null,
  primary key (school_id, campaign_id, class_id),
  foreign key (school_id, campaign_id) references campaigns on delete cascade,
  foreign key (school_id, class_id) references school_classes on delete cascade
);
create index campaign_classes_by_class on campaign_classes (school_id, class_id, campaign_id) include (given_on);

-- One attempt a row, computed from the lines that files brought (import_lines).
create table participations (
  school_id uuid not null,
  id uuid not null default new_id(),
  campaign_id uuid not null,
  student_id uuid not null,
  class_id uuid,
  school_year_id uuid,
  attempt_key text not null,
  status text not null check (status in ('STARTED', 'TO_SHARE', 'SHARED')),
  started_at timestamptz,
  shared_at timestamptz,
  progression real,
  mastery real,
  stars_acquired smallint,
  stars_total smallint,
  pix_score integer,
  certifiable_count smallint,
  levels smallint[] check (cardinality(levels) = 16),
  pix smallint[] check (cardinality(pix) = 16),
  mastered smallint[] check (cardinality(mastered) = 16),
  skills smallint[] check (cardinality(skills) = 16),
  is_shown boolean not null default false,
  retrying boolean not null default false,
  attempt_count smallint not null default 1,
  evolution text check (evolution in ('UP', 'DOWN', 'STEADY')),
  -- Bit i: a skill of the competence of that place was mastered, in an assessment that was shared.
  worked_mask integer not null default 0,
  primary key (school_id, id),
  unique (school_id, campaign_id, student_id, attempt_key),
  foreign key (school_id, campaign_id) references campaigns on delete cascade,
  foreign key (school_id, student_id) references students on delete cascade,
  foreign key (school_id, class_id) references school_classes (school_id, id) on delete set null (class_id),
  foreign key (school_id, school_year_id) references school_years (school_id, id) on delete set null (school_year_id)
);
create index participations_of_student on participations (school_id, student_id, campaign_id);
create index participations_shown on participations (school_id, student_id, campaign_id) where is_shown;

create table profiles (
  school_id uuid not null,
  id uuid not null default new_id(),
  student_id uuid not null,
  participation_id uuid not null,
  known_at timestamptz not null,
  pix_score integer not null,
  certifiable_count smallint not null,
  levels smallint[] not null check (cardinality(levels) = 16),
  pix smallint[] not null check (cardinality(pix) = 16),
  primary key (school_id, id),
  unique (school_id, participation_id),
  foreign key (school_id, student_id) references students on delete cascade,
  foreign key (school_id, participation_id) references participations on delete cascade
);
create index profiles_of_student on profiles (school_id, student_id, known_at);

-- Progress and reminders ------------------------------------------------------------------------------------------

create table objectives (
  school_id uuid not null,
  id uuid not null default new_id(),
  school_year_id uuid not null,
  grade_level text,
  class_id uuid,
  student_id uuid,
  competences smallint not null check (competences between 1 and 16),
  due_on date not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (school_id, id),
  unique nulls not distinct (school_id, school_year_id, grade_level, class_id, student_id),
  check (num_nonnulls(grade_level, class_id, student_id) <= 1),
  foreign key (school_id, school_year_id) references school_years on delete cascade,
  foreign key (school_id, class_id) references school_classes on delete cascade,
  foreign key (school_id, student_id) references students on delete cascade
);

-- What one call of a person asked for: whom it reminded is in reminders, whom it left out and why is here.
create table reminder_requests (
  school_id uuid not null references schools on delete cascade,
  request_id text not null,
  created_by uuid,
  created_at timestamptz not null,
  skipped jsonb not null,
  primary key (school_id, request_id),
  foreign key (school_id, created_by) references staff (school_id, id) on delete set null (created_by)
);

create table reminders (
  school_id uuid not null,
  id uuid not null default new_id(),
  request_id text not null,
  student_id uuid not null,
  channel text not null check (channel in ('EMAIL', 'ENT', 'PRINT', 'IN_PERSON')),
  status text not null check (status in ('RECORDED', 'QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'CANCELLED')),
  support_needs jsonb not null,
  message text not null,
  created_at timestamptz not null,
  created_by uuid,
  sent_at timestamptz,
  primary key (school_id, id),
  unique (school_id, request_id, student_id),
  foreign key (school_id, student_id) references students on delete cascade,
  foreign key (school_id, created_by) references staff (school_id, id) on delete set null (created_by)
);
create index reminders_of_student on reminders (school_id, student_id, created_at desc);
create index reminders_newest on reminders (school_id, created_at desc, id desc);

-- Imports ---------------------------------------------------------------------------------------------------------

create table imports (
  school_id uuid not null references schools on delete cascade,
  id uuid not null default new_id(),
  number bigint generated always as identity,
  file_name text not null,
  file_path text not null,
  file_size bigint not null,
  kind text check (kind in ('STUDENTS_SIECLE', 'STUDENTS_CSV', 'PIX_ASSESSMENT', 'PIX_PROFILES')),
  status text not null check (status in ('QUEUED', 'RUNNING', 'WAITING', 'DONE', 'FAILED', 'UNDONE')),
  message_code text,
  message_params jsonb,
  progress_done integer not null default 0,
  progress_total integer,
  read_count integer not null default 0,
  created_count integer not null default 0,
  updated_count integer not null default 0,
  unchanged_count integer not null default 0,
  rejected_count integer not null default 0,
  campaign_id uuid,
  school_year_id uuid,
  data_as_of timestamptz,
  campaign_name text,
  -- Whose rights the lines are applied with: the classes of a teacher, null for the whole school.
  created_by uuid,
  class_ids uuid[],
  rest_of uuid,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  finished_at timestamptz,
  undone_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, created_by) references staff (school_id, id) on delete set null (created_by)
);
create index imports_newest on imports (school_id, number desc);

create table name_matches (
  school_id uuid not null references schools on delete cascade,
  id uuid not null default new_id(),
  last_name text not null,
  first_name text not null,
  class_name text,
  last_key text not null,
  first_key text not null,
  class_key text,
  school_year_id uuid,
  -- Set where the typed name fits several students of the class: the decision holds for this line alone.
  fact_key text,
  decision text not null default 'PENDING' check (decision in ('PENDING', 'LINKED', 'DISMISSED')),
  -- Dismissed once, asked again since a student of exactly that name appeared: no machine answers it.
  asked_again boolean not null default false,
  -- How likely the best candidate was when the question was put, 0 to 1: the order in which names are shown.
  likelihood real not null default 0,
  student_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  primary key (school_id, id),
  unique nulls not distinct (school_id, last_key, first_key, class_key, school_year_id, fact_key),
  check ((decision = 'LINKED') = (student_id is not null)),
  foreign key (school_id, student_id) references students (school_id, id) on delete cascade,
  foreign key (school_id, decided_by) references staff (school_id, id) on delete set null (decided_by)
);
create index name_matches_pending on name_matches (school_id, class_key) where decision = 'PENDING';

-- What files say, line by line: participations are computed from the lines that count.
create table import_lines (
  school_id uuid not null,
  import_id uuid not null,
  line integer not null,
  campaign_id uuid not null,
  last_name text not null,
  first_name text not null,
  class_name text,
  last_key text not null,
  first_key text not null,
  class_key text,
  school_year_id uuid,
  fact_key text not null,
  fact jsonb not null,
  outcome text not null check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'TO_MATCH')),
  -- False for a line that says nothing new: undoing the import that said it first takes the fact away.
  counts boolean not null default true,
  match_id uuid,
  student_id uuid,
  primary key (school_id, import_id, line),
  foreign key (school_id, import_id) references imports on delete cascade,
  foreign key (school_id, campaign_id) references campaigns on delete cascade,
  foreign key (school_id, match_id) references name_matches (school_id, id) on delete set null (match_id),
  foreign key (school_id, student_id) references students (school_id, id) on delete set null (student_id)
);
create index import_lines_of_fact on import_lines (school_id, campaign_id, student_id) where counts;
create index import_lines_of_match on import_lines (school_id, match_id) where match_id is not null;
create index import_lines_of_name on import_lines (school_id, last_key, first_key);

create table import_problems (
  school_id uuid not null,
  import_id uuid not null,
  number integer not null,
  line integer,
  code text not null,
  params jsonb not null default '{}',
  raw text,
  primary key (school_id, import_id, number),
  foreign key (school_id, import_id) references imports on delete cascade
);

-- What an import changed in the tables of people and classes, row by row, so that it can be undone.
create table import_changes (
  school_id uuid not null,
  import_id uuid not null,
  number bigint generated always as identity,
  table_name text not null,
  row_id uuid not null,
  before jsonb,
  primary key (school_id, import_id, number),
  foreign key (school_id, import_id) references imports on delete cascade
);
create index import_changes_of_row on import_changes (school_id, row_id);

-- Students whom the newest list of their year no longer names: proposed as gone until a person confirms.
create table departures (
  school_id uuid not null,
  student_id uuid not null,
  import_id uuid not null,
  school_year_id uuid not null,
  proposed_at timestamptz not null,
  primary key (school_id, student_id),
  foreign key (school_id, student_id) references students on delete cascade,
  foreign key (school_id, import_id) references imports on delete cascade
);

-- Exports ---------------------------------------------------------------------------------------------------------

create table exports (
  school_id uuid not null references schools on delete cascade,
  id uuid not null default new_id(),
  subject text not null,
  format text not null,
  request jsonb not null,
  status text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED')),
  progress_done integer not null default 0,
  progress_total integer,
  file_name text,
  content bytea,
  -- The classes that its lines come from, null when a line comes from none: who fetches it must still follow them all.
  class_ids uuid[],
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, created_by) references staff on delete cascade
);
create index exports_of_person on exports (school_id, created_by, created_at desc);

-- The session's person, their school, this year and the classes they follow: one statement per request. ---------------

create function viewer_of(token bytea, at timestamptz, idle interval, absolute interval)
returns table (
  id uuid, school_id uuid, role text, email text, first_name text, last_name text, time_zone text,
  school_year_id uuid, class_ids uuid[], homeroom_ids uuid[], seen_at timestamptz
) language plpgsql volatile as $$
declare
  found_session sessions;
begin
  select * into found_session from sessions s
  where s.token_hash = token and s.created_at > at - absolute and s.seen_at > at - idle;
  if not found then return; end if;
  perform set_config('app.school_id', found_session.school_id::text, true);
  return query
    select p.id, p.school_id, p.role, p.email, p.first_name, p.last_name, o.time_zone, y.id,
           coalesce(t.class_ids, '{}'), coalesce(t.homeroom_ids, '{}'), found_session.seen_at
    from staff p
    join schools o on o.id = p.school_id
    left join school_years y on y.school_id = p.school_id
      and (at at time zone o.time_zone)::date between y.starts_on and y.ends_on
    left join lateral (
      select array_agg(c.id) as class_ids, array_agg(c.id) filter (where g.homeroom) as homeroom_ids
      from teachings g join school_classes c on c.school_id = g.school_id and c.id = g.class_id
      where g.school_id = p.school_id and g.staff_id = p.id and c.school_year_id = y.id
    ) t on true
    where p.school_id = found_session.school_id and p.id = found_session.staff_id and p.disabled_at is null;
end $$;

-- The second wall: row-level security on every table, forced on the owner too. ------------------------------------------

do $$
declare
  name text;
  doors constant text[] := array['sign_in_addresses', 'sessions', 'staff_links', 'sign_in_attempts', 'jobs'];
begin
  for name in select tablename from pg_tables where schemaname = current_schema() and tablename <> 'jalon_migrations' loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    if name = any (doors) then
      execute format('create policy door on %I using (true) with check (true)', name);
    elsif name = 'schools' then
      execute format($policy$create policy own_school on %I
        using (id = (select nullif(current_setting('app.school_id', true), '')::uuid))$policy$, name);
    else
      execute format($policy$create policy own_school on %I
        using (school_id = (select nullif(current_setting('app.school_id', true), '')::uuid))$policy$, name);
    end if;
    execute format('grant select, insert, update, delete on %I to jalon_app', name);
  end loop;
end $$;
grant usage on all sequences in schema public to jalon_app;
