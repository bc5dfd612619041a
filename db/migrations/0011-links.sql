-- Ein jobb arbeider for éin utgivar. Nummeret til ein kommune er òg nummeret til eit kontor, så jobben for kommunen seier kva han er.
create function kvp.job_unit(publisher_id text) returns text language sql immutable parallel safe
return case when publisher_id like 'FM%' then publisher_id else 'municipality:' || publisher_id end;

create table kvp.link_check (
  publisher_id text not null,
  url          text not null check (length(url) <= 2000),
  failure      text,
  failed_days  integer not null,
  failed_on    date,
  checked_at   timestamptz not null,
  primary key (publisher_id, url),
  constraint failure_has_day check ((failure is null) = (failed_on is null) and (failure is null) = (failed_days = 0))
);

comment on table kvp.link_check is 'Korleis det gjekk sist vi prøvde ei lenkje ut av huset, frå sidene til ein utgivar';

comment on column kvp.link_check.failed_days is 'Kor mange dagar på rad ho ikkje har verka. Éin dag kan vere tilfeldig.';

create table kvp.content_review_reminder (
  content_id   uuid not null,
  publisher_id text not null,
  review_by    date not null,
  sent_at      timestamptz not null,
  primary key (content_id, review_by),
  foreign key (content_id, publisher_id) references kvp.content (id, publisher_id)
);

comment on table kvp.content_review_reminder is 'Sider redaktøren har fått e-post om å gå gjennom, éin gong for kvar dato';

alter table kvp.link_check enable row level security;

alter table kvp.link_check force row level security;

alter table kvp.content_review_reminder enable row level security;

alter table kvp.content_review_reminder force row level security;

create policy publisher on kvp.link_check for select to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'municipality') and publisher_id = (select current_setting('kvp.unit', true))
);

create policy job on kvp.link_check to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'system' and kvp.job_unit(publisher_id) = (select current_setting('kvp.unit', true))
);

create policy job on kvp.content_review_reminder to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'system' and kvp.job_unit(publisher_id) = (select current_setting('kvp.unit', true))
);

-- Jobben som minner om gjennomgangen, må vite kven redaktørane er, og ikkje noko om dei andre som arbeider der.
create policy reminded on kvp.membership for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'system' and role in ('governor-editor', 'municipal-editor')
  and unit_kind in ('governor', 'municipality') and kvp.job_unit(unit_id) = (select current_setting('kvp.unit', true))
);

create policy reminded on kvp.app_user for select to kvp_app using (
  (select current_setting('kvp.kind', true)) = 'system' and exists (
    select from kvp.membership m where m.user_id = app_user.id and m.role in ('governor-editor', 'municipal-editor')
      and m.unit_kind in ('governor', 'municipality') and kvp.job_unit(m.unit_id) = (select current_setting('kvp.unit', true))
  )
);

grant select, insert, update (failure, failed_days, failed_on, checked_at), delete on kvp.link_check to kvp_app;

grant select, insert on kvp.content_review_reminder to kvp_app;
