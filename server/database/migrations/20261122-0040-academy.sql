-- What an academy reads: of each term that is over, the figures of its schools as they were published once. A figure that may not
-- be shown is not there: it is null, in the table too.

create table academy_terms (
  academy text not null,
  id uuid not null default new_id(),
  year_name text not null,
  kind text not null check (kind in ('TRIMESTER', 'SEMESTER')),
  number smallint not null check (number between 1 and 3),
  ends_on date not null,
  frozen_at timestamptz not null,
  student_count integer not null,
  started_count integer,
  certifiable_count integer,
  objective_reached_count integer,
  primary key (academy, id),
  unique (academy, year_name, kind, number)
);

-- Neither a class nor a grade, and no key of a school: what was published stays when a school goes.
create table academy_figures (
  academy text not null,
  term_id uuid not null,
  uai text not null,
  name text not null,
  student_count integer not null,
  started_count integer,
  certifiable_count integer,
  objective_reached_count integer,
  primary key (academy, term_id, uai),
  foreign key (academy, term_id) references academy_terms on delete cascade
);

do $$
declare
  table_name text;
  figure text;
begin
  foreach table_name in array array['academy_terms', 'academy_figures'] loop
    -- The rule of server/academy/disclosure.rules.ts once more, where no mistake above it can pass.
    foreach figure in array array['started_count', 'certifiable_count', 'objective_reached_count'] loop
      execute format('alter table %I add check (%2$I is null or (student_count >= 20 and %2$I between 5 and student_count - 5))',
        table_name, figure);
    end loop;
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    -- By academy, not by school: a school's own unit of work sees none of it.
    execute format($policy$create policy own_academy on %I
      using (academy = (select nullif(current_setting('app.academy', true), '')))$policy$, table_name);
    -- Published once: nothing is edited afterwards. Only the demo is ever taken away.
    execute format('grant select, insert, delete on %I to jalon_app', table_name);
  end loop;
end $$;
