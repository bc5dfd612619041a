create table kvp.content (
  id          uuid primary key,
  governor_id text not null,
  kind        text not null check (kind in ('topic', 'article')),
  slug        text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  topic_id    uuid,
  review_by   date not null,
  reviewed_on date,
  archived_at timestamptz,
  created_at  timestamptz not null,
  unique (id, governor_id),
  unique (governor_id, slug),
  foreign key (topic_id, governor_id) references kvp.content (id, governor_id),
  constraint article_has_topic check ((kind = 'article') = (topic_id is not null))
);

create index content_by_topic on kvp.content (topic_id) where topic_id is not null;

comment on table kvp.content is 'Temaside eller artikkel hos ein statsforvaltar. Teksten ligg i utgåvene, éi rekkje for kvart språk.';

create table kvp.content_edition (
  id              uuid primary key,
  content_id      uuid not null,
  governor_id     text not null,
  language        text not null check (language in ('nn', 'nb', 'en')),
  number          integer not null,
  title           text not null,
  lead            text not null,
  body            text not null,
  details         jsonb not null,
  publish_at      timestamptz,
  written_by      text not null,
  written_by_name text not null,
  written_at      timestamptz not null,
  version         integer not null default 1,
  unique (content_id, language, number),
  foreign key (content_id, governor_id) references kvp.content (id, governor_id)
);

create unique index content_draft on kvp.content_edition (content_id, language) where publish_at is null;

create index content_edition_published on kvp.content_edition (content_id, language, publish_at desc) where publish_at is not null;

comment on table kvp.content_edition is 'Teksten på eitt språk. Eit utkast kan endrast; det som er publisert, blir ståande og får ei ny utgåve etter seg.';

comment on column kvp.content_edition.publish_at is 'Når utgåva gjeld frå. Tomt for utkast; fram i tid for det som kjem av seg sjølv.';

create table kvp.content_address (
  governor_id text not null,
  slug        text not null,
  content_id  uuid not null,
  primary key (governor_id, slug),
  foreign key (content_id, governor_id) references kvp.content (id, governor_id)
);

comment on table kvp.content_address is 'Kvar adresse innhaldet har hatt, så gamle lenkjer fører fram';

create table kvp.content_feedback (
  id          uuid primary key,
  content_id  uuid not null,
  governor_id text not null,
  language    text not null check (language in ('nn', 'nb', 'en')),
  found       boolean not null,
  note        text not null,
  given_at    timestamptz not null,
  foreign key (content_id, governor_id) references kvp.content (id, governor_id)
);

create index content_feedback_by_governor on kvp.content_feedback (governor_id, given_at desc);

comment on table kvp.content_feedback is 'Svar på «Fann du det du leitte etter?», utan namn. Det som liknar eit fødselsnummer, blir aldri lagra.';

alter table kvp.content enable row level security;

alter table kvp.content force row level security;

alter table kvp.content_edition enable row level security;

alter table kvp.content_edition force row level security;

alter table kvp.content_address enable row level security;

alter table kvp.content_address force row level security;

alter table kvp.content_feedback enable row level security;

alter table kvp.content_feedback force row level security;

create policy governor on kvp.content to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
);

create policy governor on kvp.content_edition to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
);

create policy governor on kvp.content_address to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
);

-- Det som er publisert, er for alle. Kva som gjeld no, og kva som ventar, skil spørjinga på klokka til programmet.
create policy published on kvp.content_edition for select to kvp_app using (publish_at is not null);

create policy published on kvp.content for select to kvp_app using (
  exists (select 1 from kvp.content_edition e where e.content_id = content.id and e.publish_at is not null)
);

create policy published on kvp.content_address for select to kvp_app using (
  exists (select 1 from kvp.content_edition e where e.content_id = content_address.content_id and e.publish_at is not null)
);

-- Alle kan gi tilbakemelding på det som er publisert, og berre redaktøren les henne.
create policy reader on kvp.content_feedback for insert to kvp_app with check (
  exists (select 1 from kvp.content c where c.id = content_id and c.governor_id = content_feedback.governor_id)
);

create policy governor on kvp.content_feedback to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'governor' and governor_id = (select current_setting('kvp.unit', true))
);

grant select, insert, update (slug, review_by, reviewed_on, archived_at) on kvp.content to kvp_app;

grant select, insert, update (title, lead, body, details, publish_at, written_by, written_by_name, written_at, version), delete on kvp.content_edition to kvp_app;

grant select, insert, update (content_id) on kvp.content_address to kvp_app;

grant select, insert on kvp.content_feedback to kvp_app;

-- Teksten som er publisert, blir ikkje endra og ikkje sletta; ein rettar med ei ny utgåve.
create function kvp.guard_published_edition() returns trigger language plpgsql as $$
begin
  if old.publish_at is not null and (tg_op = 'DELETE'
    or (new.title, new.lead, new.body, new.details) is distinct from (old.title, old.lead, old.body, old.details)) then
    raise exception 'The text of a published edition is never changed';
  end if;
  return coalesce(new, old);
end
$$;

create trigger guard_published_edition before update or delete on kvp.content_edition
  for each row execute function kvp.guard_published_edition();
