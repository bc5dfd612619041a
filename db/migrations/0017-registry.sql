-- Postmottaket: e-post som er komen inn, kven som tek seg av han, og kvar han vart lagd.
-- Kvar e-post står her éin gong, kor mange gonger han enn blir henta.
create table kvp.incoming_mail (
  id              uuid primary key,
  governor_id     text not null,
  mailbox         text not null check (mailbox <> ''),
  message_id      text not null,
  content_hash    text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  raw_sha256      text not null check (raw_sha256 ~ '^[0-9a-f]{64}$'),
  is_raw_kept     boolean not null,
  other_copies    text[] not null default '{}',
  thread_ids      text[] not null,
  sender_name     text not null,
  sender_address  text not null,
  recipients      text[] not null,
  sent_at         timestamptz,
  received_at     timestamptz not null,
  subject         text not null,
  body_text       text not null,
  automatic       text check (automatic in ('auto-reply', 'bounce')),
  fault           text check (fault in ('unreadable', 'too-large', 'too-many-parts')),
  personal_data   text[] not null,
  state           text not null check (state in ('open', 'aside', 'filed', 'done', 'not-ours')),
  assigned_to     uuid,
  case_id         uuid,
  document_id     uuid,
  reason          text not null default '',
  settled_at      timestamptz,
  settled_by      text,
  copy            text not null default 'kept' check (copy in ('kept', 'removing', 'removed')),
  secure_reply_at timestamptz,
  version         integer not null default 1,
  unique (id, governor_id),
  constraint incoming_mail_once unique (governor_id, mailbox, message_id, content_hash),
  constraint settled_by_somebody check ((state in ('open', 'aside')) = (settled_at is null) and (settled_at is null) = (settled_by is null)),
  constraint filed_in_a_case check ((state = 'filed') = (case_id is not null) and (case_id is null) = (document_id is null)),
  constraint not_ours_has_reason check (state <> 'not-ours' or reason <> ''),
  constraint copy_removed_when_settled check (copy = 'kept' or state not in ('open', 'aside'))
);

create index incoming_mail_open on kvp.incoming_mail (governor_id, state, received_at, id);

create index incoming_mail_settled on kvp.incoming_mail (governor_id, settled_at, id) where settled_at is not null;

create index incoming_mail_message on kvp.incoming_mail (governor_id, message_id) where case_id is not null;

comment on table kvp.incoming_mail is 'E-post inn til postmottaket';

comment on column kvp.incoming_mail.message_id is 'Message-ID frå avsendaren; tom der det ikkje er nokon';

comment on column kvp.incoming_mail.content_hash is 'SHA-256 av det som står i e-posten, så han ikkje blir lagra to gonger når han er levert to vegar';

comment on column kvp.incoming_mail.raw_sha256 is 'SHA-256 av heile e-posten slik han kom. is_raw_kept: om fila er teken vare på';

comment on column kvp.incoming_mail.other_copies is 'SHA-256 av same e-posten levert fleire gonger, så alle kopiane kan slettast';

comment on column kvp.incoming_mail.personal_data is 'Kva slag personopplysningar som er funne: identity-number, health, benefit. Aldri sjølve opplysningane.';

comment on column kvp.incoming_mail.body_text is 'Teksten. Tom når e-posten med personopplysningar er flytt til saka.';

comment on column kvp.incoming_mail.copy is 'Kopien i postkassa: kept, removing når nokon har stadfesta at han skal slettast, removed';

create table kvp.incoming_attachment (
  id          uuid primary key,
  mail_id     uuid not null,
  governor_id text not null,
  position    integer not null check (position > 0),
  name        text not null check (name <> ''),
  media_type  text not null,
  size        integer not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  unique (mail_id, position),
  foreign key (mail_id, governor_id) references kvp.incoming_mail (id, governor_id)
);

comment on table kvp.incoming_attachment is 'Vedlegg til e-post inn. Blir borte herifrå når e-posten med personopplysningar er flytt til saka.';

-- People see the mail of the governor they work for. A job acts for a governor.
do $$
declare
  name text;
begin
  foreach name in array array['incoming_mail', 'incoming_attachment'] loop
    execute format('alter table kvp.%I enable row level security', name);
    execute format('alter table kvp.%I force row level security', name);
    execute format($policy$
      create policy governor on kvp.%I to kvp_app using (
        (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
      )$policy$, name);
  end loop;
end $$;

-- What came in stays as it came, but what is moved to a case is taken out of here.
grant select, insert, update (subject, body_text, is_raw_kept, other_copies, state, assigned_to, case_id, document_id, reason, settled_at, settled_by, copy, secure_reply_at, version) on kvp.incoming_mail to kvp_app;

grant select, insert, delete on kvp.incoming_attachment to kvp_app;
