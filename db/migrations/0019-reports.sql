-- Rapporten om ein runde: kva folk har valt og skrive, tala då dei vart låste, og utgåvene som er gjorde ferdige.
create table kvp.survey_report (
  survey_id      uuid primary key,
  governor_id    text not null,
  challenges     text[] not null,
  wishes         text[] not null,
  participants   text,
  begun_by_name  text not null,
  begun_at       timestamptz not null,
  frozen         jsonb,
  frozen_by_name text,
  frozen_at      timestamptz,
  approved_by    text,
  approved_at    timestamptz,
  reported_at    timestamptz,
  published_at   timestamptz,
  version        integer not null default 1,
  foreign key (survey_id, governor_id) references kvp.survey (id, governor_id),
  unique (survey_id, governor_id),
  constraint frozen_is_told_of check ((frozen is null) = (frozen_at is null) and (frozen is null) = (frozen_by_name is null)),
  constraint approved_by_somebody check ((approved_at is null) = (approved_by is null)),
  constraint approved_is_frozen check (approved_at is null or frozen is not null)
);

comment on table kvp.survey_report is 'Rapport om ein runde. Kor langt han er komen, står som tilstand på runden.';

comment on column kvp.survey_report.challenges is 'Spørsmåla som handlar om utfordringar, i rekkjefølgje';

comment on column kvp.survey_report.wishes is 'Spørsmåla om kva kontora ønskjer frå statsforvaltaren';

comment on column kvp.survey_report.participants is 'Spørsmålet om kor mange som er i program: det blir rekna mot folketalet og året før';

comment on column kvp.survey_report.frozen is 'Alt som er talt, då tala vart låste. Tomt: tala følgjer svara.';

create table kvp.survey_report_text (
  survey_id   uuid not null,
  governor_id text not null,
  place       text not null,
  nn          text not null,
  nb          text not null,
  version     integer not null default 1,
  writer_name text not null,
  written_at  timestamptz not null,
  primary key (survey_id, place),
  foreign key (survey_id, governor_id) references kvp.survey_report (survey_id, governor_id)
);

comment on table kvp.survey_report_text is 'Det folk har skrive i rapporten, på kvar sin plass';

create table kvp.survey_report_follow_up (
  survey_id   uuid not null,
  response_id uuid not null,
  governor_id text not null,
  measure     text not null check (measure in ('none', 'dialogue', 'course', 'supervision-candidate')),
  note        text not null,
  writer_name text not null,
  written_at  timestamptz not null,
  primary key (survey_id, response_id),
  foreign key (survey_id, governor_id) references kvp.survey_report (survey_id, governor_id),
  foreign key (response_id, survey_id, governor_id) references kvp.survey_response (id, survey_id, governor_id)
);

comment on table kvp.survey_report_follow_up is 'Kva statsforvaltaren vil gjere med kvart kontor. Internt: blir aldri publisert.';

create table kvp.survey_report_document (
  survey_id    uuid not null,
  governor_id  text not null,
  edition      text not null check (edition in ('full', 'directorate', 'public')),
  language     text not null check (language in ('nn', 'nb')),
  document     jsonb not null,
  made_at      timestamptz not null,
  pdf_sha256   text references kvp.stored_file (sha256),
  docx_sha256  text references kvp.stored_file (sha256),
  document_id  uuid,
  published_at timestamptz,
  open_data    jsonb,
  primary key (survey_id, edition, language),
  foreign key (survey_id, governor_id) references kvp.survey_report (survey_id, governor_id),
  constraint only_public_is_published check (published_at is null or edition = 'public')
);

comment on table kvp.survey_report_document is 'Ei ferdig utgåve av rapporten på éi målform, slik ho vart lesen, og filene av ho';

comment on column kvp.survey_report_document.document_id is 'Dokumentet i saka';

comment on column kvp.survey_report_document.open_data is 'Tala i den publiserte utgåva, til vidare bruk';

do $$
declare
  name text;
begin
  foreach name in array array['survey_report', 'survey_report_text', 'survey_report_follow_up', 'survey_report_document'] loop
    execute format('alter table kvp.%I enable row level security', name);
    execute format('alter table kvp.%I force row level security', name);
    execute format($policy$
      create policy governor on kvp.%1$I to kvp_app using (
        (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
      )$policy$, name);
  end loop;
end $$;

-- Alle kan lese den utgåva som er publisert, og ingen andre.
create policy published on kvp.survey_report_document for select to kvp_app using (
  edition = 'public' and published_at is not null and (select current_setting('kvp.kind', true)) in ('visitor', 'resident')
);

grant select, insert, update (challenges, wishes, participants, frozen, frozen_by_name, frozen_at, approved_by, approved_at, reported_at, published_at, version) on kvp.survey_report to kvp_app;

grant select, insert, update (nn, nb, version, writer_name, written_at) on kvp.survey_report_text to kvp_app;

grant select, insert, update (measure, note, writer_name, written_at) on kvp.survey_report_follow_up to kvp_app;

grant select, insert, delete, update (document, made_at, pdf_sha256, docx_sha256, document_id, published_at, open_data) on kvp.survey_report_document to kvp_app;
