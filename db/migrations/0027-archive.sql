-- Avlevering (Noark 5) og kassasjon.
alter table kvp.case_folder add column class text not null default 'general' check (class in ('survey', 'supervision', 'appeal', 'guidance', 'general'));

alter table kvp.case_folder add column closed_by_name text check (closed_by_name <> '');

comment on column kvp.case_folder.class is 'Funksjonen saka høyrer til: klasse i Noark 5, og det som avgjer kor lenge ho blir teken vare på';

-- The owner is let past the policies for what was written before this.
alter table kvp.case_folder no force row level security;

alter table kvp.survey no force row level security;

update kvp.case_folder set class = 'survey' where id in (select case_id from kvp.survey where case_id is not null);

update kvp.case_folder set closed_by_name = 'Medverk' where status <> 'open';

alter table kvp.case_folder force row level security;

alter table kvp.survey force row level security;

alter table kvp.case_folder add constraint closed_by_somebody check ((closed_on is null) = (closed_by_name is null));

grant update (closed_by_name) on kvp.case_folder to kvp_app;

-- Whether a case is about a person is asked for each of its entries, and it may have thousands of senders.
create index case_party_person on kvp.case_party (case_id) where role = 'party' and kind = 'person';

create index case_folder_closed on kvp.case_folder (owner_kind, owner_id, closed_on) where status = 'closed';

-- Eit uttrekk: kva saker som er med, og filene i pakken.
create table kvp.archive_extract (
  id            uuid primary key,
  governor_id   text not null,
  from_day      date not null,
  to_day        date not null,
  asked_at      timestamptz not null,
  asked_by      text not null,
  asked_by_name text not null check (asked_by_name <> ''),
  cases         integer not null check (cases > 0),
  entries       integer not null check (entries > 0),
  documents     integer not null,
  left_open     integer not null,
  finished_at   timestamptz,
  failed_at     timestamptz,
  unique (id, governor_id),
  constraint period check (from_day <= to_day),
  constraint ends_once check (finished_at is null or failed_at is null)
);

-- One at a time.
create unique index archive_extract_running on kvp.archive_extract (governor_id) where finished_at is null and failed_at is null;

create index archive_extract_asked on kvp.archive_extract (governor_id, asked_at);

comment on table kvp.archive_extract is 'Arkivuttrekk etter Noark 5: avslutta saker oppretta i eit tidsrom, til depot';

comment on column kvp.archive_extract.left_open is 'Saker frå tidsrommet som ikkje var avslutta, og derfor ikkje er med';

create table kvp.archive_extract_case (
  extract_id  uuid not null,
  case_id     uuid not null,
  governor_id text not null,
  primary key (extract_id, case_id),
  foreign key (extract_id, governor_id) references kvp.archive_extract (id, governor_id)
);

comment on table kvp.archive_extract_case is 'Sakene i eit uttrekk, slik dei var då det vart bestilt';

create table kvp.archive_extract_file (
  extract_id  uuid not null,
  governor_id text not null,
  name        text not null check (name <> ''),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size        bigint not null check (size >= 0),
  primary key (extract_id, name),
  foreign key (extract_id, governor_id) references kvp.archive_extract (id, governor_id)
);

comment on table kvp.archive_extract_file is 'Filene i eit uttrekk, kvar med kontrollsummen sin';

do $$
declare
  name text;
begin
  foreach name in array array['archive_extract', 'archive_extract_case', 'archive_extract_file'] loop
    execute format('alter table kvp.%I enable row level security', name);
    execute format('alter table kvp.%I force row level security', name);
    execute format($policy$
      create policy governor on kvp.%I to kvp_app using (
        (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
      )$policy$, name);
  end loop;
end $$;

grant select, insert, update (finished_at, failed_at) on kvp.archive_extract to kvp_app;

grant select, insert on kvp.archive_extract_case, kvp.archive_extract_file to kvp_app;

-- Kassasjon: dokumentet står i saka med nummer og tittel, og innhaldet er borte.
create table kvp.case_disposal (
  document_id      uuid primary key,
  case_id          uuid not null,
  owner_kind       text not null,
  owner_id         text not null,
  rule             text not null check (rule <> ''),
  basis            text not null check (basis <> ''),
  disposed_at      timestamptz not null,
  disposed_by      text not null,
  disposed_by_name text not null,
  foreign key (document_id, case_id) references kvp.case_document (id, case_id),
  foreign key (case_id, owner_kind, owner_id) references kvp.case_folder (id, owner_kind, owner_id)
);

create index case_disposal_case on kvp.case_disposal (case_id);

comment on table kvp.case_disposal is 'Utført kassasjon: kva regel, når og kven som stadfesta. Blir aldri endra.';

alter table kvp.case_disposal enable row level security;

alter table kvp.case_disposal force row level security;

create policy own_unit on kvp.case_disposal to kvp_app using (
  owner_kind = (select current_setting('kvp.kind', true)) and owner_id = (select current_setting('kvp.unit', true))
);

create policy system on kvp.case_disposal to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'system' and owner_kind = 'governor' and owner_id = (select current_setting('kvp.unit', true))
);

grant select, insert on kvp.case_disposal to kvp_app;

-- The same mail may lie with two governors, who cannot see each other's. This one sees whether anybody needs the file, and no more.
do $$ begin
  if not exists (select from pg_roles where rolname = 'kvp_file_keeper') then create role kvp_file_keeper nologin; end if;
  execute format('grant kvp_file_keeper to %I', current_user);
end $$;

grant usage on schema kvp to kvp_file_keeper;

grant select (id, file_sha256, pdf_sha256) on kvp.case_document to kvp_file_keeper;

grant select (document_id) on kvp.case_disposal to kvp_file_keeper;

grant select (raw_sha256, is_raw_kept, state, document_id) on kvp.incoming_mail to kvp_file_keeper;

grant select (sha256) on kvp.incoming_attachment, kvp.archive_extract_file to kvp_file_keeper;

grant select (file_sha256) on kvp.survey_word_form to kvp_file_keeper;

create policy keeper on kvp.case_document for select to kvp_file_keeper using (true);

create policy keeper on kvp.case_disposal for select to kvp_file_keeper using (true);

create policy keeper on kvp.incoming_mail for select to kvp_file_keeper using (true);

create policy keeper on kvp.incoming_attachment for select to kvp_file_keeper using (true);

create policy keeper on kvp.archive_extract_file for select to kvp_file_keeper using (true);

create policy keeper on kvp.survey_word_form for select to kvp_file_keeper using (true);

-- Whether the file of a raw mail is still needed: by a document, by mail that is not filed, as the original of an answer, or in
-- an extract.
create function kvp.is_mail_file_needed(sum text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from kvp.case_document d where (d.file_sha256 = sum or d.pdf_sha256 = sum)
      and not exists (select from kvp.case_disposal x where x.document_id = d.id))
    or exists (select from kvp.incoming_mail m where m.raw_sha256 = sum and m.is_raw_kept and m.document_id is null)
    or exists (select from kvp.incoming_attachment a where a.sha256 = sum)
    or exists (select from kvp.survey_word_form w where w.file_sha256 = sum)
    or exists (select from kvp.archive_extract_file f where f.sha256 = sum)
$$;

grant create on schema kvp to kvp_file_keeper;

alter function kvp.is_mail_file_needed(text) owner to kvp_file_keeper;

revoke create on schema kvp from kvp_file_keeper;

revoke all on function kvp.is_mail_file_needed(text) from public;

grant execute on function kvp.is_mail_file_needed(text) to kvp_app;

create index case_document_file on kvp.case_document (file_sha256) where file_sha256 is not null;

-- The file itself goes with the sweep of files that no row stands for.
create policy disposed on kvp.stored_file for delete to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'office', 'municipality') and not kvp.is_mail_file_needed(sha256)
  and exists (select from kvp.case_document d join kvp.case_disposal x on x.document_id = d.id where d.file_sha256 = stored_file.sha256)
);

grant delete on kvp.stored_file to kvp_app;

-- The public journal of an extract says what the public journal says: both are this.
create function kvp.public_entries(wanted uuid[], today date)
returns table (
  entry_id uuid, title text, case_title_nb text, case_title_nn text, correspondents jsonb
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id,
    case when e.shielded_title is not null then e.shielded_title when not p.is_person then e.title end,
    case when f.shielded_title is not null then f.shielded_title when not p.is_person then f.title_nb end,
    case when f.shielded_title is not null then f.shielded_title when not p.is_person then f.title_nn end,
    coalesce((
      select jsonb_agg(jsonb_build_object('role', c.role, 'kind', c.kind, 'name',
          case when c.shown like '%@%' or c.shown = '' then null
            when c.kind = 'organisation' then c.shown
            when p.is_person or e.exempt_under is not null or e.journaled_on < (today - interval '1 year')::date then null
            else c.shown end)
        order by array_position(array['sender', 'receiver', 'copy'], c.role), c.shown)
      from (select role, kind, btrim(regexp_replace(name, '\s*<[^>]*>', '', 'g')) as shown
        from kvp.case_party where journal_entry_id = e.id) c
    ), '[]'::jsonb)
  from kvp.journal_entry e
  join kvp.case_folder f on f.id = e.case_id
  cross join lateral (
    select exists (select from kvp.case_party where case_id = e.case_id and role = 'party' and kind = 'person') as is_person
  ) p
  where e.id = any (wanted)
$$;

-- As before, with what is shown taken from the function above.
create or replace function kvp.public_journal(governor text, first_day date, last_day date, today date, page_size integer, skipped integer)
returns table (
  journaled_on date, dated date, journal_year integer, journal_sequence integer, case_year integer, case_sequence integer, document_number integer,
  direction text, title text, case_title_nb text, case_title_nn text, exempt_under text, correspondents jsonb, total bigint
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with entries as (
    select e.*, count(*) over () as total
    from (select id, case_id, document_id, direction, dated, exempt_under, journaled_on, journal_year, journal_sequence
      from kvp.journal_entry
      where owner_kind = 'governor' and owner_id = governor and journaled_on between first_day and last_day and journaled_on < today) e
    order by e.journaled_on desc, e.journal_sequence desc
    limit least(page_size, 100) offset skipped
  )
  select e.journaled_on, e.dated, e.journal_year, e.journal_sequence, f.year, f.sequence, d.number, e.direction,
    s.title, s.case_title_nb, s.case_title_nn, e.exempt_under, s.correspondents, e.total
  from entries e
  join kvp.case_folder f on f.id = e.case_id
  join kvp.case_document d on d.id = e.document_id
  join kvp.public_entries((select array_agg(id) from entries), today) s on s.entry_id = e.id
  order by e.journaled_on desc, e.journal_sequence desc
$$;

grant create on schema kvp to kvp_public_journal;

alter function kvp.public_entries(uuid[], date) owner to kvp_public_journal;

alter function kvp.public_journal(text, date, date, date, integer, integer) owner to kvp_public_journal;

revoke create on schema kvp from kvp_public_journal;

revoke all on function kvp.public_entries(uuid[], date) from public;

-- A job may ask for entries one by one; everybody else gets a governor's journal.
grant execute on function kvp.public_entries(uuid[], date) to kvp_app;
