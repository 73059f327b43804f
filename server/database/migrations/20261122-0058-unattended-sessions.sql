-- A session that nobody attends to ends after the minutes that it was opened for: half an hour, less where a device is shared. It
-- says in a few known words where it was opened, which is all that is kept of a browser's own description.
alter table sessions
  add column idle_minutes integer not null default 30 check (idle_minutes > 0),
  add column browser text,
  add column system text;

drop function viewer_of(bytea, timestamptz, interval, interval);
create function viewer_of(token bytea, at timestamptz, absolute interval)
returns table (
  id uuid, school_id uuid, role text, email text, first_name text, last_name text, time_zone text, year_first_day text,
  today date, school_year_id uuid, class_ids uuid[], homeroom_ids uuid[], seen_at timestamptz,
  opened_at timestamptz, idle_minutes integer
) language plpgsql volatile as $$
declare
  found_session sessions;
begin
  select * into found_session from sessions s
  where s.token_hash = token and s.created_at > at - absolute
    and s.seen_at > at - make_interval(mins => s.idle_minutes);
  if not found then return; end if;
  perform set_config('app.school_id', found_session.school_id::text, true);
  return query
    select p.id, p.school_id, p.role, p.email, p.first_name, p.last_name, o.time_zone, o.year_first_day, d.today, y.id,
           coalesce(t.class_ids, '{}'), coalesce(t.homeroom_ids, '{}'), found_session.seen_at,
           found_session.created_at, found_session.idle_minutes
    from staff p
    join schools o on o.id = p.school_id
    cross join lateral (select (at at time zone o.time_zone)::date as today) d
    left join school_years y on y.school_id = p.school_id and d.today between y.starts_on and y.ends_on
    left join lateral (
      select array_agg(c.id) as class_ids, array_agg(c.id) filter (where g.homeroom) as homeroom_ids
      from teachings g join school_classes c on c.school_id = g.school_id and c.id = g.class_id
      where g.school_id = p.school_id and g.staff_id = p.id and c.school_year_id = y.id
        and d.today between coalesce(g.starts_on, d.today) and coalesce(g.ends_on, d.today)
    ) t on true
    where p.school_id = found_session.school_id and p.id = found_session.staff_id and p.disabled_at is null;
end $$;
