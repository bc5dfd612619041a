import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import {
  bestEdition,
  draftOf,
  type Edition,
  emptyText,
  isOld,
  publishedDays,
  readyToPublish,
  scheduledEditions,
  shownEdition,
  shownLanguages,
  slugOf,
} from './content.ts';

const now = new Date('2026-11-02T10:00:00Z');
const day = (date: string) => new Date(`${date}T08:00:00Z`);

function anEdition(
  number: number,
  publishAt: Date | null,
  language: Edition['language'] = 'nn',
): Edition {
  return {
    ...emptyText,
    id: `${language}-${number}`,
    language,
    number,
    publishAt,
    writtenByName: 'Redaktør Demo',
    writtenAt: day('2026-01-01'),
    version: 1,
  };
}

const content = {
  editions: [
    anEdition(1, day('2026-01-05')),
    anEdition(2, day('2026-06-05')),
    anEdition(3, day('2027-01-05')),
    anEdition(4, null),
    anEdition(1, day('2026-02-01'), 'nb'),
    anEdition(1, null, 'en'),
  ],
};

test('readers see the latest edition that has come', () => {
  expect(shownEdition(content, 'nn', now)?.number).toBe(2);
  expect(shownEdition(content, 'nn', day('2027-01-06'))?.number).toBe(3);
  expect(shownEdition(content, 'en', now)).toBeUndefined();
});

test('a rolled back edition is newer than what was scheduled before it', () => {
  const rolledBack = { editions: [...content.editions, anEdition(5, day('2026-10-01'))] };
  expect(shownEdition(rolledBack, 'nn', now)?.number).toBe(5);
});

test('a language that is missing is shown in another', () => {
  expect(bestEdition(content, 'en', now)?.language).toBe('nn');
  expect(bestEdition({ editions: [anEdition(1, null)] }, 'nn', now)).toBeUndefined();
  expect(shownLanguages(content, now)).toEqual(['nb', 'nn']);
});

test('a draft and what is scheduled are known from what is shown', () => {
  expect(draftOf(content, 'nn')?.number).toBe(4);
  expect(scheduledEditions(content, now).map(({ number }) => number)).toEqual([3]);
  expect(publishedDays(content, 'nn', now)).toEqual({
    first: day('2026-01-05'),
    last: day('2026-06-05'),
  });
});

test.each([
  ['2019-12-17', null, '2020-12-17', false],
  ['2019-12-17', null, '2020-12-18', true],
  ['2019-12-17', '2020-11-01', '2021-10-31', false],
  ['2019-12-17', '2020-11-01', '2021-11-02', true],
])('changed %s, reviewed %s: old on %s is %s', (changed, reviewed, today, old) => {
  const reviewedOn = reviewed === null ? null : isoDate(reviewed);
  expect(isOld(isoDate(changed), reviewedOn, isoDate(today))).toBe(old);
});

test.each([
  ['Kven kan delta i programmet?', 'kven-kan-delta-i-programmet'],
  ['Ærleg talt – øving på ÅS', 'aerleg-talt-oving-pa-as'],
  ['  Café «Été» 2026 ', 'cafe-ete-2026'],
  ['🙂', ''],
])('the address of %s is %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('an address is never anything but letters, figures and single lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      expect(slugOf(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slugOf(title).length).toBeLessThanOrEqual(80);
    }),
  );
});

test('a text without title, lead or body is not ready for readers', () => {
  const text = { ...emptyText, title: 'Tittel', lead: 'Ingress', body: 'Tekst' };
  expect(readyToPublish(text).ok).toBe(true);
  expect(readyToPublish({ ...text, title: ' ' })).toMatchObject({
    refusal: { code: 'title-missing' },
  });
  expect(readyToPublish({ ...text, lead: '' })).toMatchObject({
    refusal: { code: 'lead-missing' },
  });
  expect(readyToPublish({ ...text, body: '\n' })).toMatchObject({
    refusal: { code: 'body-missing' },
  });
});
