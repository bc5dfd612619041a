import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { explain } from '../explanations/explain.ts';
import file from '../testing/worked-examples.json' with { type: 'json' };
import { latestStart, startsInTime } from './sotjl-31-start.ts';

function latest(received: string) {
  const applicationReceived = isoDate(received);
  return latestStart.apply({ applicationReceived }, applicationReceived);
}

test('worked example S28', () => {
  const example = file.examples.find(({ id }) => id === 'S28');

  expect(example?.inputs).toEqual({ applicationReceived: '2023-03-15' });
  expect(latest('2023-03-15').value).toBe(example?.expected.latestProgrammeStart);
});

test.each([
  ['2010-01-01', '2010-07-01'],
  ['2023-08-31', '2024-02-29'],
  ['2022-08-31', '2023-02-28'],
  ['2024-02-29', '2024-08-29'],
  ['2023-03-31', '2023-09-30'],
  ['2023-08-29', '2024-02-29'],
])('six months after %s is %s', (received, expected) => {
  expect(latest(received).value).toBe(expected);
});

test('a limit on a Saturday or on a holiday does not move', () => {
  expect(latest('2023-01-15').value).toBe('2023-07-15');
  expect(latest('2023-06-25').value).toBe('2023-12-25');
});

test('a start on the last day is in time, the day after is not', () => {
  const start = (day: string) =>
    startsInTime.apply(
      { applicationReceived: isoDate('2023-03-15'), start: isoDate(day) },
      isoDate('2023-03-15'),
    );

  expect(start('2023-09-15').value).toBe('met');
  expect(start('2023-09-16').value).toBe('not-met');
  expect(explain(start('2023-09-16'), 'nb')).toMatchObject({
    plain: 'Programmet starter 16. september 2023, etter fristen.',
    wouldChange: 'En tidligere start.',
    because: [
      {
        plain: 'Søknaden kom 15. mars 2023, så programmet må starte senest 15. september 2023.',
      },
    ],
  });
});
