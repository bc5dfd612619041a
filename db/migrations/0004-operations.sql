-- Den som køyrer køen. Brukaren programmet loggar inn med, er medlem; brukstilfella ser berre det kvp_app ser.
do $$ begin
  if not exists (select from pg_roles where rolname = 'kvp_jobs') then create role kvp_jobs nologin; end if;
  execute format('grant kvp_jobs to %I', current_user);
end $$;

-- E-post ut: kven som sende kva til kven, og korleis det gjekk.
create table kvp.outgoing_mail (
  id               uuid primary key,
  capacity_kind    text not null,
  unit_id          text not null,
  case_id          uuid,
  recipient_id     uuid,
  recipient        text not null,
  subject          text not null,
  body_text        text not null,
  body_html        text,
  state            text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts         integer not null default 0,
  claimed_at       timestamptz,
  failure          text,
  delivery         text check (delivery in ('smtp', 'outbox')),
  created_at       timestamptz not null,
  sent_at          timestamptz,
  constraint sent_has_time check ((state = 'sent') = (sent_at is not null))
);

comment on table kvp.outgoing_mail is 'E-post ut. Berre varsel: aldri innhald frå ei sak.';

comment on column kvp.outgoing_mail.recipient is 'E-postadressa det vert sendt til';

comment on column kvp.outgoing_mail.recipient_id is 'Raden varselet gjeld, til dømes mottakaren i ei kartlegging';

comment on column kvp.outgoing_mail.delivery is 'smtp: levert til ein e-posttenar. outbox: berre vist i utboksen, til prøve';

create index outgoing_mail_unit on kvp.outgoing_mail (unit_id, created_at desc, id desc);

create index outgoing_mail_recipient on kvp.outgoing_mail (recipient_id) where recipient_id is not null;

alter table kvp.outgoing_mail enable row level security;

alter table kvp.outgoing_mail force row level security;

-- The unit that sent it, whichever capacity it sent in; a job acts as system for that unit.
-- Only the job writes how the sending went: nobody can have a mail sent again, or say that it was, by changing the row.
create policy governor_unit on kvp.outgoing_mail for select to kvp_app
  using ((select current_setting('kvp.kind', true)) = 'governor' and unit_id = (select current_setting('kvp.unit', true)));

create policy office_unit on kvp.outgoing_mail for select to kvp_app
  using ((select current_setting('kvp.kind', true)) = 'office' and capacity_kind = 'office' and unit_id = (select current_setting('kvp.unit', true)));

create policy send on kvp.outgoing_mail for insert to kvp_app
  with check ((select current_setting('kvp.kind', true)) in ('governor', 'office') and capacity_kind = (select current_setting('kvp.kind', true))
    and unit_id = (select current_setting('kvp.unit', true)));

create policy system_unit on kvp.outgoing_mail to kvp_app
  using ((select current_setting('kvp.kind', true)) = 'system' and unit_id = (select current_setting('kvp.unit', true)))
  with check ((select current_setting('kvp.kind', true)) = 'system' and unit_id = (select current_setting('kvp.unit', true)));

-- Nothing but how the sending went may change, and nothing is removed.
grant select, insert on kvp.outgoing_mail to kvp_app;

grant update (state, attempts, claimed_at, failure, delivery, sent_at) on kvp.outgoing_mail to kvp_app;

-- Kva filer som skal finnast i filmappa. Ei fil utan rad her er att etter noko som ikkje vart fullført.
create table kvp.stored_file (
  sha256    text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size      integer not null,
  stored_at timestamptz not null
);

comment on table kvp.stored_file is 'Filer i filmappa, etter innhaldet sin SHA-256. Kven som får sjå dei, står i tabellane som viser til dei.';

alter table kvp.stored_file enable row level security;

alter table kvp.stored_file force row level security;

create policy read_all on kvp.stored_file for select using (true);

create policy store on kvp.stored_file for insert to kvp_app with check (true);

grant select, insert on kvp.stored_file to kvp_app;

-- Everybody reads the settings; only operations and jobs write them.
alter table kvp.setting enable row level security;

alter table kvp.setting force row level security;

create policy read_all on kvp.setting for select using (true);

create policy operations_write on kvp.setting for insert to kvp_app with check ((select current_setting('kvp.kind', true)) in ('operations', 'system'));

create policy operations_update on kvp.setting for update to kvp_app using ((select current_setting('kvp.kind', true)) in ('operations', 'system'));

create policy operations_delete on kvp.setting for delete to kvp_app using ((select current_setting('kvp.kind', true)) in ('operations', 'system'));

grant insert, update, delete on kvp.setting to kvp_app;
