import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { aResponse, aSurvey } from '../testing/a-survey.ts';
import { joinAnswers } from './merger.ts';
import type { SurveyResponse } from './response.ts';

const survey = aSurvey();
const moved = (askedOfficeId: string, differences: Partial<SurveyResponse> = {}) =>
  aResponse(survey, { officeId: '1259', askedOfficeId, ...differences });

test('the office answers on its own letter where it got one itself', () => {
  const own = moved('1259');
  const taken = moved('1245', { state: 'awaiting-leader' });
  expect(joinAnswers([taken, own])).toMatchObject({
    lead: { id: own.id },
    others: [{ id: taken.id, joinedTo: own.id }],
  });
});

test('otherwise on the one that had come furthest', () => {
  const opened = moved('1245', { state: 'opened' });
  const written = moved('1246', { state: 'in-progress' });
  expect(joinAnswers([opened, written])?.lead.id).toBe(written.id);
});

test('otherwise on the first by office number', () => {
  const [a, b] = [moved('1246'), moved('1245')];
  expect(joinAnswers([a, b])?.lead.id).toBe(b.id);
});

test('nobody loses time that was given', () => {
  const late = isoDate('2026-12-18');
  expect(joinAnswers([moved('1259'), moved('1245', { deadline: late })])?.lead.deadline).toBe(late);
});

test('nothing to join', () => {
  expect(joinAnswers([])).toBeUndefined();
});

test('whatever the order, the same one leads and nobody is lost', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1200, max: 1299 }), { minLength: 1, maxLength: 8 }),
      (offices) => {
        const responses = offices.map((office) => moved(String(office)));
        const joined = joinAnswers(responses);
        const ids = joined && [joined.lead, ...joined.others].map(({ id }) => id).sort();
        expect(ids).toEqual(responses.map(({ id }) => id).sort());
        expect(joinAnswers(responses.toReversed())?.lead).toEqual(joined?.lead);
      },
    ),
  );
});
