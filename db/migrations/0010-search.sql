-- Søk i det alle kan lese. Utkast er ikkje her i det heile; det som kjem fram i tid, er her med tida si, og spørjinga vel på
-- klokka til programmet.

-- Orda utan teikna: lenkjer er berre teksten sin. Aldri `[^\]]`, som ville lese resten av teksten om att for kvar «[».
create function kvp.plain_text(written text) returns text language sql immutable parallel safe
return trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(written,
  '!?\[([^][]*)\]\([^()]*\)', '\1', 'g'), '(^|\n)[ \t]*[-+*][ \t]+', ' · ', 'g'), '[*_`#>|~]+', ' ', 'g'), '\s+', ' ', 'g'));

-- «og/eller» og «e-post» er fleire ord, så kvart av dei kan finnast.
create function kvp.search_words(written text) returns text language sql immutable parallel safe
return translate(written, '/.-_@:''’', '        ');

create function kvp.search_vector(language text, title text, lead text, body text, rest text) returns tsvector
language sql immutable parallel safe
return setweight(to_tsvector(case language when 'en' then 'english'::regconfig else 'norwegian'::regconfig end, kvp.search_words(title)), 'A')
  || setweight(to_tsvector(case language when 'en' then 'english'::regconfig else 'norwegian'::regconfig end, kvp.search_words(lead)), 'B')
  || setweight(to_tsvector(case language when 'en' then 'english'::regconfig else 'norwegian'::regconfig end, kvp.search_words(body)), 'C')
  || setweight(to_tsvector(case language when 'en' then 'english'::regconfig else 'norwegian'::regconfig end, kvp.search_words(rest)), 'D');

-- Kontaktpersonar, dokument og lenkjer med namn: det som står på sida utanfor den laupande teksten.
create function kvp.names_in(details jsonb) returns text language sql immutable parallel safe
return concat_ws(' ',
  jsonb_path_query_array(details, 'lax $.contacts[*].name')::text, jsonb_path_query_array(details, 'lax $.contacts[*].role')::text,
  jsonb_path_query_array(details, 'lax $.documents[*].name')::text, jsonb_path_query_array(details, 'lax $.related[*].name')::text);

create table kvp.content_search (
  edition_id   uuid primary key references kvp.content_edition (id) on delete cascade,
  content_id   uuid not null,
  publisher_id text not null,
  language     text not null,
  number       integer not null,
  publish_at   timestamptz not null,
  vector       tsvector not null
);

create index content_search_vector on kvp.content_search using gin (vector) with (fastupdate = off);

create index content_search_shown on kvp.content_search (content_id, publish_at, language, number);

comment on table kvp.content_search is 'Orda i kvar utgåve som er publisert eller skal bli det. Eiga tabell, for dei orda kan alle slå opp i, utan å lese utkasta ved sida av.';

create table kvp.search_page (
  address  text primary key,
  kind     text not null check (kind in ('page', 'programme', 'law', 'question', 'figure')),
  language text not null check (language in ('nn', 'nb', 'en')),
  title    text not null,
  body     text not null,
  weight   double precision not null check (weight > 0 and weight <= 1),
  vector   tsvector not null generated always as (kvp.search_vector(language, title, '', body, '')) stored
);

create index search_page_vector on kvp.search_page using gin (vector);

comment on table kvp.search_page is 'Dei faste sidene: lova, satsane og programmet. Fylt når programmet startar, med det denne versjonen har.';

comment on column kvp.search_page.weight is 'Kor høgt sida kjem mot andre som passar like godt: heile sider før enkelttal';

create table kvp.search_word (
  key  text not null,
  word text not null,
  primary key (key, word)
);

comment on table kvp.search_word is 'Orda som finst, under seg sjølv og under kvar form med éin bokstav mindre. To ord med ein bokstav ulikt har ein felles nøkkel.';

create function kvp.learn_words(written text) returns void language sql as $$
  insert into kvp.search_word (key, word)
  select distinct case i when 0 then word else left(word, i - 1) || substr(word, i + 1) end, word
  from (
    select lexeme as word from unnest(to_tsvector('simple', kvp.search_words(written)))
    where length(lexeme) between 4 and 40 and lexeme !~ '[0-9]'
      and not exists (select from kvp.search_word known where known.key = lexeme and known.word = lexeme)
  ) new_word, generate_series(0, length(word)) as i
  order by 1, 2
  on conflict do nothing
$$;

create function kvp.index_edition() returns trigger language plpgsql as $$
begin
  delete from kvp.content_search where edition_id = new.id;
  if new.publish_at is not null then
    insert into kvp.content_search (edition_id, content_id, publisher_id, language, number, publish_at, vector)
    values (new.id, new.content_id, new.publisher_id, new.language, new.number, new.publish_at,
      kvp.search_vector(new.language, new.title, new.lead, kvp.plain_text(new.body), kvp.names_in(new.details)));
    perform kvp.learn_words(concat_ws(' ', new.title, new.lead, kvp.plain_text(new.body), kvp.names_in(new.details)));
  end if;
  return null;
end
$$;

create trigger index_edition after insert or update of publish_at on kvp.content_edition
  for each row execute function kvp.index_edition();

create function kvp.index_page() returns trigger language plpgsql as $$
begin
  perform kvp.learn_words(concat_ws(' ', new.title, new.body));
  return null;
end
$$;

create trigger index_page after insert on kvp.search_page for each row execute function kvp.index_page();

-- Det som alt er publisert. Eigaren ser det berre når vernet ikkje gjeld han.
alter table kvp.content_edition no force row level security;

insert into kvp.content_search (edition_id, content_id, publisher_id, language, number, publish_at, vector)
select id, content_id, publisher_id, language, number, publish_at,
  kvp.search_vector(language, title, lead, kvp.plain_text(body), kvp.names_in(details))
from kvp.content_edition where publish_at is not null;

select kvp.learn_words(concat_ws(' ', title, lead, kvp.plain_text(body), kvp.names_in(details)))
from kvp.content_edition where publish_at is not null;

alter table kvp.content_edition force row level security;

alter table kvp.content_search enable row level security;

alter table kvp.content_search force row level security;

alter table kvp.search_page enable row level security;

alter table kvp.search_page force row level security;

alter table kvp.search_word enable row level security;

alter table kvp.search_word force row level security;

-- Det som er her, er publisert, så alle ser alt; det er òg det som lèt databasen bruke indeksen på orda.
create policy everyone on kvp.content_search for select to kvp_app using (true);

create policy everyone on kvp.search_page for select to kvp_app using (true);

create policy everyone on kvp.search_word for select to kvp_app using (true);

create policy publisher on kvp.content_search for insert to kvp_app with check (
  (select current_setting('kvp.kind', true)) in ('governor', 'municipality') and publisher_id = (select current_setting('kvp.unit', true))
);

create policy publisher_removes on kvp.content_search for delete to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'municipality') and publisher_id = (select current_setting('kvp.unit', true))
);

create policy start_up on kvp.search_page for insert to kvp_app with check ((select current_setting('kvp.kind', true)) = 'system');

create policy start_up_removes on kvp.search_page for delete to kvp_app using ((select current_setting('kvp.kind', true)) = 'system');

create policy writer on kvp.search_word for insert to kvp_app with check (
  (select current_setting('kvp.kind', true)) in ('governor', 'municipality', 'system')
);

grant select, insert, delete on kvp.content_search to kvp_app;

grant select, insert, delete on kvp.search_page to kvp_app;

grant select, insert on kvp.search_word to kvp_app;
