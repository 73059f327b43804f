-- What imports need to be cancelled, tried again, and forgotten after 30 days.

alter table imports drop constraint imports_status_check;
alter table imports add constraint imports_status_check
  check (status in ('QUEUED', 'RUNNING', 'WAITING', 'DONE', 'FAILED', 'UNDONE', 'CANCELLED'));

-- Null while the file is kept for a second try.
alter table imports add column file_removed_at timestamptz;

alter table jobs drop constraint jobs_kind_check;
alter table jobs add constraint jobs_kind_check check (kind in ('IMPORT', 'EXPORT', 'FORGET_IMPORT'));
-- The oldest job of each school is looked for.
create index jobs_by_school on jobs (school_id, id);

-- The stars that each file says: the campaign's are those of the newest, else those that a person planned.
alter table imports add column campaign_star_count smallint;
alter table campaigns add column planned_star_count smallint;

alter table imports no force row level security;
alter table campaigns no force row level security;
update imports i set campaign_star_count = c.star_count from campaigns c
where c.school_id = i.school_id and c.id = i.campaign_id and i.status = 'DONE';
update campaigns set planned_star_count = star_count where pix_id is null;
alter table campaigns force row level security;
alter table imports force row level security;
