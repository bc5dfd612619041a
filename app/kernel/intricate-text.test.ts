import { expect, test } from 'vitest';
import { isIntricate } from './intricate-text.ts';

const most = 40_000;
const filledWith = (signs: string) => signs.repeat(most / signs.length);

test.each([
  '- ',
  '>',
  '1. ',
  '*',
  '*_',
  '**a*',
  '[[a]',
  '![a](',
  'a\n=\n',
  '- a\n',
  '> \n',
  '<!--',
])('a text of nothing but %j is intricate', (signs) => {
  expect(isIntricate(filledWith(signs))).toBe(true);
});

test('few lists are enough where each is within the one before', () => {
  const deep = '1) '.repeat(400);
  const stairs = Array.from({ length: 150 }, (_, step) => `${' '.repeat(2 * step)}- a`).join('\n');
  for (const text of [deep, stairs]) expect(isIntricate(text + '\n'.repeat(3000))).toBe(true);
});

test.each([
  ['words', filledWith('Alle som fyller vilkåra, har rett til program. ')],
  ['nothing', ''],
  ['rows of signs', `${'-'.repeat(79)}\n\nTekst\n\n${'*'.repeat(79)}\n\n${'='.repeat(79)}`],
  [
    'a long page of nothing but headings, lists, links and emphasis',
    filledWith(
      '## Vilkår og rettar for deltakarane\n\n- punkt **ein** om stønad og vilkår\n- punkt to, [lova](https://nav.no/a_b)\n\nMeir om det her.\n\n',
    ),
  ],
])('%s is not', (_what, text) => {
  expect(isIntricate(text)).toBe(false);
});
