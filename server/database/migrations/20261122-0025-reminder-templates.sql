-- What a school says in its reminders, in three tones; a school without a row has the words of the message files.
-- By language: the words filled into a template are in the language of the person who reminds, and so is the template.
create table reminder_templates (
  school_id uuid not null references schools on delete cascade,
  language text not null check (language in ('fr', 'en')),
  form text not null check (form in ('LETTER', 'SLIP')),
  nudge text not null,
  checkpoint text not null,
  first_step text not null,
  -- Grows with every edit, so that no edit is lost under another.
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (school_id, language, form),
  foreign key (school_id, changed_by) references staff (school_id, id) on delete set null (changed_by)
);

alter table reminder_templates enable row level security;
alter table reminder_templates force row level security;
create policy own_school on reminder_templates
  using (school_id = (select nullif(current_setting('app.school_id', true), '')::uuid));
grant select, insert, update, delete on reminder_templates to jalon_app;
