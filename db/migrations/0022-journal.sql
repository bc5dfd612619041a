-- Journalen: løpenummer og dato for kvar post, namna på dei som førte han, rettingar, og det alle kan lese.

-- Siste løpenummer i journalen for kvart arkiv og år. Rada er låst til transaksjonen er ferdig, så det blir ingen hol.
create table kvp.journal_sequence (
  owner_kind    text not null check (owner_kind in ('office', 'municipality', 'governor')),
  owner_id      text not null,
  year          integer not null,
  last_sequence integer not null check (last_sequence > 0),
  primary key (owner_kind, owner_id, year)
);

comment on table kvp.journal_sequence is 'Siste løpenummer i journalen for kvart arkiv og år';

-- Arkivet skal kunne lesast når brukarane er borte, så namna står saman med det dei gjorde.
alter table kvp.case_folder add column opened_by_name text not null default '';

alter table kvp.case_document add column created_by_name text not null default '';

alter table kvp.journal_entry add column created_by_name text not null default '';

alter table kvp.journal_entry add column version integer not null default 1;

-- The trigger sets these three; the defaults only say that nobody else has to.
alter table kvp.journal_entry add column journaled_on date not null default current_date;

alter table kvp.journal_entry add column journal_year integer not null default 0;

alter table kvp.journal_entry add column journal_sequence integer not null default 0;

comment on column kvp.case_folder.opened_by_name is 'Namnet på den som oppretta saka: saksansvarleg';

comment on column kvp.journal_entry.journaled_on is 'Journaldato: dagen posten vart ført';

comment on column kvp.journal_entry.journal_sequence is 'Løpenummer i journalen det året: 118 i 118/2026';

-- The owner is let past the policies for what was written before this.
alter table kvp.app_user no force row level security;

alter table kvp.case_folder no force row level security;

alter table kvp.case_document no force row level security;

alter table kvp.journal_entry no force row level security;

update kvp.case_folder f set opened_by_name = coalesce((select u.name from kvp.app_user u where u.id::text = f.opened_by), 'Medverk');

update kvp.case_document d set created_by_name = coalesce((select u.name from kvp.app_user u where u.id::text = d.created_by), 'Medverk');

update kvp.journal_entry e set created_by_name = coalesce((select u.name from kvp.app_user u where u.id::text = e.created_by), 'Medverk');

update kvp.journal_entry e set journaled_on = n.day, journal_year = extract(year from n.day), journal_sequence = n.number
from (
  select id, (created_at at time zone 'Europe/Oslo')::date as day,
    row_number() over (partition by owner_kind, owner_id, extract(year from created_at at time zone 'Europe/Oslo') order by created_at, id) as number
  from kvp.journal_entry
) n where n.id = e.id;

insert into kvp.journal_sequence (owner_kind, owner_id, year, last_sequence)
select owner_kind, owner_id, journal_year, max(journal_sequence) from kvp.journal_entry group by owner_kind, owner_id, journal_year;

alter table kvp.app_user force row level security;

alter table kvp.case_folder force row level security;

alter table kvp.case_document force row level security;

alter table kvp.journal_entry force row level security;

alter table kvp.journal_entry add constraint numbered check (journal_year > 0 and journal_sequence > 0);

alter table kvp.journal_entry add constraint journal_number unique (owner_kind, owner_id, journal_year, journal_sequence);

alter table kvp.journal_entry add constraint journal_entry_owner unique (id, owner_kind, owner_id);

create index journal_entry_journaled on kvp.journal_entry (owner_kind, owner_id, journaled_on desc, journal_sequence desc);

create index case_party_entry on kvp.case_party (journal_entry_id) where journal_entry_id is not null;

create function kvp.number_journal_entry() returns trigger language plpgsql as $$
begin
  new.journaled_on := (new.created_at at time zone 'Europe/Oslo')::date;
  new.journal_year := extract(year from new.journaled_on);
  insert into kvp.journal_sequence as s (owner_kind, owner_id, year, last_sequence)
    values (new.owner_kind, new.owner_id, new.journal_year, 1)
    on conflict (owner_kind, owner_id, year) do update set last_sequence = s.last_sequence + 1
    returning s.last_sequence into new.journal_sequence;
  return new;
end $$;

create trigger number_journal_entry before insert on kvp.journal_entry for each row execute function kvp.number_journal_entry();

-- Det som stod før ei retting, blir ståande her.
create table kvp.journal_correction (
  id                uuid primary key,
  entry_id          uuid not null,
  owner_kind        text not null,
  owner_id          text not null,
  field             text not null check (field in ('title', 'shielded-title', 'exempt-under')),
  before            text not null,
  after             text not null,
  reason            text not null check (reason <> ''),
  corrected_at      timestamptz not null,
  corrected_by      text not null,
  corrected_by_name text not null,
  version           integer not null,
  foreign key (entry_id, owner_kind, owner_id) references kvp.journal_entry (id, owner_kind, owner_id),
  constraint corrected check (before <> after),
  constraint corrected_once unique (entry_id, version, field)
);

create index journal_correction_entry on kvp.journal_correction (entry_id, corrected_at);

comment on column kvp.journal_correction.version is 'Versjonen av posten som rettinga gav';

comment on table kvp.journal_correction is 'Rettingar i journalen: kva som stod før og etter, når, kven og kvifor. Blir aldri endra.';

-- A title may change; what it was is kept, whoever forgets to say so.
create function kvp.guard_journal_entry() returns trigger language plpgsql as $$
begin
  if exists (
    select from (values ('title', old.title, new.title), ('shielded-title', coalesce(old.shielded_title, ''), coalesce(new.shielded_title, '')),
      ('exempt-under', coalesce(old.exempt_under, ''), coalesce(new.exempt_under, ''))) as v (field, before, after)
    where v.before <> v.after and not exists (
      select from kvp.journal_correction c where c.entry_id = new.id and c.version = new.version and c.field = v.field and c.before = v.before and c.after = v.after)
  ) then raise exception 'a correction of the journal keeps what stood there before';
  end if;
  return new;
end $$;

create trigger guard_journal_entry before update on kvp.journal_entry for each row execute function kvp.guard_journal_entry();

do $$
declare
  name text;
begin
  foreach name in array array['journal_sequence', 'journal_correction'] loop
    execute format('alter table kvp.%I enable row level security', name);
    execute format('alter table kvp.%I force row level security', name);
    execute format($policy$
      create policy own_unit on kvp.%I to kvp_app using (
        owner_kind = (select current_setting('kvp.kind', true)) and owner_id = (select current_setting('kvp.unit', true))
      )$policy$, name);
    execute format($policy$
      create policy system on kvp.%I to kvp_app using (
        (select current_setting('kvp.kind', true)) = 'system' and owner_kind = 'governor' and owner_id = (select current_setting('kvp.unit', true))
      )$policy$, name);
  end loop;
end $$;

grant select, insert, update on kvp.journal_sequence to kvp_app;

grant select, insert on kvp.journal_correction to kvp_app;

grant update (title, shielded_title, exempt_under, version) on kvp.journal_entry to kvp_app;

-- The one who reads for the public: only these columns, and only through the function below.
do $$ begin
  if not exists (select from pg_roles where rolname = 'kvp_public_journal') then create role kvp_public_journal nologin; end if;
  execute format('grant kvp_public_journal to %I', current_user);
end $$;

grant usage on schema kvp to kvp_public_journal;

grant select (id, case_id, document_id, owner_kind, owner_id, direction, dated, title, shielded_title, exempt_under, journaled_on, journal_year, journal_sequence)
  on kvp.journal_entry to kvp_public_journal;

grant select (id, year, sequence, title_nb, title_nn, shielded_title) on kvp.case_folder to kvp_public_journal;

grant select (id, number) on kvp.case_document to kvp_public_journal;

grant select (case_id, journal_entry_id, role, kind, name) on kvp.case_party to kvp_public_journal;

create policy public_journal on kvp.journal_entry for select to kvp_public_journal using (owner_kind = 'governor');

create policy public_journal on kvp.case_folder for select to kvp_public_journal using (owner_kind = 'governor');

create policy public_journal on kvp.case_document for select to kvp_public_journal using (owner_kind = 'governor');

create policy public_journal on kvp.case_party for select to kvp_public_journal using (owner_kind = 'governor');

-- Offentleg journal, den nyaste posten først. Dette er alt nokon utanfor får vite:
-- - Offentleglova § 10 og arkivforskrifta: dato, saks- og dokumentnummer, retning, avsendar eller mottakar, innhald.
-- - Posten står her frå dagen etter at han vart ført, så han er ferdig og kan rettast før nokon les han.
-- - Offentleglova § 13, forvaltningslova § 13, offentlegforskrifta § 7: aldri noko som er teiepliktig. I ei sak om ein person
--   står korkje namn eller titlar, utan at nokon har skrive ein offentleg tittel. Der posten er skjerma, står ingen personnamn.
-- - Offentlegforskrifta § 6: ingen skal kunne finne igjen ein person i poster som er eldre enn eit år, så då er namna borte.
-- - Ei e-postadresse er aldri ein del av namnet.
create function kvp.public_journal(governor text, first_day date, last_day date, today date, page_size integer, skipped integer)
returns table (
  journaled_on date, dated date, journal_year integer, journal_sequence integer, case_year integer, case_sequence integer, document_number integer,
  direction text, title text, case_title_nb text, case_title_nn text, exempt_under text, correspondents jsonb, total bigint
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with entries as (
    select e.*, count(*) over () as total
    from (select id, case_id, document_id, direction, dated, title, shielded_title, exempt_under, journaled_on, journal_year, journal_sequence
      from kvp.journal_entry
      where owner_kind = 'governor' and owner_id = governor and journaled_on between first_day and last_day and journaled_on < today) e
    order by e.journaled_on desc, e.journal_sequence desc
    limit least(page_size, 100) offset skipped
  )
  select e.journaled_on, e.dated, e.journal_year, e.journal_sequence, f.year, f.sequence, d.number, e.direction,
    case when e.shielded_title is not null then e.shielded_title when not p.is_person then e.title end,
    case when f.shielded_title is not null then f.shielded_title when not p.is_person then f.title_nb end,
    case when f.shielded_title is not null then f.shielded_title when not p.is_person then f.title_nn end,
    e.exempt_under,
    coalesce((
      select jsonb_agg(jsonb_build_object('role', c.role, 'kind', c.kind, 'name',
          case when c.shown like '%@%' or c.shown = '' then null
            when c.kind = 'organisation' then c.shown
            when p.is_person or e.exempt_under is not null or e.journaled_on < (today - interval '1 year')::date then null
            else c.shown end)
        order by array_position(array['sender', 'receiver', 'copy'], c.role), c.shown)
      from (select role, kind, btrim(regexp_replace(name, '\s*<[^>]*>', '', 'g')) as shown
        from kvp.case_party where journal_entry_id = e.id) c
    ), '[]'::jsonb),
    e.total
  from entries e
  join kvp.case_folder f on f.id = e.case_id
  join kvp.case_document d on d.id = e.document_id
  cross join lateral (
    select exists (select from kvp.case_party where case_id = e.case_id and role = 'party' and kind = 'person') as is_person
  ) p
  order by e.journaled_on desc, e.journal_sequence desc
$$;

-- Governors with something in their journal, for the list of journals.
create function kvp.public_journals(today date) returns table (governor text, entries bigint, latest date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select owner_id, count(*), max(journaled_on) from kvp.journal_entry where owner_kind = 'governor' and journaled_on < today group by owner_id
$$;

-- Where a governor is asked for access to what is in its journal (offentleglova § 28).
grant select (governor_id, email) on kvp.letter_sender to kvp_public_journal;

create policy public_journal on kvp.letter_sender for select to kvp_public_journal using (true);

create function kvp.public_journal_contact(governor text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select email from kvp.letter_sender where governor_id = governor
$$;

grant create on schema kvp to kvp_public_journal;

alter function kvp.public_journal(text, date, date, date, integer, integer) owner to kvp_public_journal;

alter function kvp.public_journals(date) owner to kvp_public_journal;

alter function kvp.public_journal_contact(text) owner to kvp_public_journal;

revoke create on schema kvp from kvp_public_journal;

revoke all on function kvp.public_journal(text, date, date, date, integer, integer), kvp.public_journals(date), kvp.public_journal_contact(text) from public;

grant execute on function kvp.public_journal(text, date, date, date, integer, integer), kvp.public_journals(date), kvp.public_journal_contact(text) to kvp_app;
