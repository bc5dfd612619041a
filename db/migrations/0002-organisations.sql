-- Organisasjonsregisteret: opne fakta som alle kan lese. Berre drift skriv dei, ved å lese inn ei ny utgåve.
-- Radene blir bytte ut ei utgåve om gongen; oppdikta demorader (invented) og ekte rader kvar for seg.

create table kvp.organisation_edition (
  id          integer generated always as identity primary key,
  checksum    text not null,
  invented    boolean not null,
  imported_at timestamptz not null default now(),
  files       jsonb not null
);

create index organisation_edition_latest on kvp.organisation_edition (invented, id);

comment on table kvp.organisation_edition is 'Kva utgåver av registeret som er lesne inn, når, og kontrollsummen av kvar fil. Den siste gjeld.';

create table kvp.county (
  id                        text primary key,
  valid_from                date not null,
  valid_from_is_lower_bound boolean not null,
  valid_to                  date,
  invented                  boolean not null
);

comment on table kvp.county is 'Fylke, ei rad per fylkesnummer. valid_to er siste dagen nummeret gjeld.';

comment on column kvp.county.valid_from_is_lower_bound is 'Fylket fanst alt før valid_from';

create table kvp.municipality (
  id                        text primary key,
  county_id                 text not null references kvp.county deferrable initially deferred,
  valid_from                date not null,
  valid_from_is_lower_bound boolean not null,
  valid_to                  date,
  invented                  boolean not null
);

comment on table kvp.municipality is 'Kommunar, ei rad per kommunenummer. Ein kommune som skifta nummer, er fleire rader, knytte saman i municipality_change.';

create table kvp.municipality_change (
  changed_on date not null,
  type       text not null check (type in ('merger', 'split', 'merger-and-split', 'code-change', 'name-change')),
  from_id    text not null,
  to_id      text not null references kvp.municipality deferrable initially deferred,
  invented   boolean not null,
  primary key (changed_on, from_id, to_id)
);

comment on table kvp.municipality_change is 'Samanslåingar, delingar, nye nummer og nye namn: eitt par av gammalt og nytt nummer per rad. changed_on er første dagen etter endringa. Nummer som tok slutt den første dagen registeret kjenner, har inga eiga rad.';

create table kvp.district (
  id              text primary key,
  municipality_id text not null references kvp.municipality deferrable initially deferred,
  kind            text not null check (kind in ('bydel', 'administrative-area')),
  valid_from      date,
  valid_to        date,
  predecessor_id  text references kvp.district deferrable initially deferred,
  invented        boolean not null
);

comment on table kvp.district is 'Bydelar i Oslo, Bergen, Stavanger og Trondheim. valid_from er tom når dagen ikkje er kjend.';

create table kvp.nav_office (
  id                            text primary key,
  kind                          text not null check (kind in ('local', 'county')),
  valid_from                    date,
  registered_closed             date,
  not_seen_from                 date,
  successor_ids                 text[] not null,
  impartiality_office_ids       text[] not null,
  organisation_number           text,
  municipal_organisation_number text,
  street                        text,
  postcode                      text,
  place                         text,
  invented                      boolean not null
);

comment on table kvp.nav_office is 'Nav-kontor (local) og Nav-fylkeskontor (county). Når eit kontor opna eller vart slått saman, er ofte ikkje kjent på dagen.';

comment on column kvp.nav_office.not_seen_from is 'Første øyeblikksbiletet der kontoret ikkje lenger er med';

comment on column kvp.nav_office.successor_ids is 'Kven som hadde området i neste øyeblikksbilete';

comment on column kvp.nav_office.impartiality_office_ids is 'Habilitetskontor: tek sakene når kontoret er ugildt (2019)';

create table kvp.office_coverage (
  as_of     date not null,
  area_id   text not null,
  office_id text not null references kvp.nav_office deferrable initially deferred,
  basis     text not null,
  invented  boolean not null,
  primary key (as_of, area_id)
);

create index office_coverage_office on kvp.office_coverage (office_id);

comment on table kvp.office_coverage is 'Øyeblikksbilete av kva kommunar og bydelar kvart kontor hadde ein dag, og kva opplysninga byggjer på. Ein stad har høgst eitt kontor.';

create table kvp.county_governor (
  id                        text primary key,
  valid_from                date not null,
  valid_from_is_lower_bound boolean not null,
  valid_to                  date,
  organisation_number       text,
  web_slug                  text,
  successor_ids             text[] not null,
  sources                   text[] not null,
  invented                  boolean not null
);

comment on table kvp.county_governor is 'Statsforvaltarembete (fylkesmannen til og med 2020). id er ein fast nøkkel, ikkje ei forkorting som skal visast.';

create table kvp.governor_area (
  governor_id text not null references kvp.county_governor deferrable initially deferred,
  county_id   text not null references kvp.county deferrable initially deferred,
  valid_from  date not null,
  valid_to    date,
  invented    boolean not null,
  primary key (governor_id, county_id, valid_from)
);

comment on table kvp.governor_area is 'Kva fylke eit embete har hatt ansvar for, og når';

create table kvp.language_form (
  unit_kind  text not null check (unit_kind in ('municipality', 'county', 'governor')),
  unit_id    text not null,
  form       text check (form in ('nb', 'nn', 'neutral')),
  valid_from date not null,
  valid_to   date,
  source     text,
  basis      text not null,
  invented   boolean not null,
  primary key (unit_kind, unit_id, valid_from)
);

comment on table kvp.language_form is 'Målform: vedtak i kommunar og fylkesting, og forma embetet skriv allment i (utrekna). Tom form: kommunen har ikkje meldt noko vedtak enno, og er nøytral.';

create table kvp.population (
  area_id      text not null,
  year         integer not null,
  borders      integer not null,
  total        integer not null,
  age_18_to_66 integer not null,
  age_18_to_29 integer not null,
  invented     boolean not null,
  primary key (area_id, year)
);

comment on table kvp.population is 'Innbyggjarar 1. januar, per kommune og bydel. borders er året for inndelinga som area_id høyrer til.';

create table kvp.organisation_name (
  unit_kind  text not null check (unit_kind in ('county', 'municipality', 'district', 'office', 'county-office', 'governor')),
  unit_id    text not null,
  position   integer not null,
  language   text not null check (language in ('no', 'nb', 'nn', 'se', 'smj', 'sma', 'fkv')),
  name       text not null,
  name_sort  text collate "C" not null,
  valid_from date,
  valid_to   date,
  observed   boolean not null,
  source     text,
  invented   boolean not null,
  primary key (unit_kind, unit_id, position)
);

create index organisation_name_sort on kvp.organisation_name (name_sort, unit_kind, unit_id);

comment on table kvp.organisation_name is 'Namna på alle einingane, også dei samiske og kvenske, slik dei har vore. position er rekkjefølgja; name_sort er nøkkelen det blir sortert og søkt etter.';

comment on column kvp.organisation_name.observed is 'Dagane er når namnet vart sett, ikkje når det vart vedteke';

-- Alle les; berre drift skriv.
do $$
declare
  fact text;
begin
  foreach fact in array array['organisation_edition', 'county', 'municipality', 'municipality_change', 'district', 'nav_office', 'office_coverage',
    'county_governor', 'governor_area', 'language_form', 'population', 'organisation_name'] loop
    execute format('alter table kvp.%I enable row level security', fact);
    execute format('alter table kvp.%I force row level security', fact);
    execute format('create policy everyone_reads on kvp.%I for select to kvp_app using (true)', fact);
    execute format('create policy operations_adds on kvp.%I for insert to kvp_app with check ((select current_setting(''kvp.kind'', true)) = ''operations'')', fact);
    execute format('create policy operations_removes on kvp.%I for delete to kvp_app using ((select current_setting(''kvp.kind'', true)) = ''operations'')', fact);
    execute format('grant select, insert, delete on kvp.%I to kvp_app', fact);
  end loop;
end $$;
