-- Postmottaket tek imot anna enn e-post: brev, skanningar og det som blir levert inn. Det ligg i same innboks.
alter table kvp.incoming_mail
  add column channel      text not null default 'mail' check (channel in ('mail', 'letter', 'scan', 'handed-in')),
  add column forwarded_to text not null default '',
  drop constraint incoming_mail_state_check,
  add constraint incoming_mail_state_check check (state in ('open', 'aside', 'filed', 'done', 'not-ours', 'forwarded')),
  drop constraint filed_in_a_case,
  add constraint filed_in_a_case check ((state in ('filed', 'forwarded')) = (case_id is not null) and (case_id is null) = (document_id is null)),
  add constraint forwarded_to_somebody check ((state = 'forwarded') = (forwarded_to <> ''));

comment on column kvp.incoming_mail.channel is 'Korleis det kom. Det som ikkje er e-post, er registrert av nokon i postmottaket og har ingen kopi i ei postkasse.';

comment on column kvp.incoming_mail.forwarded_to is 'Organet det er sendt vidare til (forvaltningslova § 11 fjerde ledd)';

-- Saka som samlar det som er sendt vidare eit år: dei siste først.
create index incoming_mail_forwarded on kvp.incoming_mail (governor_id, settled_at desc) where state = 'forwarded';

grant update (forwarded_to) on kvp.incoming_mail to kvp_app;

-- Det som er kome til feil organ, blir sendt vidare slik det kom.
alter table kvp.outgoing_mail add column attachments jsonb not null default '[]' check (jsonb_typeof(attachments) = 'array');

comment on column kvp.outgoing_mail.attachments is 'Filer som følgjer med: namn, type og kontrollsum. Berre i det som blir sendt vidare til rett organ.';
