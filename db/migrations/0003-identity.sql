-- Kven som kan logge inn, kva dei får gjere kvar, og øktene deira.
-- kvp_sign_in finn ut kven som spør; kvp_app ser berre folk i si eiga eining.
create table kvp.app_user (
  id         uuid primary key,
  name       text not null,
  name_sort  text collate "C" not null,
  email      text not null,
  issuer     text not null,
  subject    text not null,
  language   text check (language in ('nn', 'nb')),
  ended_on   date,
  unique (issuer, subject)
);

create index app_user_email on kvp.app_user (lower(email));

create index app_user_name on kvp.app_user (name_sort, id);

comment on table kvp.app_user is 'Tilsette som kan logge inn. Innbyggjarar står i resident.';

comment on column kvp.app_user.issuer is 'Kven som stadfestar identiteten: adressa til utferdaren, eller «demo»';

comment on column kvp.app_user.ended_on is 'Frå og med denne dagen har personen ikkje tilgang til noko';

create table kvp.membership (
  id         uuid primary key,
  user_id    uuid not null references kvp.app_user (id),
  unit_kind  text not null check (unit_kind in ('office', 'municipality', 'governor', 'county-nav', 'directorate', 'operations')),
  unit_id    text not null check (unit_id <> ''),
  role       text not null,
  valid_from date not null,
  valid_to   date,
  ended_at   timestamptz,
  constraint period_runs_forward check (valid_to is null or valid_to >= valid_from)
);

create index membership_unit on kvp.membership (unit_kind, unit_id, user_id);

create index membership_user on kvp.membership (user_id);

comment on table kvp.membership is 'Kva rolle ein tilsett har i ei eining, frå og med – til og med';

comment on column kvp.membership.ended_at is 'Tilgangen vart teken bort straks, utan å vente til siste dag var omme';

create table kvp.deputy (
  id          uuid primary key,
  user_id     uuid not null references kvp.app_user (id),
  for_user_id uuid not null references kvp.app_user (id),
  unit_kind   text not null,
  unit_id     text not null check (unit_id <> ''),
  role        text not null,
  valid_from  date not null,
  valid_to    date not null,
  ended_at    timestamptz,
  constraint period_runs_forward check (valid_to >= valid_from),
  constraint not_for_oneself check (user_id <> for_user_id)
);

create index deputy_unit on kvp.deputy (unit_kind, unit_id, user_id, for_user_id);

create index deputy_user on kvp.deputy (user_id);

create index deputy_for_user on kvp.deputy (for_user_id);

comment on table kvp.deputy is 'Vikar: handlar for ein annan i ei rolle og eit tidsrom. Loggen seier «for».';

-- Det einaste som er felles for ein innbyggjar på tvers av kommunar: innlogginga.
create table kvp.resident (
  id               uuid primary key,
  identity_number  bytea not null,
  lookup           text not null unique,
  created_at       timestamptz not null
);

comment on table kvp.resident is 'Innbyggjarar som har logga inn. Fødselsnummeret er kryptert (AES-256-GCM), lookup er ein HMAC av det.';

create table kvp.session (
  token_hash  text primary key,
  issuer      text not null,
  sid         text,
  user_id     uuid references kvp.app_user (id),
  resident_id uuid references kvp.resident (id),
  capacity    text,
  id_token    bytea,
  created_at  timestamptz not null,
  last_seen   timestamptz not null,
  ended_at    timestamptz,
  constraint somebody check ((user_id is null) <> (resident_id is null))
);

create index session_sid on kvp.session (issuer, sid);

create index session_by_user on kvp.session (user_id, created_at);

create index session_created on kvp.session (created_at);

comment on table kvp.session is 'Økter. Nøkkelen i informasjonskapselen er lagra som SHA-256, så tabellen kan ikkje brukast til å logge inn.';

create table kvp.sign_in_attempt (
  state_hash    text primary key,
  browser_hash  text not null,
  who           text not null check (who in ('staff', 'resident')),
  nonce         text not null,
  code_verifier text not null,
  return_to     text not null,
  created_at    timestamptz not null
);

create index sign_in_attempt_created on kvp.sign_in_attempt (created_at);

comment on table kvp.sign_in_attempt is 'Innloggingar som er på veg. Kvar blir brukt éin gong og lever i 15 minutt.';

create table kvp.pending_post (
  id           uuid primary key,
  browser_hash text not null,
  owner_id     uuid not null,
  address      text not null,
  fields       bytea not null,
  created_at   timestamptz not null,
  unique (browser_hash, address)
);

create index pending_post_created on kvp.pending_post (created_at);

comment on table kvp.pending_post is 'Skjema som vart sende etter at økta gjekk ut: krypterte, i høgst ein time, berre for den same personen i den same nettlesaren.';

alter table kvp.app_user enable row level security;

alter table kvp.app_user force row level security;

alter table kvp.membership enable row level security;

alter table kvp.membership force row level security;

alter table kvp.deputy enable row level security;

alter table kvp.deputy force row level security;

alter table kvp.resident enable row level security;

alter table kvp.resident force row level security;

alter table kvp.session enable row level security;

alter table kvp.session force row level security;

alter table kvp.sign_in_attempt enable row level security;

alter table kvp.sign_in_attempt force row level security;

alter table kvp.pending_post enable row level security;

alter table kvp.pending_post force row level security;

-- Ei eining ser og styrer sine eigne tilgangar.
create policy own_unit on kvp.membership to kvp_app using (
  unit_kind = (select current_setting('kvp.kind', true)) and unit_id = (select current_setting('kvp.unit', true))
);

create policy own_unit on kvp.deputy to kvp_app using (
  unit_kind = (select current_setting('kvp.kind', true)) and unit_id = (select current_setting('kvp.unit', true))
);

create policy operations on kvp.membership to kvp_app using ((select current_setting('kvp.kind', true)) = 'operations');

create policy operations on kvp.deputy to kvp_app using ((select current_setting('kvp.kind', true)) = 'operations');

create policy own_unit on kvp.app_user for select to kvp_app using (
  exists (
    select from kvp.membership m where m.user_id = app_user.id
      and m.unit_kind = (select current_setting('kvp.kind', true)) and m.unit_id = (select current_setting('kvp.unit', true))
  )
  or exists (
    select from kvp.deputy d where d.user_id = app_user.id
      and d.unit_kind = (select current_setting('kvp.kind', true)) and d.unit_id = (select current_setting('kvp.unit', true))
  )
);

-- Den som skal gje ein kollega frå ei anna eining tilgang, må kunne e-postadressa heilt ut.
create policy sought_by_email on kvp.app_user for select to kvp_app using (
  lower(email) = (select current_setting('kvp.sought_email', true)) and email <> ''
);

create policy operations on kvp.app_user to kvp_app using ((select current_setting('kvp.kind', true)) = 'operations');

create policy sign_in on kvp.app_user to kvp_sign_in using (true);

create policy sign_in on kvp.membership for select to kvp_sign_in using (true);

create policy sign_in on kvp.deputy for select to kvp_sign_in using (true);

create policy sign_in on kvp.resident to kvp_sign_in using (true);

create policy sign_in on kvp.session to kvp_sign_in using (true);

create policy sign_in on kvp.sign_in_attempt to kvp_sign_in using (true);

create policy sign_in on kvp.pending_post to kvp_sign_in using (true);

create policy append_sign_in on kvp.audit_event for insert to kvp_sign_in with check (true);

create policy append_sign_in on kvp.audit_person for insert to kvp_sign_in with check (true);

-- Who somebody is, and what they were given, stays as it was written; only when it ends can change.
grant select, insert, update (ended_on) on kvp.app_user to kvp_app;

grant select, insert, update (valid_to, ended_at) on kvp.membership, kvp.deputy to kvp_app;

grant select, update (language) on kvp.app_user to kvp_sign_in;

grant select on kvp.membership, kvp.deputy to kvp_sign_in;

grant select, insert on kvp.resident to kvp_sign_in;

-- A session is never given to somebody else, and one that has ended stays so for as long as it is kept.
grant select, insert, update (capacity, last_seen, ended_at), delete on kvp.session to kvp_sign_in;

grant select, insert, update, delete on kvp.sign_in_attempt, kvp.pending_post to kvp_sign_in;

grant insert on kvp.audit_event, kvp.audit_person to kvp_sign_in;
