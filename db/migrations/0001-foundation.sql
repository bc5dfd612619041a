-- The application works as kvp_app. It owns nothing, so row level security binds it.
-- Roles belong to the whole server, so they are made only where they are missing.
do $$ begin
  if not exists (select from pg_roles where rolname = 'kvp_app') then create role kvp_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'kvp_sign_in') then create role kvp_sign_in nologin; end if;
  execute format('grant kvp_app, kvp_sign_in to %I', current_user);
end $$;

create schema if not exists kvp;

grant usage on schema kvp to kvp_app, kvp_sign_in;

-- Hvem som gjorde hva, når, og på vegne av hvem. Delt per måned, så gamle måneder kan skilles ut uten å røre nye.
create table kvp.audit_event (
  id            uuid not null,
  at            timestamptz not null,
  actor_id      text not null,
  on_behalf_of  text,
  capacity_kind text not null,
  unit_id       text not null,
  use_case      text not null,
  subject       text not null,
  outcome       text not null,
  primary key (at, id)
) partition by range (at);

create table kvp.audit_event_other partition of kvp.audit_event default;

create index audit_event_unit on kvp.audit_event (capacity_kind, unit_id, at);

comment on table kvp.audit_event is 'Logg: alle endringar, alle oppslag på personar og alle nei. Kan ikkje endrast eller slettast.';

comment on column kvp.audit_event.on_behalf_of is 'Den ein vikar handla for';

-- Ein rad per person som hendinga gjeld, så personen sjølv kan lese kven som har sett på opplysningane.
create table kvp.audit_person (
  at        timestamptz not null,
  event_id  uuid not null,
  person_id text not null,
  primary key (person_id, at, event_id)
) partition by range (at);

create table kvp.audit_person_other partition of kvp.audit_person default;

comment on table kvp.audit_person is 'Personane ei hending i loggen gjeld';

-- Lagar månadsdelane for eit tidsrom. Eigaren køyrer dette ved migrering og ved oppstart.
create function kvp.make_audit_partitions(first_month date, months integer) returns void language plpgsql as $$
declare
  month date;
  suffix text;
begin
  for offset_months in 0 .. months - 1 loop
    month := date_trunc('month', first_month)::date + make_interval(months => offset_months);
    suffix := to_char(month, 'YYYY_MM');
    if to_regclass('kvp.audit_event_' || suffix) is null then
      execute format('create table kvp.audit_event_%s partition of kvp.audit_event for values from (%L) to (%L)', suffix, month, month + interval '1 month');
    end if;
    if to_regclass('kvp.audit_person_' || suffix) is null then
      execute format('create table kvp.audit_person_%s partition of kvp.audit_person for values from (%L) to (%L)', suffix, month, month + interval '1 month');
    end if;
  end loop;
end $$;

alter table kvp.audit_event enable row level security;

alter table kvp.audit_event force row level security;

alter table kvp.audit_person enable row level security;

alter table kvp.audit_person force row level security;

-- Written once. Nobody, the application included, may change or remove what was logged.
create policy append on kvp.audit_event for insert to kvp_app with check (
  capacity_kind = (select current_setting('kvp.kind', true)) and unit_id = (select current_setting('kvp.unit', true))
  and actor_id = (select current_setting('kvp.user', true))
);

create policy append on kvp.audit_person for insert to kvp_app with check (true);

-- Visitors and residents have no unit, and are not one another's colleagues.
create policy own_unit on kvp.audit_event for select to kvp_app using (
  capacity_kind = (select current_setting('kvp.kind', true)) and unit_id = (select current_setting('kvp.unit', true)) and unit_id <> ''
);

create policy own_person on kvp.audit_person for select to kvp_app using (
  person_id = (select current_setting('kvp.person', true)) and person_id <> ''
);

grant insert, select on kvp.audit_event, kvp.audit_person to kvp_app;

-- Innstillingar som gjeld heile installasjonen: demoklokka, versjonen av det opne innhaldet.
create table kvp.setting (
  key   text primary key,
  value text not null
);

comment on table kvp.setting is 'Innstillingar for installasjonen. Ingen persondata.';

grant select on kvp.setting to kvp_app, kvp_sign_in;
