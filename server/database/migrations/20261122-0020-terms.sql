-- The terms of a school year (3 trimestres or 2 semestres), without a gap from its first day to its last; class councils.

create table terms (
  school_id uuid not null,
  id uuid not null default new_id(),
  school_year_id uuid not null,
  number smallint not null check (number between 1 and 3),
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  primary key (school_id, id),
  unique (school_id, school_year_id, number),
  foreign key (school_id, school_year_id) references school_years on delete cascade
);

create table class_councils (
  school_id uuid not null,
  class_id uuid not null,
  term_id uuid not null,
  held_on date not null,
  primary key (school_id, class_id, term_id),
  foreign key (school_id, class_id) references school_classes on delete cascade,
  foreign key (school_id, term_id) references terms on delete cascade
);
create index class_councils_of_term on class_councils (school_id, term_id);

-- Until somebody says better: trimestres change after three months and six, semestres after five (end of November and of February; end of January).
create function usual_terms(term_count integer, starts_on date, ends_on date)
returns table (number smallint, first_day date, last_day date) language sql immutable as $$
  with starts as (
    select n, (starts_on + make_interval(months => case term_count when 2 then 5 else 3 end * (n - 1)))::date as day
    from generate_series(1, term_count) n
  )
  select n::smallint, day, coalesce(lead(day) over (order by n) - 1, ends_on) from starts
$$;

-- The class council meets three times a year; only lycées professionnels may do with two (code de l'éducation, R421-51).
create function make_terms() returns trigger language plpgsql as $$
begin
  insert into terms (school_id, school_year_id, number, starts_on, ends_on)
  select new.school_id, new.id, t.number, t.first_day, t.last_day
  from schools o, usual_terms(case o.kind when 'LYCEE_PROFESSIONAL' then 2 else 3 end, new.starts_on, new.ends_on) t
  where o.id = new.school_id;
  return null;
end $$;

alter table schools no force row level security;
alter table school_years no force row level security;
insert into terms (school_id, school_year_id, number, starts_on, ends_on)
select y.school_id, y.id, t.number, t.first_day, t.last_day
from school_years y
join schools o on o.id = y.school_id
cross join usual_terms(case o.kind when 'LYCEE_PROFESSIONAL' then 2 else 3 end, y.starts_on, y.ends_on) t;
alter table school_years force row level security;
alter table schools force row level security;

create trigger make_terms after insert on school_years for each row execute function make_terms();

do $$
declare
  name text;
begin
  foreach name in array array['terms', 'class_councils'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy own_school on %I
      using (school_id = (select nullif(current_setting('app.school_id', true), '')::uuid))$policy$, name);
    execute format('grant select, insert, update, delete on %I to jalon_app', name);
  end loop;
end $$;
