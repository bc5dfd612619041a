-- Den som har byrja å kode og ikkje kan halde fram, gir frå seg plassen til ein annan. Kodane blir sletta: dei har ikkje vore brukte til noko.
create policy own_unfinished on kvp.survey_coder as restrictive for delete to kvp_app using (
  coder_id = (select current_setting('kvp.user', true)) and done_at is null
);

create policy own_unfinished on kvp.survey_coding as restrictive for delete to kvp_app using (
  exists (select 1 from kvp.survey_coder c where c.survey_id = survey_coding.survey_id and c.question_id = survey_coding.question_id
    and c.coder_id = survey_coding.coder_id and c.done_at is null)
);

grant delete on kvp.survey_coder, kvp.survey_coding to kvp_app;
