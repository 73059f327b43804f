-- Whether one line of the list alone and one student of the school alone bear exactly these names and this birth date: only
-- such questions are answered together.
alter table identity_questions add column is_pair boolean not null default false;
