-- Postadressa som brev til kontoret får. Registeret veit berre kvar kontora låg i 2019, og det er inga adresse å sende brev til.
alter table kvp.office_contact add column postal_address text not null default '';

comment on column kvp.office_contact.postal_address is 'Linjene under namnet på kontoret, slik dei skal stå på brevet';
