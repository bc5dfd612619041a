create table kvp.survey_series (
  id          uuid primary key,
  governor_id text not null,
  name_nb     text not null,
  name_nn     text not null,
  created_at  timestamptz not null,
  unique (id, governor_id)
);

comment on table kvp.survey_series is 'Kartleggingsserie: rundar som kan samanliknast frå år til år';

create table kvp.bank_question (
  id          uuid primary key,
  governor_id text not null,
  code        text not null,
  theme       text not null,
  version     integer not null,
  question    jsonb not null,
  created_at  timestamptz not null,
  unique (governor_id, code, version)
);

comment on table kvp.bank_question is 'Spørsmålsbank. Ei ny ordlyd er ein ny versjon; gamle blir ståande.';

create table kvp.survey (
  id               uuid primary key,
  series_id        uuid not null,
  governor_id      text not null,
  title_nb         text not null,
  title_nn         text not null,
  purpose_nb       text not null default '',
  purpose_nn       text not null default '',
  legal_basis_nb   text not null default '',
  legal_basis_nn   text not null default '',
  use_nb           text not null default '',
  use_nn           text not null default '',
  contact_name     text not null default '',
  contact_email    text not null default '',
  contact_phone    text not null default '',
  year             integer not null,
  case_id          uuid,
  case_number      text not null,
  deadline         date,
  selection        jsonb,
  recipients_on    date,
  gaps_confirmed   boolean not null default false,
  form             jsonb not null,
  state            text not null check (state in ('draft', 'approved', 'sent', 'closed', 'analysed', 'report-draft',
                     'report-approved', 'reported', 'published', 'withdrawn', 'archived-elsewhere')),
  approved_by      text,
  approved_at      timestamptz,
  sent_at          timestamptz,
  closed_at        timestamptz,
  withdrawn_reason text,
  notice_published boolean not null default false,
  created_at       timestamptz not null,
  version          integer not null default 1,
  unique (id, governor_id),
  foreign key (series_id, governor_id) references kvp.survey_series (id, governor_id),
  constraint approved_by_somebody check (state <> 'approved' or (approved_by is not null and deadline is not null)),
  constraint sent_has_time check (state not in ('sent', 'closed', 'analysed') or sent_at is not null),
  constraint withdrawn_has_reason check (state <> 'withdrawn' or withdrawn_reason is not null)
);

create index survey_by_governor on kvp.survey (governor_id, year desc, created_at desc);

comment on table kvp.survey is 'Kartlegging: ein runde med spørsmål frå ein statsforvaltar til Nav-kontor';

comment on column kvp.survey.recipients_on is 'Dagen kontora blir rekna ut for; same skjema gir andre kontor etter ei samanslåing';

create table kvp.survey_response (
  id               uuid primary key,
  survey_id        uuid not null,
  governor_id      text not null,
  office_id        text not null,
  asked_office_id  text not null,
  office_name      text not null,
  name_sort        text not null collate "C",
  municipality_ids text[] not null,
  district_ids     text[] not null default '{}',
  county_id        text not null,
  size_class       text not null check (size_class in ('small', 'medium', 'large')),
  language         text not null check (language in ('nb', 'nn')),
  uncertain        text,
  state            text not null check (state in ('not-opened', 'opened', 'in-progress', 'awaiting-leader', 'submitted',
                     'submitted-by-letter', 'returned', 'exempt', 'missing')),
  deadline         date not null,
  joined_to        uuid,
  letter_id        uuid,
  opened_at        timestamptz,
  submitted_at     timestamptz,
  late             boolean not null default false,
  version          integer not null default 1,
  unique (survey_id, asked_office_id),
  unique (id, survey_id, governor_id),
  foreign key (survey_id, governor_id) references kvp.survey (id, governor_id),
  foreign key (joined_to, survey_id, governor_id) references kvp.survey_response (id, survey_id, governor_id),
  constraint submitted_has_time check (state not in ('submitted', 'submitted-by-letter') or submitted_at is not null)
);

create index survey_response_by_survey on kvp.survey_response (survey_id, name_sort, id);

create index survey_response_by_office on kvp.survey_response (office_id, survey_id);

create index survey_response_by_governor on kvp.survey_response (governor_id, state);

comment on table kvp.survey_response is 'Svar frå eitt kontor på ein runde. Teksten ligg i utkast (kontoret) og innsendingar (begge).';

comment on column kvp.survey_response.office_id is 'Kontoret som svarar no; etter ei samanslåing etterfølgjaren';

comment on column kvp.survey_response.joined_to is 'Svaret som dette blir svart saman med etter ei samanslåing';

create table kvp.survey_draft (
  response_id uuid not null references kvp.survey_response (id),
  question_id text not null,
  entered     text[] not null,
  comment     text not null default '',
  version     integer not null,
  traces      text[] not null default '{}',
  written_by  text not null,
  writer_name text not null,
  written_at  timestamptz not null,
  primary key (response_id, question_id)
);

comment on table kvp.survey_draft is 'Utkast til svar, slik det er skrive. Statsforvaltaren har ingen tilgang hit.';

comment on column kvp.survey_draft.traces is 'Spor (hash) av teksten i kvar versjon, så vi ser om den som lagrar, har rørt feltet eller berre såg ei eldre utgåve';

create table kvp.survey_office_event (
  id          uuid primary key,
  response_id uuid not null references kvp.survey_response (id),
  at          timestamptz not null,
  kind        text not null check (kind in ('opened', 'handed-over', 'sent-back', 'signed')),
  actor_name  text not null,
  message     text not null default ''
);

create index survey_office_event_by_response on kvp.survey_office_event (response_id, at);

comment on table kvp.survey_office_event is 'Det som har hendt inne på kontoret, med meldingar mellom rettleiar og leiar. Statsforvaltaren har ingen tilgang hit.';

create table kvp.survey_submission (
  id          uuid primary key,
  response_id uuid not null,
  survey_id   uuid not null,
  governor_id text not null,
  number      integer not null,
  signed_by   text not null,
  signer_name text not null,
  signed_for  text,
  signed_at   timestamptz not null,
  current     boolean not null default true,
  journal_id  uuid,
  unique (response_id, number),
  unique (id, response_id, survey_id, governor_id),
  foreign key (response_id, survey_id, governor_id) references kvp.survey_response (id, survey_id, governor_id)
);

create unique index survey_submission_current on kvp.survey_submission (response_id) where current;

create index survey_submission_by_survey on kvp.survey_submission (survey_id, response_id) where current;

comment on table kvp.survey_submission is 'Eit signert svar. Ei retting er ei ny innsending; den gamle blir ståande.';

comment on column kvp.survey_submission.journal_id is 'Journalposten hos statsforvaltaren. Tom til jobben som journalfører, har gått.';

create table kvp.survey_answer (
  submission_id uuid not null,
  question_id   text not null,
  response_id   uuid not null,
  survey_id     uuid not null,
  governor_id   text not null,
  kind          text not null check (kind in ('text', 'choice', 'number', 'date', 'comment-only')),
  choices       text[] not null default '{}',
  number        numeric,
  date          date,
  text          text not null default '',
  comment       text not null default '',
  current       boolean not null default true,
  search        tsvector not null generated always as (to_tsvector('norwegian', translate(text || ' ' || comment, '/.-_@:', '      '))) stored,
  primary key (submission_id, question_id),
  foreign key (submission_id, response_id, survey_id, governor_id) references kvp.survey_submission (id, response_id, survey_id, governor_id)
);

-- Søk går gjennom svara på eitt spørsmål: radreglane hindrar at ein indeks på orda blir brukt.
create index survey_answer_by_question on kvp.survey_answer (survey_id, question_id) where current;

create index survey_answer_by_response on kvp.survey_answer (response_id) where current;

comment on table kvp.survey_answer is 'Svara i ei innsending, eit per spørsmål, slik dei kan teljast';

create table kvp.survey_reminder (
  response_id uuid not null references kvp.survey_response (id),
  day         integer not null check (day in (-7, 0, 7, 14)),
  deadline    date not null,
  sent_at     timestamptz not null,
  primary key (response_id, day, deadline)
);

comment on table kvp.survey_reminder is 'Purringar. Nøkkelen gjer at same purring aldri går ut to gonger for same frist.';

create table kvp.survey_response_event (
  id          uuid primary key,
  response_id uuid not null references kvp.survey_response (id),
  at          timestamptz not null,
  kind        text not null,
  actor_name  text not null,
  note        text not null default ''
);

create index survey_response_event_by_response on kvp.survey_response_event (response_id, at);

comment on table kvp.survey_response_event is 'Det som har hendt med eit svar: sendt, opna, purra, utsett, returnert, fritatt, overført';

alter table kvp.survey_series enable row level security;

alter table kvp.survey_series force row level security;

alter table kvp.bank_question enable row level security;

alter table kvp.bank_question force row level security;

alter table kvp.survey enable row level security;

alter table kvp.survey force row level security;

alter table kvp.survey_response enable row level security;

alter table kvp.survey_response force row level security;

alter table kvp.survey_draft enable row level security;

alter table kvp.survey_draft force row level security;

alter table kvp.survey_office_event enable row level security;

alter table kvp.survey_office_event force row level security;

alter table kvp.survey_submission enable row level security;

alter table kvp.survey_submission force row level security;

alter table kvp.survey_answer enable row level security;

alter table kvp.survey_answer force row level security;

alter table kvp.survey_reminder enable row level security;

alter table kvp.survey_reminder force row level security;

alter table kvp.survey_response_event enable row level security;

alter table kvp.survey_response_event force row level security;

-- Den som eig ein runde, står på kvar rad under han. Framandnøklane tek med eigaren, så ei rad aldri kan hengjast på noko som er ein annan sitt:
-- ein framandnøkkel åleine ser forbi radreglane.
--
-- Statsforvaltaren ser sine eigne rundar; jobbane arbeider for ein namngitt statsforvaltar.
create policy governor on kvp.survey_series to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
);

create policy governor on kvp.bank_question to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
);

create policy governor on kvp.survey to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
);

create policy governor on kvp.survey_response to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
);

-- Det kontoret har signert, les statsforvaltaren og skriv det ikkje. Jobben journalfører.
create policy governor on kvp.survey_submission for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
);

create policy system on kvp.survey_submission to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'system' and governor_id = (select current_setting('kvp.unit', true))
);

create policy governor on kvp.survey_answer for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
);

create policy system on kvp.survey_answer to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'system' and governor_id = (select current_setting('kvp.unit', true))
);

-- Kontoret ser svaret sitt, og runden det er spurt i. Spørsmålet går til survey_response, som har sine eigne reglar.
create policy office on kvp.survey_response for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and office_id = (select current_setting('kvp.unit', true))
);

-- Kontoret svarar. Det spør ikkje seg sjølv, fritek ikkje seg sjølv og får ikkje meir tid av seg sjølv (guard_office_answer).
create policy office_answers on kvp.survey_response for update to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and office_id = (select current_setting('kvp.unit', true))
) with check (
  (select current_setting('kvp.kind', true)) = 'office' and office_id = (select current_setting('kvp.unit', true))
    and state in ('opened', 'in-progress', 'awaiting-leader', 'submitted', 'returned', 'missing')
);

create policy office on kvp.survey for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and state in ('sent', 'closed', 'analysed', 'report-draft',
    'report-approved', 'reported', 'published', 'withdrawn') and exists (select 1 from kvp.survey_response r where r.survey_id = survey.id)
);

create policy office on kvp.survey_draft to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
);

create policy office on kvp.survey_office_event to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
);

create policy office on kvp.survey_submission for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
);

-- Den som signerer, signerer i sitt eige namn. Det som er signert før, kan slutte å gjelde og aldri gjelde på nytt.
create policy office_signs on kvp.survey_submission for insert to kvp_app with check (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
    and signed_by = (select current_setting('kvp.user', true)) and current and journal_id is null
);

create policy office_corrects on kvp.survey_submission for update to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
) with check ((select current_setting('kvp.kind', true)) = 'office' and not current);

create policy office on kvp.survey_answer for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
);

create policy office_signs on kvp.survey_answer for insert to kvp_app with check (
  (select current_setting('kvp.kind', true)) = 'office' and current and exists (
    select 1 from kvp.survey_submission s where s.id = submission_id and s.current and s.signed_by = (select current_setting('kvp.user', true))
  )
);

create policy office_corrects on kvp.survey_answer for update to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
) with check ((select current_setting('kvp.kind', true)) = 'office' and not current);

-- Kommunedirektøren ser om kontoret til kommunen har svart, ikkje kva.
create policy municipality on kvp.survey_response for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'municipality' and (select current_setting('kvp.unit', true)) = any (municipality_ids)
);

create policy municipality on kvp.survey for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'municipality' and state in ('sent', 'closed', 'analysed', 'report-draft',
    'report-approved', 'reported', 'published', 'withdrawn') and exists (select 1 from kvp.survey_response r where r.survey_id = survey.id)
);

-- Alle kan lese ein open kunngjering; kva som er ope, avgjer notice_published.
create policy public_notice on kvp.survey for select to kvp_app using (
  notice_published and state not in ('draft', 'approved') and (select current_setting('kvp.kind', true)) in ('visitor', 'resident')
);

create policy reminder on kvp.survey_reminder to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'system') and exists (select 1 from kvp.survey_response r where r.id = response_id)
);

create policy response_event on kvp.survey_response_event to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'system') and exists (select 1 from kvp.survey_response r where r.id = response_id)
);

create policy office on kvp.survey_response_event for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
);

create policy office_tells on kvp.survey_response_event for insert to kvp_app with check (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
    and kind in ('opened', 'handed-over', 'sent-back', 'submitted')
);

-- Det ein regel om den nye rada ikkje ser: kva som stod der før.
create function kvp.guard_office_answer() returns trigger language plpgsql as $$
begin
  if current_setting('kvp.kind', true) = 'office' and (
    (new.office_id, new.deadline, new.joined_to, new.letter_id) is distinct from (old.office_id, old.deadline, old.joined_to, old.letter_id)
    or old.state in ('submitted', 'submitted-by-letter', 'exempt')
    or new.state in ('returned', 'missing') and new.state <> old.state and not (new.state = 'returned' and old.state = 'awaiting-leader')
  ) then
    raise insufficient_privilege using message = 'an office may answer, and change nothing else about its answer';
  end if;
  return new;
end $$;

create trigger guard_office_answer before update on kvp.survey_response for each row execute function kvp.guard_office_answer();

grant select, insert on kvp.survey_series to kvp_app;

grant select, insert, update (title_nb, title_nn, purpose_nb, purpose_nn, legal_basis_nb, legal_basis_nn, use_nb, use_nn, contact_name,
  contact_email, contact_phone, year, case_id, case_number, deadline, selection, recipients_on, gaps_confirmed, form, state, approved_by,
  approved_at, sent_at, closed_at, withdrawn_reason, notice_published, version) on kvp.survey to kvp_app;

-- Kven som vart spurt, og kva kontoret var då, blir ståande.
grant select, insert, update (office_id, state, deadline, joined_to, letter_id, opened_at, submitted_at, late, version) on kvp.survey_response to kvp_app;

-- Det som er signert, blir ståande som det var. Berre om det framleis gjeld, og kvar det er journalført, kan endrast.
grant select, insert, update (current, journal_id) on kvp.survey_submission to kvp_app;

grant select, insert, update (current) on kvp.survey_answer to kvp_app;

grant select, insert on kvp.bank_question, kvp.survey_reminder, kvp.survey_response_event, kvp.survey_office_event to kvp_app;

grant select, insert, update on kvp.survey_draft to kvp_app;

create table kvp.office_contact (
  governor_id    text not null,
  office_id      text not null,
  email          text not null,
  director_email text not null default '',
  primary key (governor_id, office_id)
);

comment on table kvp.office_contact is 'Adressene ein statsforvaltar varslar kontor og kommunedirektør på. Berre postmottak, ikkje personar.';

alter table kvp.office_contact enable row level security;

alter table kvp.office_contact force row level security;

create policy governor on kvp.office_contact to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
);

grant select, insert, update, delete on kvp.office_contact to kvp_app;
