-- What the people around a class noted of a student: marks without free text, and until when the student is put off.

create table follow_up_marks (
  school_id uuid not null,
  id uuid not null default new_id(),
  student_id uuid not null,
  kind text not null check (kind in ('SEEN_IN_CLASS', 'ABSENT', 'CONNECTION_PROBLEM', 'ACCOUNT_TO_UNLOCK')),
  marked_on date not null,
  marked_by uuid,
  marked_at timestamptz not null,
  primary key (school_id, id),
  -- The same person, the same thing, the same day: once.
  unique (school_id, student_id, marked_by, kind, marked_on),
  foreign key (school_id, student_id) references students on delete cascade,
  foreign key (school_id, marked_by) references staff (school_id, id) on delete set null (marked_by)
);
create index follow_up_marks_newest on follow_up_marks (school_id, student_id, marked_at desc, id desc);

create table put_offs (
  school_id uuid not null,
  student_id uuid not null,
  -- The day on which the student is back on the list.
  until date not null,
  put_off_by uuid,
  put_off_at timestamptz not null,
  primary key (school_id, student_id),
  foreign key (school_id, student_id) references students on delete cascade,
  foreign key (school_id, put_off_by) references staff (school_id, id) on delete set null (put_off_by)
);

do $$
declare
  name text;
begin
  foreach name in array array['follow_up_marks', 'put_offs'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_school on %I
      using (school_id = (select nullif(current_setting('app.school_id', true), '')::uuid))$policy$, name);
    execute format('grant select, insert, update, delete on %I to jalon_app', name);
  end loop;
end $$;
