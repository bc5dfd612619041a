import { expect, test } from 'vitest';
import { channels, guard, isStopped, judge } from './guard.ts';

const number = '018245 60079';
const word = 'Kari Nordmann har depresjon.';

test.each([
  ['outgoing-mail', 'stop', 'warn'],
  ['attachment', 'stop', 'warn'],
  ['file-name', 'stop', 'warn'],
  ['published', 'stop', 'pass'],
  ['feedback', 'stop', 'pass'],
  ['message', 'stop', 'pass'],
  ['open-field', 'warn', 'warn'],
  ['received', 'warn', 'warn'],
  ['quote', 'stop', 'warn'],
] as const)('%s: a number %s, a word near a name %s', (channel, ofNumber, ofWord) => {
  expect(guard(channel, number).outcome).toBe(ofNumber);
  expect(guard(channel, word).outcome).toBe(ofWord);
  expect(guard(channel, 'Vi treng fleire plassar.')).toEqual({ outcome: 'pass', reasons: [] });
  expect(isStopped(channel, number)).toBe(ofNumber === 'stop');
});

test('every channel has a rule', () => {
  for (const channel of channels) expect(judge(channel, []).outcome).toBe('pass');
});

test('tells why, the gravest first, each thing once, and never the number', () => {
  const judgement = guard('outgoing-mail', `${word} ${word} ${number} og ${number}`);
  expect(judgement).toEqual({
    outcome: 'stop',
    reasons: [
      { outcome: 'stop', kind: 'identity-number', shown: ['018245*****'] },
      { outcome: 'warn', kind: 'health', shown: ['depresjon'] },
    ],
  });
  expect(JSON.stringify(judgement)).not.toContain('60079');
});
