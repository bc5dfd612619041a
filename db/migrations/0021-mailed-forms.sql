-- Skjema og brev med svar som er komne i e-post: kven dei kom frå, e-posten i saka, og teksten i brevet til den som fører inn.
alter table kvp.survey_word_form
  add column channel          text not null default 'upload' check (channel in ('upload', 'mail')),
  add column sender           text not null default '',
  add column mail_document_id uuid,
  add column letter_text      text not null default '',
  add constraint mail_has_a_sender check (channel = 'mail' or (sender = '' and mail_document_id is null));

comment on column kvp.survey_word_form.channel is 'upload: nokon lasta det opp. mail: det kom som vedlegg eller tekst i ein e-post til postmottaket';

comment on column kvp.survey_word_form.mail_document_id is 'E-posten det kom med, i saka';

comment on column kvp.survey_word_form.letter_text is 'Teksten i eit brev som skal førast inn, til å ha ved sida av felta. Originalen er fila.';

create index survey_word_form_by_file on kvp.survey_word_form (response_id, file_sha256) where received_by = 'governor';

-- Jobben les skjemaet som kom i e-post, og legg det fram for rådgivaren.
create policy system_mail on kvp.survey_word_form to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'system' and received_by = 'governor' and channel = 'mail'
    and governor_id = (select current_setting('kvp.unit', true))
);

grant update (mail_document_id) on kvp.survey_word_form to kvp_app;

-- Kvart Word-vedlegg som er kome, og kva det viste seg å vere. Éi rad for kvart vedlegg, så eit skjema blir teke imot éin gong.
create table kvp.incoming_form (
  attachment_id uuid primary key,
  mail_id       uuid not null,
  governor_id   text not null,
  state         text not null default 'unread' check (state in ('unread', 'taken', 'known', 'doubt', 'refused', 'letter')),
  reason        text not null default '',
  attempts      integer not null default 0,
  read_at       timestamptz,
  survey_id     uuid,
  response_id   uuid,
  word_form_id  uuid,
  foreign key (mail_id, governor_id) references kvp.incoming_mail (id, governor_id),
  constraint read_has_time check ((state = 'unread') = (read_at is null)),
  constraint placed_in_a_round check ((state in ('taken', 'known')) = (word_form_id is not null))
);

create index incoming_form_by_mail on kvp.incoming_form (mail_id);

create index incoming_form_unread on kvp.incoming_form (governor_id, attachment_id) where state = 'unread';

comment on table kvp.incoming_form is 'Word-vedlegg til e-post inn, og kva skjema dei er';

comment on column kvp.incoming_form.state is 'taken: lagt fram i runden. known: same fil var komen før. doubt: eit menneske må avgjere. refused: kan ikkje takast imot. letter: ikkje skjemaet vårt';

comment on column kvp.incoming_form.reason is 'Kvifor det ikkje vart teke imot. Aldri noko av det som står der.';

-- Kva dokument i saka eit vedlegg vart, så det ikkje blir lagt der to gonger og svaret kan førast inn frå det.
alter table kvp.incoming_attachment add column document_id uuid;

grant update (document_id) on kvp.incoming_attachment to kvp_app;

-- E-post ut som ikkje kom fram: tenaren sa nei, eller det kom melding tilbake. Ventar på at nokon finn rett adresse.
create table kvp.undelivered_mail (
  mail_id      uuid primary key references kvp.outgoing_mail (id),
  unit_id      text not null,
  recipient    text not null,
  recipient_id uuid,
  why          text not null check (why in ('no-address', 'no-host', 'full', 'refused', 'too-large', 'other')),
  status_code  text not null check (status_code = '' or status_code ~ '^[245]\.\d{1,3}\.\d{1,3}$'),
  told_at      timestamptz not null,
  resolved_at  timestamptz,
  resolved_by  text,
  constraint resolved_by_somebody check ((resolved_at is null) = (resolved_by is null))
);

create index undelivered_mail_open on kvp.undelivered_mail (unit_id, told_at desc, mail_id desc) where resolved_at is null;

create index undelivered_mail_recipient on kvp.undelivered_mail (recipient_id) where recipient_id is not null;

comment on table kvp.undelivered_mail is 'E-post ut som ikkje kom fram';

comment on column kvp.undelivered_mail.status_code is 'Koden frå tenaren (RFC 3463); tom der han ikkje sa nokon';

-- Ei melding om at noko er forseinka, endrar ingenting. Ho blir notert.
alter table kvp.outgoing_mail add column delayed_at timestamptz;

comment on column kvp.outgoing_mail.delayed_at is 'Sist ein tenar melde at han framleis prøver';

grant update (delayed_at) on kvp.outgoing_mail to kvp_app;

do $$
declare
  name text;
begin
  foreach name in array array['incoming_form', 'undelivered_mail'] loop
    execute format('alter table kvp.%I enable row level security', name);
    execute format('alter table kvp.%I force row level security', name);
  end loop;
end $$;

create policy governor on kvp.incoming_form to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'system') and governor_id = (select current_setting('kvp.unit', true))
);

create policy governor on kvp.undelivered_mail to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'system') and unit_id = (select current_setting('kvp.unit', true))
);

grant select, insert, update (state, reason, attempts, read_at, survey_id, response_id, word_form_id) on kvp.incoming_form to kvp_app;

grant select, insert, update (resolved_at, resolved_by) on kvp.undelivered_mail to kvp_app;
