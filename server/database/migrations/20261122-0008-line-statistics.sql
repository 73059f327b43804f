-- Of a school or a campaign that came since PostgreSQL last counted, its statistics say that there is nothing: then any index
-- that begins with the school looks as good as the right one, and an export of 10,000 lines takes minutes. Without them it goes
-- by the number of columns that an index answers.
alter table import_lines alter column school_id set statistics 0;
alter table import_lines alter column campaign_id set statistics 0;
alter table import_changes alter column school_id set statistics 0;
alter table import_changes alter column import_id set statistics 0;
