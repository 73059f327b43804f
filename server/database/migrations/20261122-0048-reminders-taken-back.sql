-- A reminder recorded by mistake is taken back the same day: it stays in the history, cancelled, with who did it and when.
alter table reminders
  add column taken_back_at timestamptz,
  add column taken_back_by uuid,
  add constraint reminders_taken_back_are_cancelled check (taken_back_at is null or status = 'CANCELLED'),
  add foreign key (school_id, taken_back_by) references staff (school_id, id) on delete set null (taken_back_by);
