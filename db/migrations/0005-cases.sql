-- Saksmapper, dokument, journal, partar og oppgåver. Ei sak høyrer til eininga som har arkivet.
-- Kvar tabell ber eigaren sjølv, så reglane for innsyn slepp å slå opp i saka.

-- Siste saksnummer i året for kvart arkiv. Rada er låst til transaksjonen er ferdig, så det blir ingen hol.
create table kvp.case_sequence (
  owner_kind    text not null check (owner_kind in ('office', 'municipality', 'governor')),
  owner_id      text not null,
  year          integer not null,
  last_sequence integer not null check (last_sequence > 0),
  primary key (owner_kind, owner_id, year)
);

comment on table kvp.case_sequence is 'Siste saksnummer som er delt ut i kvart arkiv og år';

create table kvp.case_folder (
  id                   uuid primary key,
  owner_kind           text not null check (owner_kind in ('office', 'municipality', 'governor')),
  owner_id             text not null,
  archive              text not null check (archive <> ''),
  year                 integer not null check (year between 1900 and 2999),
  sequence             integer not null check (sequence > 0),
  title_nb             text not null check (title_nb <> ''),
  title_nn             text not null check (title_nn <> ''),
  shielded_title       text check (shielded_title <> ''),
  status               text not null check (status in ('open', 'closed', 'discarded')),
  opened_on            date not null,
  closed_on            date,
  opened_by            text not null,
  last_document_number integer not null default 0 check (last_document_number >= 0),
  search               tsvector not null generated always as (to_tsvector('norwegian', translate(title_nb || ' ' || title_nn, '/.-_@:', '      '))) stored,
  version              integer not null default 1,
  unique (id, owner_kind, owner_id),
  constraint open_has_no_end check ((status = 'open') = (closed_on is null))
);

-- Search goes through the rows of the unit: row level security keeps a GIN index on the text from being used.
create unique index case_folder_number on kvp.case_folder (owner_kind, owner_id, year, sequence, archive);

comment on table kvp.case_folder is 'Saksmappe. Nummeret er eintydig i arkiv, år og løpenummer, til dømes 2019/23037.';

comment on column kvp.case_folder.archive is 'own for eige arkiv, elles namnet på arkivet som delte ut nummeret';

comment on column kvp.case_folder.shielded_title is 'Tittelen som kan visast offentleg, der den fulle er unnateken';

create table kvp.case_document (
  id          uuid primary key,
  case_id     uuid not null,
  owner_kind  text not null,
  owner_id    text not null,
  number      integer not null check (number > 0),
  title       text not null check (title <> ''),
  language    text not null check (language in ('nb', 'nn', 'en', 'se')),
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  media_type  text,
  html        text check (html <> ''),
  created_at  timestamptz not null,
  created_by  text not null,
  unique (case_id, number),
  unique (id, case_id),
  foreign key (case_id, owner_kind, owner_id) references kvp.case_folder (id, owner_kind, owner_id),
  constraint file_or_html check ((file_sha256 is null) <> (html is null)),
  constraint file_has_media_type check ((file_sha256 is null) = (media_type is null))
);

comment on table kvp.case_document is 'Dokument i ei sak: anten ei fil, kjend på kontrollsummen, eller eit brev som HTML. Blir aldri endra.';

comment on column kvp.case_document.number is 'Dokumentnummeret i saka: 4 i 2019/23037-4';

create table kvp.journal_entry (
  id             uuid primary key,
  case_id        uuid not null,
  document_id    uuid not null unique,
  owner_kind     text not null,
  owner_id       text not null,
  direction      text not null check (direction in ('incoming', 'outgoing', 'internal')),
  dated          date not null,
  title          text not null check (title <> ''),
  shielded_title text check (shielded_title <> ''),
  exempt_under   text check (exempt_under <> ''),
  created_at     timestamptz not null,
  created_by     text not null,
  foreign key (case_id, owner_kind, owner_id) references kvp.case_folder (id, owner_kind, owner_id),
  foreign key (document_id, case_id) references kvp.case_document (id, case_id),
  constraint shielding_has_legal_basis check (shielded_title is null or exempt_under is not null)
);

create index journal_entry_case on kvp.journal_entry (case_id);

create index journal_entry_dated on kvp.journal_entry (owner_kind, owner_id, dated);

comment on table kvp.journal_entry is 'Journalpost etter arkivforskrifta § 9 og offentleglova § 10';

comment on column kvp.journal_entry.dated is 'Dagen dokumentet kom inn, gjekk ut eller vart skrive';

comment on column kvp.journal_entry.exempt_under is 'Heimel for unntak frå innsyn, til dømes offentleglova § 13';

create table kvp.case_party (
  id               uuid primary key,
  case_id          uuid not null,
  journal_entry_id uuid references kvp.journal_entry,
  owner_kind       text not null,
  owner_id         text not null,
  role             text not null check (role in ('party', 'sender', 'receiver', 'copy')),
  kind             text not null check (kind in ('person', 'organisation')),
  name             text not null check (name <> ''),
  person_id        text,
  organisation_id  text,
  foreign key (case_id, owner_kind, owner_id) references kvp.case_folder (id, owner_kind, owner_id),
  constraint party_belongs_to_the_case check ((role = 'party') = (journal_entry_id is null)),
  constraint organisation_is_no_person check (kind = 'person' or person_id is null)
);

create index case_party_case on kvp.case_party (case_id);

comment on table kvp.case_party is 'Partane i saka, og avsendar og mottakarar av kvar journalpost';

create table kvp.case_task (
  id          uuid primary key,
  case_id     uuid not null,
  owner_kind  text not null,
  owner_id    text not null,
  kind        text not null,
  subject_id  text not null,
  title_nb    text not null check (title_nb <> ''),
  title_nn    text not null check (title_nn <> ''),
  due_on      date,
  assigned_to text,
  created_at  timestamptz not null,
  created_by  text not null,
  done_at     timestamptz,
  done_by     text,
  foreign key (case_id, owner_kind, owner_id) references kvp.case_folder (id, owner_kind, owner_id),
  constraint done_by_somebody check ((done_at is null) = (done_by is null))
);

create index case_task_case on kvp.case_task (case_id);

create index case_task_open on kvp.case_task (owner_kind, owner_id, due_on) where done_at is null;

comment on table kvp.case_task is 'Oppgåve i ei sak: kva som skal gjerast, innan når og av kven';

comment on column kvp.case_task.subject_id is 'Det oppgåva gjeld i modulen som laga ho, til dømes ein runde';

-- People see the cases of the unit they act for. A job acts for a governor.
do $$
declare
  name text;
begin
  foreach name in array array['case_sequence', 'case_folder', 'case_document', 'journal_entry', 'case_party', 'case_task'] loop
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

grant select, insert, update on kvp.case_sequence to kvp_app;

grant select, insert, update (title_nb, title_nn, shielded_title, status, closed_on, last_document_number, version) on kvp.case_folder to kvp_app;

grant select, insert on kvp.case_document, kvp.journal_entry, kvp.case_party to kvp_app;

grant select, insert, update (title_nb, title_nn, due_on, assigned_to, done_at, done_by) on kvp.case_task to kvp_app;
