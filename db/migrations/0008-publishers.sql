-- Ein kommune publiserer på same måten som ein statsforvaltar. Nøklane kan ikkje forvekslast: statsforvaltaren sin byrjar
-- med FM, kommunen sin er fire siffer, og kontor (som òg har fire siffer) publiserer ikkje.
alter table kvp.content rename column governor_id to publisher_id;

alter table kvp.content_edition rename column governor_id to publisher_id;

alter table kvp.content_address rename column governor_id to publisher_id;

alter table kvp.content_feedback rename column governor_id to publisher_id;

alter table kvp.content add column publisher_kind text not null default 'governor'
  check (publisher_kind in ('governor', 'municipality')),
  add constraint publisher_has_its_own_key check ((publisher_kind = 'governor') = (publisher_id like 'FM%'));

alter table kvp.content alter column publisher_kind drop default;

comment on table kvp.content is 'Temaside eller artikkel hos ein statsforvaltar eller ein kommune. Teksten ligg i utgåvene, éi rekkje for kvart språk.';

alter index kvp.content_feedback_by_governor rename to content_feedback_by_publisher;

drop policy governor on kvp.content;

drop policy governor on kvp.content_edition;

drop policy governor on kvp.content_address;

drop policy governor on kvp.content_feedback;

create policy publisher on kvp.content to kvp_app using (
  publisher_kind = (select current_setting('kvp.kind', true)) and publisher_id = (select current_setting('kvp.unit', true))
);

create policy publisher on kvp.content_edition to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'municipality') and publisher_id = (select current_setting('kvp.unit', true))
);

create policy publisher on kvp.content_address to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'municipality') and publisher_id = (select current_setting('kvp.unit', true))
);

create policy publisher on kvp.content_feedback to kvp_app using (
  (select current_setting('kvp.kind', true)) in ('governor', 'municipality') and publisher_id = (select current_setting('kvp.unit', true))
);
