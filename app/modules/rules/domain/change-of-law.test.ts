import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { one } from '#kernel/fraction.ts';
import { timeline } from '#kernel/timeline.ts';
import { ageShare } from './sotjl-35-benefit.ts';

test('a new figure from 2030 is one dated entry: payments split there, and the law page shows it', () => {
  const script = 'app/modules/rules/testing/law-from-2030.ts';
  const printed: unknown = JSON.parse(
    execFileSync(process.execPath, [script], { encoding: 'utf8' }),
  );
  expect(printed).toEqual({
    december: {
      net: ((21 * 136_549 * 2.041) / 260).toFixed(2),
      segments: [['2029-12-03', '2029-12-31', '2.041']],
    },
    january: {
      net: ((23 * 136_549 * 2.2) / 260).toFixed(2),
      segments: [['2030-01-01', '2030-01-31', '2.200']],
    },
    across: expect.objectContaining({
      segments: [
        ['2029-12-17', '2029-12-31', '2.041'],
        ['2030-01-01', '2030-01-15', '2.200'],
      ],
    }) as unknown,
    changes: ['benefit.factor'],
  });
});

test('a new wording of a rule from 2030 is one dated entry, and the old days keep the old one', () => {
  const text = {
    nn: 'Alle får full stønad.',
    nb: 'Alle får full stønad.',
    en: 'Everybody gets the full benefit.',
  };
  const bill = ageShare.amended({
    from: '2030-01-01',
    by: 'LOV-2029-00-00-0',
    text,
    conclude: () => one,
  });
  const stretches = timeline(
    bill,
    { birthDate: isoDate('2010-05-05'), children: [] },
    isoDate('2029-12-01'),
    isoDate('2030-01-31'),
  );
  expect(
    stretches.map(({ from, finding: { value, lawFrom } }) => [from, value.toJSON(), lawFrom]),
  ).toEqual([
    ['2029-12-01', '2/3', '2010-01-01'],
    ['2030-01-01', '1', '2030-01-01'],
  ]);
  expect(bill.wordings.map(({ from, to }) => [from, to])).toEqual([
    ['2010-01-01', '2029-12-31'],
    ['2030-01-01', '9999-12-31'],
  ]);
  expect(ageShare.wordings).toHaveLength(1);
});
