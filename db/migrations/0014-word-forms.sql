-- Word-skjema som er lasta opp og skal kontrollerast. Originalen er ei fil (kontrollsummen); svara her er det som vart lese ut.
create table kvp.survey_word_form (
  id            uuid primary key,
  response_id   uuid not null,
  survey_id     uuid not null,
  governor_id   text not null,
  received_by   text not null check (received_by in ('office', 'governor')),
  state         text not null check (state in ('waiting', 'forwarded', 'used', 'registered', 'discarded')),
  file_sha256   text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  media_type    text not null check (media_type <> ''),
  answers       jsonb not null,
  received_at   timestamptz not null,
  uploaded_by   text not null,
  uploader_name text not null,
  settled_at    timestamptz,
  document_id   uuid,
  foreign key (response_id, survey_id, governor_id) references kvp.survey_response (id, survey_id, governor_id),
  constraint settled_once check ((settled_at is null) = (state in ('waiting', 'forwarded')))
);

create index survey_word_form_by_response on kvp.survey_word_form (response_id, received_at);

create index survey_word_form_by_survey on kvp.survey_word_form (survey_id, state);

comment on table kvp.survey_word_form is 'Word-skjema og brev med svar på ei kartlegging, med det som vart lese ut av dei. Svara gjeld ikkje før nokon har kontrollert dei.';

comment on column kvp.survey_word_form.state is 'forwarded: statsforvaltaren har sendt skjemaet til kontoret, som kontrollerer det';

comment on column kvp.survey_word_form.document_id is 'Originalen i saka hos statsforvaltaren. Det kontoret sjølv lastar opp, kjem dit når leiaren har signert.';

alter table kvp.survey_word_form enable row level security;

alter table kvp.survey_word_form force row level security;

-- Kontoret ser det som er lasta opp der, og det statsforvaltaren har sendt vidare til det.
create policy office on kvp.survey_word_form to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
    and (received_by = 'office' or state in ('forwarded', 'used', 'discarded'))
) with check (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
    and state in ('waiting', 'used', 'discarded')
);

-- Statsforvaltaren ser det som er kome til statsforvaltaren, og aldri eit utkast frå kontoret.
create policy governor on kvp.survey_word_form to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and received_by = 'governor' and governor_id = (select current_setting('kvp.unit', true))
);

-- Jobben legg originalen i saka når svaret som kom ut av han, er signert.
create policy system on kvp.survey_word_form to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'system' and received_by = 'office' and state = 'used'
    and governor_id = (select current_setting('kvp.unit', true))
    and exists (select 1 from kvp.survey_submission s where s.response_id = survey_word_form.response_id and s.signed_at >= settled_at)
);

grant select, insert, update (state, settled_at, document_id) on kvp.survey_word_form to kvp_app;

-- Eit svar som kom på papir eller som vedlegg og er signert der, registrerer statsforvaltaren med originalen i saka.
alter table kvp.survey_submission
  add column channel     text not null default 'web' check (channel in ('web', 'letter')),
  add column document_id uuid,
  add constraint letter_has_its_original check ((channel = 'letter') = (document_id is not null));

comment on column kvp.survey_submission.channel is 'web: leiaren signerte her. letter: svaret kom signert på annan måte, og statsforvaltaren har registrert det';

comment on column kvp.survey_submission.document_id is 'Originalen i saka, for eit svar som er registrert';

create policy governor_registers on kvp.survey_submission for insert to kvp_app with check (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
    and signed_by = (select current_setting('kvp.user', true)) and current and channel = 'letter'
);

-- Eit brev kan rettast med eit nytt brev. Det ein leiar har signert her, kan statsforvaltaren ikkje ta ut av bruk.
create policy governor_replaces on kvp.survey_submission for update to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true)) and channel = 'letter'
) with check ((select current_setting('kvp.kind', true)) = 'governor' and not current);

create policy governor_registers on kvp.survey_answer for insert to kvp_app with check (
  (select current_setting('kvp.kind', true)) = 'governor' and current and exists (
    select 1 from kvp.survey_submission s where s.id = submission_id and s.current and s.channel = 'letter'
      and s.signed_by = (select current_setting('kvp.user', true))
  )
);

create policy governor_replaces on kvp.survey_answer for update to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
    and exists (select 1 from kvp.survey_submission s where s.id = submission_id and s.channel = 'letter')
) with check ((select current_setting('kvp.kind', true)) = 'governor' and not current);
