-- What a school says of itself: its year's first day, its holidays by zone, and from when on a student is shown as in need of support.

alter table schools
  add column profile_old_days smallint not null default 60 check (profile_old_days >= 1),
  -- Month and day.
  add column year_first_day text not null default '09-01' check (year_first_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  -- The zone whose calendar was taken over; null: nobody said it.
  add column holiday_zone text,
  -- Grows with every change by a person, so that none is lost under another.
  add column settings_version integer not null default 1;

alter table school_holidays add column name text check (length(name) between 1 and 60);
create index school_holidays_by_day on school_holidays (school_id, starts_on);

-- Who asks also knows when their school's year begins.
drop function viewer_of(bytea, timestamptz, interval, interval);
create function viewer_of(token bytea, at timestamptz, idle interval, absolute interval)
returns table (
  id uuid, school_id uuid, role text, email text, first_name text, last_name text, time_zone text, year_first_day text,
  school_year_id uuid, class_ids uuid[], homeroom_ids uuid[], seen_at timestamptz
) language plpgsql volatile as $$
declare
  found_session sessions;
begin
  select * into found_session from sessions s
  where s.token_hash = token and s.created_at > at - absolute and s.seen_at > at - idle;
  if not found then return; end if;
  perform set_config('app.school_id', found_session.school_id::text, true);
  return query
    select p.id, p.school_id, p.role, p.email, p.first_name, p.last_name, o.time_zone, o.year_first_day, y.id,
           coalesce(t.class_ids, '{}'), coalesce(t.homeroom_ids, '{}'), found_session.seen_at
    from staff p
    join schools o on o.id = p.school_id
    left join school_years y on y.school_id = p.school_id
      and (at at time zone o.time_zone)::date between y.starts_on and y.ends_on
    left join lateral (
      select array_agg(c.id) as class_ids, array_agg(c.id) filter (where g.homeroom) as homeroom_ids
      from teachings g join school_classes c on c.school_id = g.school_id and c.id = g.class_id
      where g.school_id = p.school_id and g.staff_id = p.id and c.school_year_id = y.id
    ) t on true
    where p.school_id = found_session.school_id and p.id = found_session.staff_id and p.disabled_at is null;
end $$;
