-- Brev frå éin modell: vist som HTML og arkivert som PDF/A. Brev frå før er HTML åleine, og blir ståande.
alter table kvp.case_document add column letter jsonb;

alter table kvp.case_document add column pdf_sha256 text check (pdf_sha256 ~ '^[0-9a-f]{64}$');

alter table kvp.case_document add constraint letter_is_html_and_pdf check ((letter is null) = (pdf_sha256 is null) and (letter is null or html is not null));

comment on column kvp.case_document.letter is 'Brevet slik det er skrive, før det er HTML eller papir. HTML-en og PDF-en er begge laga av det.';

comment on column kvp.case_document.pdf_sha256 is 'Det arkiverte brevet: PDF/A-2a';

create table kvp.letter_sender (
  governor_id      text primary key,
  postal_address   text not null default '',
  visiting_address text not null default '',
  email            text not null default '',
  phone            text not null default '',
  website          text not null default '',
  version          integer not null default 1,
  changed_at       timestamptz not null,
  changed_by       text not null
);

comment on table kvp.letter_sender is 'Avsendarprofil: det som står om statsforvaltaren i breva, ut over namn og organisasjonsnummer frå registeret';

create table kvp.letter_run (
  id           uuid primary key,
  governor_id  text not null,
  subject_id   uuid not null,
  asked_at     timestamptz not null,
  asked_by     text not null,
  finished_at  timestamptz,
  letters      integer check (letters > 0),
  print_sha256 text check (print_sha256 ~ '^[0-9a-f]{64}$'),
  zip_sha256   text check (zip_sha256 ~ '^[0-9a-f]{64}$'),
  constraint finished_has_files check ((finished_at is null) = (letters is null) and (letters is null) = (print_sha256 is null) and (print_sha256 is null) = (zip_sha256 is null))
);

create index letter_run_by_subject on kvp.letter_run (governor_id, subject_id, asked_at);

create unique index letter_run_unfinished on kvp.letter_run (subject_id) where finished_at is null;

comment on table kvp.letter_run is 'Fletting: alle breva om same sak samla for utskrift og i éi pakke';

comment on column kvp.letter_run.subject_id is 'Det breva gjeld i modulen som skriv dei, til dømes ein kartleggingsrunde';

do $$
declare
  name text;
begin
  foreach name in array array['letter_sender', 'letter_run'] loop
    execute format('alter table kvp.%I enable row level security', name);
    execute format('alter table kvp.%I force row level security', name);
    execute format($policy$
      create policy governor on kvp.%I to kvp_app using (
        (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
      )$policy$, name);
  end loop;
end $$;

grant select, insert, update on kvp.letter_sender to kvp_app;

grant select, insert, update (finished_at, letters, print_sha256, zip_sha256) on kvp.letter_run to kvp_app;
