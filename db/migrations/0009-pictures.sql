-- Bilete høyrer til éi side og alle språka hennar. Fila er teikna på nytt i nokre breidder; det som vart sendt inn, blir ikkje
-- teke vare på.
create table kvp.content_picture (
  id               uuid primary key,
  content_id       uuid not null,
  publisher_id     text not null,
  number           integer not null,
  width            integer not null check (width > 0),
  height           integer not null check (height > 0),
  files            jsonb not null,
  uploaded_by      text not null,
  uploaded_by_name text not null,
  uploaded_at      timestamptz not null,
  unique (content_id, number),
  foreign key (content_id, publisher_id) references kvp.content (id, publisher_id)
);

comment on table kvp.content_picture is 'Bileta på ei side. Kva dei viser, står i teksten på kvart språk.';

comment on column kvp.content_picture.files is 'Fila i kvar breidd: breidda i pikslar og SHA-256';

-- Om ein tekst har biletet, over seg eller i seg. Dei same teikna som programmet leitar etter.
create function kvp.uses_picture(details jsonb, body text, picture uuid, number integer) returns boolean
language sql immutable parallel safe
return coalesce(details -> 'picture' ->> 'id' = picture::text, false)
  or body ~ ('\]\((bilete|bilde)-0*' || number || '\)');

alter table kvp.content_picture enable row level security;

alter table kvp.content_picture force row level security;

create policy publisher on kvp.content_picture to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'municipality') and publisher_id = (select current_setting('kvp.unit', true))
);

create policy published on kvp.content_picture for select to kvp_app using (
  exists (
    select 1 from kvp.content_edition e
    where e.content_id = content_picture.content_id and e.publish_at is not null
      and kvp.uses_picture(e.details, e.body, content_picture.id, content_picture.number)
  )
);

grant select, insert, delete on kvp.content_picture to kvp_app;

-- Det som er publisert, blir ståande som det var, og med biletet sitt.
create function kvp.guard_used_picture() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from kvp.content_edition e
    where e.content_id = old.content_id and kvp.uses_picture(e.details, e.body, old.id, old.number)
  ) then
    raise exception 'A picture that a text uses is never removed';
  end if;
  return old;
end
$$;

create trigger guard_used_picture before delete on kvp.content_picture
  for each row execute function kvp.guard_used_picture();
