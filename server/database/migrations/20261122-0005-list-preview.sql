-- What a list of students will change is shown before it does, and who is who is asked where an INE has changed.

alter table imports add column preview_lists boolean not null default false;
-- The questions that a person has said yes to, by their code: each is asked once.
alter table imports add column confirmed_codes text[] not null default '{}';
alter table imports add column preview jsonb;

create table identity_questions (
  school_id uuid not null,
  import_id uuid not null,
  line integer not null,
  last_name text not null,
  first_name text not null,
  class_name text,
  candidate_ids uuid[] not null,
  answer text check (answer in ('EXISTING', 'NEW')),
  student_id uuid,
  answered_by uuid,
  answered_at timestamptz,
  primary key (school_id, import_id, line),
  foreign key (school_id, import_id) references imports on delete cascade,
  foreign key (school_id, student_id) references students on delete set null (student_id),
  foreign key (school_id, answered_by) references staff (school_id, id) on delete set null (answered_by)
);

alter table identity_questions enable row level security;
alter table identity_questions force row level security;
create policy own_school on identity_questions
  using (school_id = (select nullif(current_setting('app.school_id', true), '')::uuid));
grant select, insert, update, delete on identity_questions to jalon_app;
