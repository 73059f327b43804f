-- The outbox. A row is written with its decision; it leaves at most once, and what became of it is never silent.

-- A door: the sender looks for mails of all schools, so it carries identifiers, states and moments only.
create table mail_outbox (
  school_id uuid not null references schools on delete cascade,
  id uuid not null default new_id(),
  kind text not null check (kind in ('REMINDER', 'INVITATION', 'PASSWORD_RESET')),
  reminder_id uuid,
  staff_id uuid,
  -- Whose decision it was; null: nobody signed in.
  asked_by uuid,
  -- For the mail's whole life, also when it is sent again.
  message_id text not null,
  -- Decided where mail is caught: such a mail never leaves this machine.
  caught boolean not null,
  state text not null default 'QUEUED'
    check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'CANCELLED')),
  -- Counts the takers: whoever holds an older number changes nothing any more.
  fence bigint not null default 0,
  attempts smallint not null default 0,
  asked_at timestamptz not null default clock_timestamp(),
  next_at timestamptz not null default clock_timestamp(),
  lease_until timestamptz,
  -- The durable mark: from here on the last dot may be out, before it certainly is not.
  leaving_at timestamptz,
  sent_at timestamptz,
  failure text check (failure in ('REFUSED', 'NO_ANSWER', 'WRONG_ADDRESS', 'TOO_LATE')),
  -- When its text is erased at the latest.
  forget_at timestamptz,
  primary key (school_id, id),
  unique (school_id, reminder_id),
  unique (school_id, message_id),
  check ((kind = 'REMINDER') = (reminder_id is not null)),
  check ((kind = 'REMINDER') = (staff_id is null)),
  foreign key (school_id, reminder_id) references reminders on delete cascade,
  foreign key (school_id, staff_id) references staff on delete cascade,
  foreign key (school_id, asked_by) references staff (school_id, id) on delete set null (asked_by)
);
create index mail_outbox_queued on mail_outbox (next_at) where state = 'QUEUED';
create index mail_outbox_sending on mail_outbox (lease_until) where state = 'SENDING';
create index mail_outbox_to_forget on mail_outbox (forget_at) where forget_at is not null;

-- To whom and in which words: for as long as it may still be sent, and no longer.
create table mail_letters (
  school_id uuid not null,
  mail_id uuid not null,
  recipient text not null,
  subject text not null,
  body text not null,
  -- The last words of the server that refused it, without addresses.
  reply text,
  primary key (school_id, mail_id),
  foreign key (school_id, mail_id) references mail_outbox on delete cascade
);

-- The mail of a demo school, which leaves for nobody.
create table caught_mails (
  school_id uuid not null,
  mail_id uuid not null,
  subject text not null,
  body text not null,
  caught_at timestamptz not null,
  primary key (school_id, mail_id),
  foreign key (school_id, mail_id) references mail_outbox on delete cascade
);
create index caught_mails_newest on caught_mails (school_id, caught_at desc, mail_id desc);

do $$
declare
  name text;
begin
  foreach name in array array['mail_outbox', 'mail_letters', 'caught_mails'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert, update, delete on %I to jalon_app', name);
  end loop;
end $$;
create policy door on mail_outbox using (true) with check (true);
create policy own_school on mail_letters
  using (school_id = (select nullif(current_setting('app.school_id', true), '')::uuid));
create policy own_school on caught_mails
  using (school_id = (select nullif(current_setting('app.school_id', true), '')::uuid));
