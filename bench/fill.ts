import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../app/platform/db/database.ts';

/** What was made: the newest round of a county governor, and one office's answer to it. */
export interface Filled {
  readonly surveyId: string;
  readonly responseId: string;
  readonly questionIds: readonly string[];
}

const offices = 400;
const questionsPerRound = 30;
const questionsPerSection = 10;
const governorId = 'FMDEMO';

/** The office whose caseworker signs in; it is asked in the newest round. */
export const writingOffice = '9901';

/**
 * Rounds of 30 questions to 400 invented offices, all answered but the newest, where every second office has.
 * Written as sets by the owner of the database: a benchmark measures reading, not filling.
 */
export async function fill(db: Db, rounds: number): Promise<Filled> {
  const seriesId = randomUUID();
  await sql`insert into kvp.survey_series (id, governor_id, name_nb, name_nn, created_at)
    values (${seriesId}::uuid, ${governorId}, 'Måling', 'Måling', now())`.execute(db);
  let newest: Filled | undefined;
  for (let round = 1; round <= rounds; round += 1)
    newest = await fillRound(db, seriesId, round, round === rounds);
  await sql`analyze`.execute(db);
  if (!newest) throw new RangeError('At least one round');
  return newest;
}

async function fillRound(
  db: Db,
  seriesId: string,
  round: number,
  isNewest: boolean,
): Promise<Filled> {
  const surveyId = randomUUID();
  const form = aForm();
  const questionIds = form.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  const state = isNewest ? 'sent' : 'analysed';
  await sql`insert into kvp.survey (id, series_id, governor_id, title_nb, title_nn, year, case_number, deadline,
      recipients_on, form, state, sent_at, created_at)
    values (${surveyId}::uuid, ${seriesId}::uuid, ${governorId}, ${`Måling ${round}`}, ${`Måling ${round}`},
      ${2027 - 1}, '2026/1', '2026-12-15', '2026-11-02', ${JSON.stringify(form)}::jsonb, ${state}, now(),
      ${new Date(Date.UTC(2026, 0, 1 + round))})`.execute(db);
  await sql`insert into kvp.survey_response (id, survey_id, governor_id, office_id, asked_office_id, office_name,
      name_sort, municipality_ids, county_id, size_class, language, state, deadline, opened_at, submitted_at)
    select gen_random_uuid(), ${surveyId}::uuid, ${governorId},
      case when n = 1 then ${writingOffice} else 'B' || lpad(n::text, 4, '0') end,
      case when n = 1 then ${writingOffice} else 'B' || lpad(n::text, 4, '0') end,
      'Nav Måling ' || lpad(n::text, 3, '0'), 'nav maling ' || lpad(n::text, 3, '0'), array['9901'],
      '99', (array['small', 'medium', 'large'])[1 + n % 3], 'nn',
      case when ${isNewest} and n % 2 = 1 then 'in-progress' else 'submitted' end, '2026-12-15', now(),
      case when ${isNewest} and n % 2 = 1 then null else now() end
    from generate_series(1, ${offices}::int) as n`.execute(db);
  await sql`insert into kvp.survey_submission (id, response_id, survey_id, governor_id, number, signed_by, signer_name, signed_at)
    select gen_random_uuid(), id, survey_id, governor_id, 1, 'bench', 'Liv Demo', now()
    from kvp.survey_response where survey_id = ${surveyId}::uuid and state = 'submitted'`.execute(
    db,
  );
  await sql`insert into kvp.survey_answer (submission_id, question_id, response_id, survey_id, governor_id, kind, choices, text, comment)
    select s.id, q.value ->> 'id', s.response_id, s.survey_id, s.governor_id,
      case when q.value ->> 'type' = 'text' then 'text' else 'choice' end,
      case when q.value ->> 'type' = 'text' then '{}'::text[]
        else array[(array['yes', 'partly', 'no'])[1 + (hashtext(s.id::text || (q.value ->> 'id')) & 1023) % 3]] end,
      case when q.value ->> 'type' = 'text' then 'Vi kartlegg alle mottakarar som har fått stønad i meir enn seks månader, og vurderer kvalifiseringsprogram først.' else '' end,
      ''
    from kvp.survey_submission s, jsonb_path_query(${JSON.stringify(form)}::jsonb, '$.sections[*].questions[*]') as q(value)
    where s.survey_id = ${surveyId}::uuid`.execute(db);
  await sql`insert into kvp.survey_draft (response_id, question_id, entered, version, written_by, writer_name, written_at)
    select r.id, q.value ->> 'id', array['Utkast'], 1, 'bench', 'Ola Demo', now()
    from kvp.survey_response r, jsonb_path_query(${JSON.stringify(form)}::jsonb, '$.sections[*].questions[*]') as q(value)
    where r.survey_id = ${surveyId}::uuid and r.state = 'in-progress' and q.value ->> 'type' = 'text'`.execute(
    db,
  );
  await sql`insert into kvp.survey_response_event (id, response_id, at, kind, actor_name)
    select gen_random_uuid(), id, now(), kind, 'Medverk'
    from kvp.survey_response, unnest(array['sent', 'opened', 'reminded']) as kind
    where survey_id = ${surveyId}::uuid`.execute(db);
  const { rows } = await sql<{ id: string }>`select id from kvp.survey_response
    where survey_id = ${surveyId}::uuid and office_id = ${writingOffice}`.execute(db);
  return { surveyId, responseId: rows[0]?.id ?? '', questionIds };
}

function aForm() {
  const same = (text: string) => ({ nb: text, nn: text });
  const question = (number: number) => ({
    id: randomUUID(),
    code: `Q${number}`,
    type: number % 3 === 0 ? 'text' : 'yes-partly-no',
    text: same(
      `Korleis sikrar kontoret at dei som fyller vilkåra, får tilbod om program? (${number})`,
    ),
    help: same(''),
    required: false,
    theme: '',
    options: [],
    scale: null,
    comment: 'none',
    showIf: null,
    sameAs: null,
  });
  const sections = questionsPerRound / questionsPerSection;
  return {
    sections: Array.from({ length: sections }, (_, section) => ({
      id: randomUUID(),
      title: same(`Del ${section + 1}`),
      intro: same(''),
      questions: Array.from({ length: questionsPerSection }, (_question, index) =>
        question(section * questionsPerSection + index + 1),
      ),
    })),
  };
}
