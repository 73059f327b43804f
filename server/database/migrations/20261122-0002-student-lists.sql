-- Lists of students from any software: what each header means is asked once, and known the next time.

create table list_mappings (
  school_id uuid not null references schools on delete cascade,
  -- The headers of the file, in any order.
  header_key text not null,
  columns jsonb not null,
  -- The answers that hold within one school year only: the year of the list, whose addresses it has.
  year_starts_on date not null,
  addresses_of text check (addresses_of in ('STUDENT', 'FAMILY')),
  running_year_starts_on date not null,
  -- The import that used it last: who undoes that one is asked again.
  import_id uuid,
  answered_by uuid,
  answered_at timestamptz not null,
  primary key (school_id, header_key),
  foreign key (school_id, import_id) references imports (school_id, id) on delete set null (import_id),
  foreign key (school_id, answered_by) references staff (school_id, id) on delete set null (answered_by)
);

alter table list_mappings enable row level security;
alter table list_mappings force row level security;
create policy own_school on list_mappings
  using (school_id = (select nullif(current_setting('app.school_id', true), '')::uuid));
grant select, insert, update, delete on list_mappings to jalon_app;

-- What is asked of a list that waits (headers, a few lines whose identifying values are masked, our guess), and the answer.
alter table imports add column list_columns jsonb;
alter table imports add column list_answer jsonb;
