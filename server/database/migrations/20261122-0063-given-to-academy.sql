-- A school reads what was given of itself to an academy, and which terms that was in; nothing of another school.

create policy given_of_own_school on academy_figures for select
  using (uai = (select s.uai from schools s where s.id = (select nullif(current_setting('app.school_id', true), '')::uuid)));

create policy given_of_own_school on academy_terms for select
  using (exists (select from academy_figures f where f.academy = academy_terms.academy and f.term_id = academy_terms.id));
