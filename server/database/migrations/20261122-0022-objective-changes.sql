-- Who set which objective when, and what it was before: written in the statement that changes it.

create table objective_changes (
  school_id uuid not null,
  id uuid not null default new_id(),
  school_year_id uuid not null,
  grade_level text,
  class_id uuid,
  student_id uuid,
  -- Null: the target had none, or has none any more.
  from_competences smallint,
  from_due_on date,
  to_competences smallint,
  to_due_on date,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (school_id, id),
  check (num_nonnulls(grade_level, class_id, student_id) <= 1),
  foreign key (school_id, school_year_id) references school_years on delete cascade,
  foreign key (school_id, class_id) references school_classes on delete cascade,
  foreign key (school_id, student_id) references students on delete cascade,
  foreign key (school_id, changed_by) references staff (school_id, id) on delete set null (changed_by)
);
create index objective_changes_newest on objective_changes (school_id, school_year_id, changed_at desc);
create index objective_changes_of_class on objective_changes (school_id, class_id) where class_id is not null;
create index objective_changes_of_student on objective_changes (school_id, student_id) where student_id is not null;

alter table objective_changes enable row level security;
alter table objective_changes force row level security;
create policy own_school on objective_changes
  using (school_id = (select nullif(current_setting('app.school_id', true), '')::uuid));
-- History is added to, and goes only with what it is about.
grant select, insert on objective_changes to jalon_app;
