-- Tilbakemelding: når ein runde er analysert, får kvart kontor som har svara, eit brev med sine eigne svar ved sida av svara frå alle.
create table kvp.survey_feedback (
  survey_id    uuid primary key,
  governor_id  text not null,
  next_nb      text not null check (next_nb <> ''),
  next_nn      text not null check (next_nn <> ''),
  written_by   text not null,
  writer_name  text not null,
  written_at   timestamptz not null,
  version      integer not null default 1,
  started_at   timestamptz,
  started_by   text,
  starter_name text,
  foreign key (survey_id, governor_id) references kvp.survey (id, governor_id),
  constraint started_by_somebody check ((started_at is null) = (started_by is null) and (started_at is null) = (starter_name is null))
);

create index survey_feedback_started on kvp.survey_feedback (governor_id) where started_at is not null;

comment on table kvp.survey_feedback is 'Det som er felles for tilbakemeldingsbreva i ein runde, og om dei er sende';

comment on column kvp.survey_feedback.next_nn is 'Kva som skjer vidare; ligg fast når utsendinga er starta';

create table kvp.survey_feedback_letter (
  response_id uuid primary key,
  survey_id   uuid not null,
  governor_id text not null,
  letter      jsonb not null,
  notified    boolean not null,
  written_at  timestamptz not null,
  foreign key (response_id, survey_id, governor_id) references kvp.survey_response (id, survey_id, governor_id)
);

create index survey_feedback_letter_by_survey on kvp.survey_feedback_letter (survey_id);

comment on table kvp.survey_feedback_letter is 'Tilbakemeldingsbrevet til eit kontor, slik det er lagt i kø til arkivet. Nøkkelen gjer at eit kontor aldri får to.';

comment on column kvp.survey_feedback_letter.notified is 'Kontoret har fått varsel på e-post. Utan adresse ser det brevet når det loggar inn.';

do $$
declare
  name text;
begin
  foreach name in array array['survey_feedback', 'survey_feedback_letter'] loop
    execute format('alter table kvp.%I enable row level security', name);
    execute format('alter table kvp.%I force row level security', name);
    execute format($policy$
      create policy governor on kvp.%I for select to kvp_app using (
        (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
      )$policy$, name);
  end loop;
end $$;

create policy governor_writes on kvp.survey_feedback for insert to kvp_app with check (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
);

-- Breva til alle kontora seier det same: når utsendinga er starta, ligg teksten fast.
create policy governor_rewrites on kvp.survey_feedback for update to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true)) and started_at is null
) with check (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
);

create policy job_writes on kvp.survey_feedback_letter for insert to kvp_app with check (
  (select current_setting('kvp.kind', true)) = 'system' and governor_id = (select current_setting('kvp.unit', true))
);

create policy office on kvp.survey_feedback_letter for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
);

grant select, insert, update (next_nb, next_nn, written_by, writer_name, written_at, version, started_at, started_by, starter_name) on kvp.survey_feedback to kvp_app;

grant select, insert on kvp.survey_feedback_letter to kvp_app;

-- Jobben skriv kva som er talt i svara med eigne ord, og les koding som er låst. Anna koding er for dei som kodar.
create policy job_reads on kvp.survey_coding_freeze for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'system' and governor_id = (select current_setting('kvp.unit', true))
);

do $$
declare
  name text;
begin
  foreach name in array array['survey_code_book', 'survey_coder', 'survey_coding', 'survey_code_decision'] loop
    execute format($policy$
      create policy job_reads on kvp.%1$I for select to kvp_app using (
        (select current_setting('kvp.kind', true)) = 'system' and governor_id = (select current_setting('kvp.unit', true))
          and exists (select 1 from kvp.survey_coding_freeze f where f.survey_id = %1$I.survey_id and f.question_id = %1$I.question_id)
      )$policy$, name);
  end loop;
end $$;
