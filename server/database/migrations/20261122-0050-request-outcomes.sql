-- What was made for a request that names itself: whoever sends it again, because the answer did not come, makes nothing twice.

create table request_outcomes (
  school_id uuid not null,
  staff_id uuid not null,
  request_id text not null check (length(request_id) between 1 and 100),
  verb text not null,
  outcome_id uuid,
  asked_at timestamptz not null default now(),
  primary key (school_id, staff_id, request_id),
  foreign key (school_id, staff_id) references staff on delete cascade
);

alter table request_outcomes enable row level security;
alter table request_outcomes force row level security;
create policy own_school on request_outcomes
  using (school_id = (select nullif(current_setting('app.school_id', true), '')::uuid));
grant select, insert, update, delete on request_outcomes to jalon_app;
