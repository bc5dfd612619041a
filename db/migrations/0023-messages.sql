-- Sikker melding: samtalar mellom ein statsforvaltar og ein innbyggjar, eit Nav-kontor eller ein som ikkje seier kven han er.
-- Kvar tabell ber både statsforvaltaren og avsendaren sjølv, så reglane for innsyn slepp å slå opp i samtalen.
create table kvp.message_thread (
  id             uuid primary key,
  reference      text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$'),
  governor_id    text not null check (governor_id <> ''),
  sender_kind    text not null check (sender_kind in ('resident', 'office', 'anonymous')),
  sender_id      text not null,
  sender_name    text not null,
  language       text not null check (language in ('nb', 'nn', 'en')),
  subject        text not null check (subject <> ''),
  stated_case    text not null default '',
  notice_email   text not null default '',
  postal_address text not null default '',
  case_id        uuid,
  case_number    text,
  state          text not null default 'open' check (state in ('open', 'closed')),
  assigned_to    uuid,
  waiting_since  timestamptz,
  created_at     timestamptz not null,
  latest_at      timestamptz not null,
  closed_at      timestamptz,
  version        integer not null default 1,
  unique (id, governor_id, sender_kind, sender_id),
  constraint anonymous_is_nobody check ((sender_kind = 'anonymous') = (sender_id = '')),
  constraint case_has_number check ((case_id is null) = (case_number is null)),
  constraint closed_at_some_time check ((state = 'closed') = (closed_at is not null)),
  constraint closed_waits_for_nobody check (state = 'open' or waiting_since is null)
);

create index message_thread_inbox on kvp.message_thread (governor_id, state, latest_at, id);

create index message_thread_sender on kvp.message_thread (sender_kind, sender_id, latest_at desc, id desc) where sender_kind <> 'anonymous';

comment on table kvp.message_thread is 'Samtale i sikker melding';

comment on column kvp.message_thread.sender_id is 'Innbyggjaren eller kontoret; tom for den som ikkje seier kven han er';

comment on column kvp.message_thread.stated_case is 'Saksnummeret slik avsendaren skreiv det';

comment on column kvp.message_thread.waiting_since is 'Sidan når avsendaren ventar på svar; tom når statsforvaltaren har svart';

create table kvp.message (
  id             uuid primary key,
  thread_id      uuid not null,
  governor_id    text not null,
  sender_kind    text not null,
  sender_id      text not null,
  direction      text not null check (direction in ('incoming', 'outgoing')),
  author_id      text not null,
  author_name    text not null,
  body_text      text not null check (body_text <> ''),
  sent_at        timestamptz not null,
  read_at        timestamptz,
  document_id    uuid,
  print_state    text check (print_state in ('waiting', 'printed')),
  print_document_id uuid,
  print_sha256   text check (print_sha256 ~ '^[0-9a-f]{64}$'),
  printed_at     timestamptz,
  printed_by     text,
  unique (id, governor_id, sender_kind, sender_id),
  foreign key (thread_id, governor_id, sender_kind, sender_id) references kvp.message_thread (id, governor_id, sender_kind, sender_id),
  constraint only_answers_are_printed check (print_state is null or direction = 'outgoing'),
  constraint printed_has_file check ((print_state is null) = (print_sha256 is null) and (print_state is null) = (print_document_id is null)),
  constraint printed_by_somebody check ((print_state is not distinct from 'printed') = (printed_at is not null) and (printed_at is null) = (printed_by is null))
);

create index message_thread_messages on kvp.message (thread_id, sent_at, id);

create index message_unread on kvp.message (governor_id, sent_at) where direction = 'outgoing' and read_at is null and print_state is null;

create index message_to_print on kvp.message (governor_id, sent_at) where print_state is not null;

create index message_unfiled on kvp.message (governor_id, sent_at) where document_id is null;

comment on table kvp.message is 'Ei melding i ein samtale: incoming til statsforvaltaren, outgoing frå han';

comment on column kvp.message.read_at is 'Då den andre sida opna ho første gong';

comment on column kvp.message.print_state is 'Svar som ikkje vart opna på to arbeidsdagar, blir sendt i posten: waiting til nokon har skrive det ut';

create table kvp.message_attachment (
  id          uuid primary key,
  message_id  uuid not null,
  governor_id text not null,
  sender_kind text not null,
  sender_id   text not null,
  position    integer not null check (position > 0),
  name        text not null check (name <> ''),
  media_type  text not null,
  size        integer not null check (size > 0),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scan        text not null check (scan in ('clean', 'unscanned', 'waiting', 'infected')),
  document_id uuid,
  unique (message_id, position),
  foreign key (message_id, governor_id, sender_kind, sender_id) references kvp.message (id, governor_id, sender_kind, sender_id),
  constraint only_safe_is_filed check (document_id is null or scan in ('clean', 'unscanned'))
);

create index message_attachment_waiting on kvp.message_attachment (governor_id) where scan = 'waiting';

comment on table kvp.message_attachment is 'Vedlegg til ei melding';

comment on column kvp.message_attachment.scan is 'unscanned: det finst ingen viruskontroll her. waiting: viruskontrollen svarar ikkje, og ingen kan opne fila.';

-- A governor sees what is sent to it; a resident or an office what is their own. A job acts for a governor. Who says nothing of
-- who they are, can send and not read.
do $$
declare
  name text;
begin
  foreach name in array array['message_thread', 'message', 'message_attachment'] loop
    execute format('alter table kvp.%I enable row level security', name);
    execute format('alter table kvp.%I force row level security', name);
    execute format($policy$
      create policy governor on kvp.%I to kvp_app using (
        (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
      )$policy$, name);
    execute format($policy$
      create policy sender on kvp.%I to kvp_app using (
        sender_kind = (select current_setting('kvp.kind', true)) and sender_id <> '' and sender_id = (
          select case current_setting('kvp.kind', true) when 'resident' then current_setting('kvp.person', true) else current_setting('kvp.unit', true) end)
      )$policy$, name);
    execute format($policy$
      create policy anonymous on kvp.%I for insert to kvp_app with check (
        (select current_setting('kvp.kind', true)) = 'visitor' and sender_kind = 'anonymous'
      )$policy$, name);
  end loop;
end $$;

grant select, insert, update (case_id, case_number, state, assigned_to, waiting_since, latest_at, closed_at, version) on kvp.message_thread to kvp_app;

grant select, insert, update (read_at, document_id, print_state, print_document_id, print_sha256, printed_at, printed_by) on kvp.message to kvp_app;

grant select, insert, update (scan, document_id) on kvp.message_attachment to kvp_app;

-- What a sender may do besides reading: write, and open what was answered. Handling is the governor's.
create function kvp.guard_message_thread() returns trigger language plpgsql as $$
begin
  if current_setting('kvp.kind', true) in ('governor', 'system') then return new; end if;
  if tg_op = 'INSERT' then
    if new.case_id is not null or new.assigned_to is not null or new.state <> 'open'
      then raise exception 'a sender may only write'; end if;
  elsif (new.case_id, new.case_number, new.assigned_to) is distinct from (old.case_id, old.case_number, old.assigned_to) or new.state <> 'open'
    then raise exception 'a sender may only write';
  end if;
  return new;
end $$;

create trigger guard_message_thread before insert or update on kvp.message_thread for each row execute function kvp.guard_message_thread();

create function kvp.guard_message() returns trigger language plpgsql as $$
begin
  if current_setting('kvp.kind', true) in ('governor', 'system') then
    -- A reply is said to be read by the one it was written to, and by nobody else.
    if tg_op = 'UPDATE' and new.direction = 'outgoing' and new.read_at is distinct from old.read_at
      then raise exception 'only the receiver opens a message'; end if;
    if tg_op = 'INSERT' and new.direction <> 'outgoing' then raise exception 'a governor writes answers only'; end if;
    return new;
  end if;
  if tg_op = 'INSERT' then
    if new.direction <> 'incoming' or new.document_id is not null or new.read_at is not null
      then raise exception 'a sender may only write'; end if;
  elsif new.direction <> 'outgoing' or (new.document_id, new.print_state, new.print_document_id, new.print_sha256, new.printed_at, new.printed_by)
    is distinct from (old.document_id, old.print_state, old.print_document_id, old.print_sha256, old.printed_at, old.printed_by)
    then raise exception 'a sender may only read';
  end if;
  return new;
end $$;

create trigger guard_message before insert or update on kvp.message for each row execute function kvp.guard_message();

create function kvp.guard_message_attachment() returns trigger language plpgsql as $$
begin
  if current_setting('kvp.kind', true) in ('governor', 'system') then return new; end if;
  if tg_op = 'UPDATE' or new.document_id is not null then raise exception 'a sender may only write'; end if;
  return new;
end $$;

create trigger guard_message_attachment before insert or update on kvp.message_attachment for each row execute function kvp.guard_message_attachment();
