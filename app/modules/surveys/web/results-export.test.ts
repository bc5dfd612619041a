import { parse } from 'csv-parse/sync';
import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Language } from '#kernel/text.ts';
import { services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { aForm, aQuestion, atGovernor, storedResponse, storedSurvey } from '../testing/a-survey.ts';
import { storedAnswers } from '../testing/signed-answers.ts';
import { loader } from './results-export.ts';

const { db } = services;
const submitted = { state: 'submitted', submittedAt: new Date('2026-11-01T10:00:00Z') } as const;

async function aRoundWithAnswers() {
  const offers = aQuestion({ code: 'K2', type: 'yes-partly-no', comment: 'optional' });
  const how = aQuestion({ code: 'K3' });
  const many = aQuestion({ code: 'T1', type: 'number' });
  const survey = await storedSurvey(db, { form: aForm(offers, how, many) });
  const office = await storedResponse(db, survey, { ...submitted, officeName: 'Nav Prøvøy' });
  await storedAnswers(db, office, [
    [offers, ['partly'], 'Vi er «få»; og langt unna.\nMen vi prøver.'],
    [how, '=HYPERLINK("http://example.invalid")'],
    [many, 3.5],
  ]);
  await storedResponse(db, survey, { officeName: 'Nav Demovik' });
  return survey;
}

async function download(
  survey: Awaited<ReturnType<typeof aRoundWithAnswers>>,
  file: string,
  language: Language = 'nn',
) {
  const address = `/kartleggingar/:surveyId/resultat/${file}`;
  const actor = atGovernor(survey, 'governor-adviser');
  const visited = visit(services, actor, address, { surveyId: survey.id }, undefined, language);
  return loader(visited as unknown as Parameters<typeof loader>[0]);
}

const csv = async (response: Response): Promise<string[][]> =>
  parse(Buffer.from(await response.arrayBuffer()), { bom: true, delimiter: ';' });

test('a CSV file has a row for each question of each office that has answered', async () => {
  const survey = await aRoundWithAnswers();
  const response = await download(survey, 'eksport.csv');
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="kartlegging-2026-svar.csv"',
  );
  const [header, ...rows] = await csv(response);
  expect(header?.slice(1, 2)).toEqual(['Kontor']);
  expect(header?.slice(-2)).toEqual(['Svar', 'Grunngiving']);
  expect(rows.map((row) => [row[1], row[6], ...row.slice(-2)])).toEqual([
    ['Nav Prøvøy', 'K2', 'Delvis', 'Vi er «få»; og langt unna.\nMen vi prøver.'],
    ['Nav Prøvøy', 'K3', '\'=HYPERLINK("http://example.invalid")', ''],
    ['Nav Prøvøy', 'T1', '3,5', ''],
  ]);
});

test('a file starts with a byte order mark, so that a spreadsheet reads æ, ø and å', async () => {
  const response = await download(await aRoundWithAnswers(), 'eksport.csv');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test('the wide file has a row for each office, also those that have not answered', async () => {
  const response = await download(await aRoundWithAnswers(), 'eksport-kontor.csv', 'nb');
  const rows = await csv(response);
  expect(rows.map((row) => [row[1], row[5], row[6]])).toEqual([
    ['Kontor', 'Status', 'K2 Hvordan arbeider dere?'],
    ['Nav Demovik', 'Ikke åpnet', ''],
    ['Nav Prøvøy', 'Svart', 'Delvis'],
  ]);
});

test('a spreadsheet has the answers, each question, the offices and those that have not answered', async () => {
  const response = await download(await aRoundWithAnswers(), 'eksport.xlsx');
  const sheets = await readExcel(Buffer.from(await response.arrayBuffer()));
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Svar',
    'Per spørsmål',
    'Kontor',
    'Ikkje svara',
  ]);
  const [answers, questions, offices, unanswered] = sheets.map(({ data }) => data);
  expect(answers?.[2]?.slice(-2)).toEqual(['=HYPERLINK("http://example.invalid")', 3.5]);
  expect(questions?.find((row) => row[4] === 'Delvis')?.slice(2)).toEqual([1, 1, 'Delvis', 1, 100]);
  expect(offices).toHaveLength(3);
  expect(unanswered?.[1]?.[1]).toBe('Nav Demovik');
});

test('JSON has the form and the answers as they are stored', async () => {
  const survey = await aRoundWithAnswers();
  const response = await download(survey, 'eksport.json');
  const file = (await response.json()) as { offices: { answers: unknown[] }[] };
  expect(file).toMatchObject({ survey: { id: survey.id, year: 2026 }, form: survey.form });
  expect(file.offices.map(({ answers }) => answers.length)).toEqual([0, 3]);
});

test('another governor gets no file', async () => {
  const survey = await aRoundWithAnswers();
  const foreign = { ...survey, governorId: 'another' };
  await expect(download(foreign, 'eksport.csv')).rejects.toMatchObject({ init: { status: 404 } });
});
