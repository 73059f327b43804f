-- A text as a cell of a CSV, as server/shared/csv.ts writes it: PostgreSQL writes the longest lists itself, and a test holds the two
-- against each other. Most texts begin with a letter or a digit of Latin, and need no second look.
create function csv_text(cell text) returns text language sql immutable parallel safe as $$
  select case
    when cell is null then ''
    when ascii(cell) between 65 and 90 or ascii(cell) between 97 and 122 or ascii(cell) between 192 and 383
      or ascii(cell) between 48 and 57
      then '"' || replace(translate(cell, U&'\202A\202B\202C\202D\202E\2066\2067\2068\2069', ''), '"', '""') || '"'
    else '"' || replace(regexp_replace(translate(cell, U&'\202A\202B\202C\202D\202E\2066\2067\2068\2069', ''),
      '^([\s\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"'']*[=+\-@|%＝＋－＠]|[\t\r\n])', '''\1'), '"', '""') || '"'
  end
$$;

-- Nearly every share has few digits and is written as it stands; rounding is dear.
create function csv_number(cell real) returns text language sql immutable parallel safe as $$
  select case
    when cell is null then ''
    when length(cell::text) <= 6 and strpos(cell::text, 'e') = 0 then replace(cell::text, '.', ',')
    else replace(trim_scale(round(cell::numeric, 4))::text, '.', ',')
  end
$$;

-- The first 16 signs of an instant as PostgreSQL writes it are the minute: to_char takes five times as long.
create function csv_minute(instant timestamptz, zone text) returns text language sql stable parallel safe as $$
  select coalesce(left((instant at time zone zone)::text, 16), '')
$$;
