-- Old files of Pix give days only: midnight UTC is that day in every zone, and has no hour that anybody knows.
create or replace function csv_minute(instant timestamptz) returns text language sql stable parallel safe as $$
  select case
    when (instant at time zone 'UTC')::time = time '00:00' then (instant at time zone 'UTC')::date::text
    else coalesce(left(instant::text, 16), '')
  end
$$;
