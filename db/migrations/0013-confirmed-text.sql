-- Det som ser ut som eit fødselsnummer, eller ord om helse nær eit namn, må nokon sjå over før svaret blir levert. Her står det som er sett over, med fødselsdato og stjerner, aldri nummeret.
alter table kvp.survey_draft
  add column confirmed text[] not null default '{}',
  add column confirmed_by_name text not null default '';

comment on column kvp.survey_draft.confirmed is 'Det vi har åtvara om i teksten, og som nokon på kontoret har stadfesta at kan stå';
