-- Brev som er skrivne, og som jobben skal setje og leggje i saka. Dei blir skrivne i same transaksjon som det dei fortel om.
create table kvp.letter_to_file (
  id              uuid primary key,
  governor_id     text not null,
  case_id         uuid not null,
  letter          jsonb not null,
  receiver_name   text not null check (receiver_name <> ''),
  receiver_id     text,
  written_at      timestamptz not null,
  written_by      text not null,
  document_id     uuid
);

create index letter_to_file_waiting on kvp.letter_to_file (governor_id, written_at) where document_id is null;

comment on table kvp.letter_to_file is 'Brev i kø til arkivet: varsel, purringar og kvitteringar';

comment on column kvp.letter_to_file.document_id is 'Dokumentet brevet vart; tomt til det er lagt i saka';

alter table kvp.letter_to_file enable row level security;

alter table kvp.letter_to_file force row level security;

create policy governor on kvp.letter_to_file to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
);

grant select, insert, update (document_id) on kvp.letter_to_file to kvp_app;
