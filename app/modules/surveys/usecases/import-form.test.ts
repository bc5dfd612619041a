import { expect, test } from 'vitest';
import { execute } from '#platform/use-case.ts';
import { services } from '#tests/support/services.ts';
import { aForm, aQuestion, atGovernor, storedSurvey } from '../testing/a-survey.ts';
import { importForm } from './import-form.ts';

const form = (text: string) => aForm(aQuestion({ text: { nb: text, nn: text } }));

async function importing(json: string) {
  const survey = await storedSurvey(services.db, { state: 'draft' });
  const adviser = atGovernor(survey, 'governor-adviser');
  const { id: surveyId, version } = survey;
  return execute(services, adviser, importForm, { surveyId, version, json });
}

test('a form is taken in as it was written', async () => {
  expect(await importing(JSON.stringify(form('Linje\n😀 שלום <b>')))).toMatchObject({ ok: true });
});

test.each([
  ['a NUL', JSON.stringify(form('x\u0000'))],
  ['half a character', JSON.stringify(form('x')).replaceAll('"x"', '"\\ud800"')],
  ['brackets without end', '['.repeat(400_000)],
  ['brackets within brackets', '['.repeat(400_000) + ']'.repeat(400_000)],
])('%s is no form, and no fault of ours', async (_, json) => {
  expect(await importing(json)).toMatchObject({ ok: false, refusal: { code: 'not-json' } });
});
