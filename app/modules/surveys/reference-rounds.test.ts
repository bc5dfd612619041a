import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { services } from '#tests/support/services.ts';
import { questionsOf, type SurveyId } from './domain/form.ts';
import { loadReferenceRounds } from './reference-rounds.ts';
import { loadSurvey } from './store.ts';
import { referenceRound } from './usecases/load-reference-round.ts';

const file = JSON.parse(await readFile('data/surveys/vestland-2019.json', 'utf8')) as {
  id: SurveyId;
};

test('the round of Vestland in 2019 is there to be copied, with seven and four questions', async () => {
  await loadReferenceRounds(services);
  await loadReferenceRounds(services);

  const survey = await inScope(services.db, systemActor('FMVL'), (tx) => loadSurvey(tx, file.id));

  expect(survey).toMatchObject({
    state: 'archived-elsewhere',
    caseNumber: '2019/23037',
    deadline: '2020-01-06',
    year: 2019,
  });
  expect(survey.form.sections.map(({ questions }) => questions.length)).toEqual([7, 4]);
});

test('the questions are asked in the words of the notice, in both forms', () => {
  const questions = questionsOf(referenceRound.parse(file).form);
  expect(questions[0]?.text.nn).toBe(
    'Korleis sikrar ditt Nav-kontor at KVP er tilgjengeleg for personar i målgruppa?',
  );
  expect(questions[4]?.text.nn).toBe(
    'Kva kjenneteiknar, etter di vurdering, Nav-kontor som arbeider godt med KVP?',
  );
  expect(questions.every(({ text }) => text.nb !== '' && text.nb !== text.nn)).toBe(true);
});
