-- Sitat frå svara: statsforvaltaren vel ein passasje og spør kontoret. Utan eit ja frå kontoret kan han ikkje brukast.
create table kvp.survey_quote (
  id            uuid primary key,
  submission_id uuid not null,
  question_id   text not null,
  response_id   uuid not null,
  survey_id     uuid not null,
  governor_id   text not null,
  kind          text not null check (kind in ('quote', 'practice-example')),
  text          text not null check (text <> ''),
  names_office  boolean not null,
  state         text not null check (state in ('proposed', 'consented-anonymous', 'consented-named', 'declined', 'withdrawn')),
  asked_at      timestamptz not null,
  asked_by      text not null,
  asker_name    text not null,
  settled_at    timestamptz,
  settled_by    text,
  settler_name  text,
  foreign key (submission_id, question_id) references kvp.survey_answer (submission_id, question_id),
  foreign key (submission_id, response_id, survey_id, governor_id) references kvp.survey_submission (id, response_id, survey_id, governor_id),
  constraint settled_by_somebody check ((state = 'proposed') = (settled_at is null) and (settled_at is null) = (settler_name is null)),
  -- Den som les namnet sitt i eit sitat, er ikkje anonym.
  constraint anonymous_is_nameless check (not (names_office and state = 'consented-anonymous'))
);

-- Same passasje blir spurd om éin gong. Md5 held nøkkelen kort.
create unique index survey_quote_once on kvp.survey_quote (submission_id, question_id, md5(text));

create index survey_quote_by_survey on kvp.survey_quote (survey_id, asked_at);

create index survey_quote_by_response on kvp.survey_quote (response_id, asked_at);

comment on table kvp.survey_quote is 'Sitat frå svar på ei kartlegging, med samtykket frå kontoret. Teksten er den kontoret har sagt ja eller nei til, og blir aldri endra.';

comment on column kvp.survey_quote.names_office is 'Teksten nemner kontoret eller kommunen, og kan berre brukast med namn';

alter table kvp.survey_quote enable row level security;

alter table kvp.survey_quote force row level security;

create policy governor on kvp.survey_quote for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
);

create policy governor_asks on kvp.survey_quote for insert to kvp_app with check (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
    and state = 'proposed' and asked_by = (select current_setting('kvp.user', true))
);

-- Statsforvaltaren kan ta tilbake spørsmålet så lenge kontoret ikkje har svart, og svarar aldri for kontoret.
create policy governor_takes_back on kvp.survey_quote for delete to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true)) and state = 'proposed'
);

create policy office on kvp.survey_quote for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
);

-- Kontoret svarar i sitt eige namn, og kan ombestemme seg til rapporten er publisert.
create policy office_decides on kvp.survey_quote for update to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office' and exists (select 1 from kvp.survey_response r where r.id = response_id)
) with check (
  (select current_setting('kvp.kind', true)) = 'office' and state <> 'proposed' and settled_by = (select current_setting('kvp.user', true))
    and not exists (select 1 from kvp.survey s where s.id = survey_id and s.state = 'published')
);

grant select, insert, delete, update (state, settled_at, settled_by, settler_name) on kvp.survey_quote to kvp_app;

-- Lovnader: det statsforvaltaren svarar på det kontora ønskjer seg, og kva som er gjort med det.
create table kvp.promise (
  id             uuid primary key,
  survey_id      uuid not null,
  governor_id    text not null,
  question_id    text,
  code_id        text,
  title_nb       text not null check (title_nb <> ''),
  title_nn       text not null check (title_nn <> ''),
  answer         text not null check (answer in ('will-do', 'do-already', 'cannot')),
  reply_nb       text not null check (reply_nb <> ''),
  reply_nn       text not null check (reply_nn <> ''),
  due_on         date,
  due_is_quarter boolean not null default false,
  owner          text not null default '',
  state          text not null check (state in ('answered', 'open', 'done', 'dropped')),
  outcome_nb     text not null default '',
  outcome_nn     text not null default '',
  settled_on     date,
  written_by     text not null,
  writer_name    text not null,
  written_at     timestamptz not null,
  version        integer not null default 1,
  foreign key (survey_id, governor_id) references kvp.survey (id, governor_id),
  constraint wish_is_whole check ((question_id is null) = (code_id is null)),
  constraint only_promises_are_followed check ((answer = 'will-do') = (state <> 'answered')),
  constraint promise_has_due_and_owner check ((answer = 'will-do') = (due_on is not null) and (answer = 'will-do') = (owner <> '')),
  constraint settled_has_outcome check (
    (state in ('done', 'dropped')) = (settled_on is not null) and (settled_on is null) = (outcome_nb = '') and (settled_on is null) = (outcome_nn = '')
  )
);

create unique index promise_by_wish on kvp.promise (survey_id, question_id, code_id);

create index promise_open on kvp.promise (governor_id, due_on) where state = 'open';

comment on table kvp.promise is 'Lovnader: svaret frå statsforvaltaren på det kontora ønskjer seg, og kva som er gjort med det';

comment on column kvp.promise.code_id is 'Koden i kodeboka som ønsket er talt med; tom for eit ønske som er skrive inn fritt';

comment on column kvp.promise.due_on is 'Siste dag; siste dagen i kvartalet når due_is_quarter';

comment on column kvp.promise.state is 'answered: svar utan noko å følgje opp, fordi det blir gjort alt eller ikkje kan gjerast';

alter table kvp.promise enable row level security;

alter table kvp.promise force row level security;

create policy governor on kvp.promise to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
);

-- Det rapporten har svart, blir ståande; før det kan eit svar takast ut.
create policy unreported on kvp.promise as restrictive for delete to kvp_app using (
  exists (select 1 from kvp.survey s where s.id = survey_id and s.state not in ('report-approved', 'reported', 'published'))
);

-- Kontor som er spurde, ser lovnadene når rapporten er ute. Kva runde det er, avgjer radreglane på survey.
create policy office on kvp.promise for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'office'
    and exists (select 1 from kvp.survey s where s.id = survey_id and s.state in ('reported', 'published'))
);

grant select, insert, delete, update (title_nb, title_nn, answer, reply_nb, reply_nn, due_on, due_is_quarter, owner, state, outcome_nb,
  outcome_nn, settled_on, written_by, writer_name, written_at, version) on kvp.promise to kvp_app;
