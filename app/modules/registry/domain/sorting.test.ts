import { describe, expect, test } from 'vitest';
import { cluesIn, type Lead, officeOf, sort } from './sorting.ts';

const clues = (subject: string, text = '', threadIds: readonly string[] = []) =>
  cluesIn({ subject, text, threadIds, senderAddress: 'Post@Demovik.example' });
const numbers = (written: string) => clues('', written).numbers.map((clue) => clue.written);

test.each([
  ['Svar på sak 2026/1234', ['2026/1234']],
  ['Dykkar ref. 2026/1234-3, vår 2025/7', ['2026/1234', '2025/7']],
  ['(2026/0012)', ['2026/0012']],
  ['2026 / 14', ['2026/14']],
  ['02.11.2026, 2026/11/02 og 12026/3', []],
  ['skuleåret 2025/2026 og vinteren 2025/26', []],
  ['https://x.example/2026/14/side', []],
  ['2026/0', []],
])('%s', (written, expected) => {
  expect(numbers(written)).toEqual(expected);
});

test('a number is found where it stands first, and not without end', () => {
  expect(clues('Re: 2026/3', 'Sak 2026/3 og 2026/4').numbers).toMatchObject([
    { written: '2026/3', place: 'subject' },
    { written: '2026/4', place: 'text' },
  ]);
  expect(
    numbers(Array.from({ length: 50 }, (_, index) => `2026/${index + 100}`).join(' ')),
  ).toHaveLength(10);
});

test('what it answers and what it links to is found', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  const found = clues('', `Sjå https://m.example/svar/${id}/del/1`, [`${id}@m.example`, 'a@b']);
  expect(found).toMatchObject({
    sentIds: [id],
    linkedIds: [id],
    messageIds: [`${id}@m.example`, 'a@b'],
  });
  expect(found).toMatchObject({ sender: 'post@demovik.example', senderDomain: 'demovik.example' });
});

describe('which case', () => {
  const number: Lead['reason'] = { kind: 'number', place: 'text', written: '2026/1' };
  const sender: Lead['reason'] = { kind: 'sender', office: 'Nav Demovik', by: 'domain' };

  test('everything strong points to one: that one, with all its reasons', () => {
    const sorted = sort([
      { caseId: 'b', reason: sender },
      { caseId: 'a', reason: { kind: 'thread' } },
      { caseId: 'a', reason: number },
    ]);
    expect(sorted.suggested).toBe('a');
    expect(sorted.cases.map(({ caseId }) => caseId)).toEqual(['a', 'b']);
    expect(sorted.cases[0]?.reasons).toEqual([{ kind: 'thread' }, number]);
  });

  test('two are named: none is put forward, and both are shown', () => {
    const sorted = sort([
      { caseId: 'a', reason: number },
      { caseId: 'b', reason: { kind: 'round' } },
    ]);
    expect(sorted.suggested).toBeNull();
    expect(sorted.cases).toHaveLength(2);
  });

  test('who sent it counts when nothing else does', () => {
    expect(sort([{ caseId: 'a', reason: sender }]).suggested).toBe('a');
    expect(sort([])).toEqual({ suggested: null, cases: [] });
  });
});

test('an office is known by its address, or by a domain that nobody else has', () => {
  const from = (sender: string) => ({ sender, senderDomain: sender.split('@')[1] ?? '' });
  const contacts = [
    { officeId: '1', email: 'Post@En.example' },
    { officeId: '2', email: 'to@nav.example' },
    { officeId: '3', email: 'tre@nav.example' },
  ];
  expect(officeOf(from('post@en.example'), contacts)).toEqual({ officeId: '1', by: 'address' });
  expect(officeOf(from('kari@en.example'), contacts)).toEqual({ officeId: '1', by: 'domain' });
  expect(officeOf(from('tre@nav.example'), contacts)).toEqual({ officeId: '3', by: 'address' });
  expect(officeOf(from('kari@nav.example'), contacts)).toBeUndefined();
  expect(officeOf(from('kari'), contacts)).toBeUndefined();
});
