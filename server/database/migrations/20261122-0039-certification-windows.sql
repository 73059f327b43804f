-- The days on which a school sits the certification, where it says them itself: dates are published late, and academies differ.

create table certification_windows (
  school_id uuid not null,
  school_year_id uuid not null,
  level text not null check (level in ('COLLEGE', 'LYCEE')),
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  primary key (school_id, school_year_id, level),
  foreign key (school_id, school_year_id) references school_years on delete cascade
);

alter table certification_windows enable row level security;
alter table certification_windows force row level security;
create policy own_school on certification_windows
  using (school_id = (select nullif(current_setting('app.school_id', true), '')::uuid));
grant select, insert, update, delete on certification_windows to jalon_app;
