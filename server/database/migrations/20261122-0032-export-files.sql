-- Files of exports lie in the data folder, written line by line; the table says whose they are, and stays as the record of who
-- took what out of the school.

alter table exports drop constraint exports_status_check;
alter table exports add constraint exports_status_check
  check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED', 'CANCELLED'));
alter table exports drop column content;
alter table exports
  -- What it is about in names: classes, the campaign.
  add column about text[] not null default '{}',
  add column line_count integer,
  add column file_size bigint,
  add column finished_at timestamptz,
  -- Why it FAILED.
  add column failure_code text;

alter table exports no force row level security;
update exports set status = 'EXPIRED' where status = 'DONE';
update exports set line_count = progress_done where status = 'EXPIRED';
alter table exports force row level security;

create index exports_newest on exports (school_id, created_at desc, id desc);
