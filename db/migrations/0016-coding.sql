-- Koding av fritekst: to personar les kvar for seg, samsvaret blir rekna ut, det dei er usamde om blir avklara, og til slutt blir kodinga låst.
--
-- Kvar endring av kodeboka er ein ny versjon; gamle blir ståande.
create table kvp.survey_code_book (
  survey_id   uuid not null,
  question_id text not null,
  governor_id text not null,
  version     integer not null check (version > 0),
  codes       jsonb not null,
  written_by  text not null,
  writer_name text not null,
  written_at  timestamptz not null,
  primary key (survey_id, question_id, version),
  foreign key (survey_id, governor_id) references kvp.survey (id, governor_id)
);

comment on table kvp.survey_code_book is 'Kodebok for svara på eitt spørsmål i ein runde';

comment on column kvp.survey_code_book.codes is 'Kodane i rekkjefølgje. Ein kode tek aldri id-en til ein annan, og har same id i neste runde.';

create table kvp.survey_coder (
  survey_id   uuid not null,
  question_id text not null,
  governor_id text not null,
  seat        integer not null check (seat in (1, 2)),
  coder_id    text not null,
  coder_name  text not null,
  coded       integer not null default 0,
  joined_at   timestamptz not null,
  done_at     timestamptz,
  primary key (survey_id, question_id, seat),
  unique (survey_id, question_id, coder_id),
  foreign key (survey_id, governor_id) references kvp.survey (id, governor_id)
);

comment on table kvp.survey_coder is 'Dei to som kodar svara på eit spørsmål, og kor langt dei er komne';

create table kvp.survey_coding (
  submission_id uuid not null,
  question_id   text not null,
  response_id   uuid not null,
  survey_id     uuid not null,
  governor_id   text not null,
  coder_id      text not null,
  codes         text[] not null,
  book_version  integer not null,
  coded_at      timestamptz not null,
  primary key (submission_id, question_id, coder_id),
  foreign key (submission_id, question_id) references kvp.survey_answer (submission_id, question_id),
  foreign key (submission_id, response_id, survey_id, governor_id) references kvp.survey_submission (id, response_id, survey_id, governor_id),
  foreign key (survey_id, question_id, coder_id) references kvp.survey_coder (survey_id, question_id, coder_id)
);

create index survey_coding_by_question on kvp.survey_coding (survey_id, question_id);

comment on table kvp.survey_coding is 'Kodane éin person har sett på eitt svar. Eit tomt sett tyder at ingen av kodane passar.';

create table kvp.survey_code_decision (
  submission_id uuid not null,
  question_id   text not null,
  response_id   uuid not null,
  survey_id     uuid not null,
  governor_id   text not null,
  codes         text[] not null,
  way           text not null check (way in ('together', 'leader')),
  decided_by    text not null,
  decider_name  text not null,
  decided_at    timestamptz not null,
  primary key (submission_id, question_id),
  foreign key (submission_id, question_id) references kvp.survey_answer (submission_id, question_id),
  foreign key (submission_id, response_id, survey_id, governor_id) references kvp.survey_submission (id, response_id, survey_id, governor_id)
);

create index survey_code_decision_by_question on kvp.survey_code_decision (survey_id, question_id);

comment on table kvp.survey_code_decision is 'Avklaring av eit svar dei to var usamde om';

comment on column kvp.survey_code_decision.way is 'together: dei to vart samde. leader: leiaren avgjorde';

create table kvp.survey_coding_freeze (
  survey_id   uuid not null,
  question_id text not null,
  governor_id text not null,
  frozen_by    text not null,
  freezer_name text not null,
  frozen_at    timestamptz not null,
  primary key (survey_id, question_id),
  foreign key (survey_id, governor_id) references kvp.survey (id, governor_id)
);

comment on table kvp.survey_coding_freeze is 'Koding som er låst: tala i rapporten endrar seg ikkje meir';

do $$
declare
  name text;
begin
  foreach name in array array['survey_code_book', 'survey_coder', 'survey_coding', 'survey_code_decision', 'survey_coding_freeze'] loop
    execute format('alter table kvp.%I enable row level security', name);
    execute format('alter table kvp.%I force row level security', name);
  end loop;
  -- Det som er låst, blir ståande som det er.
  foreach name in array array['survey_code_book', 'survey_coder', 'survey_code_decision'] loop
    execute format($policy$
      create policy governor on kvp.%1$I to kvp_app using (
        (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
      ) with check (
        (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
          and not exists (select 1 from kvp.survey_coding_freeze f where f.survey_id = %1$I.survey_id and f.question_id = %1$I.question_id)
      )$policy$, name);
  end loop;
end $$;

create policy governor on kvp.survey_coding_freeze to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
);

-- Den som kodar, ser sine eigne kodar og ingen andre sine før begge er ferdige: elles er dei ikkje uavhengige, og samsvaret seier ingenting.
create policy own on kvp.survey_coding to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
    and coder_id = (select current_setting('kvp.user', true))
) with check (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
    and coder_id = (select current_setting('kvp.user', true))
    and not exists (select 1 from kvp.survey_coding_freeze f where f.survey_id = survey_coding.survey_id and f.question_id = survey_coding.question_id)
);

create policy both_done on kvp.survey_coding for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
    and (survey_id, question_id) in (
      select c.survey_id, c.question_id from kvp.survey_coder c where c.done_at is not null group by 1, 2 having count(*) = 2
    )
);

grant select, insert on kvp.survey_code_book, kvp.survey_coding_freeze to kvp_app;

grant select, insert, update (coded, done_at) on kvp.survey_coder to kvp_app;

grant select, insert, update (codes, book_version, coded_at) on kvp.survey_coding to kvp_app;

grant select, insert, update (codes, way, decided_by, decider_name, decided_at) on kvp.survey_code_decision to kvp_app;
