import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aForm, aQuestion } from '../testing/a-survey.ts';
import {
  askedQuestions,
  checkAnswers,
  draftOf,
  type EnteredAnswer,
  enteredAs,
  isBlank,
  longestAnswer,
  progressOf,
  readAnswer,
  readNumber,
  sameAnswer,
  totalProgress,
} from './answer.ts';
import { commentRules, type Question, type QuestionId, questionTypes } from './form.ts';

const typed = (...entered: string[]): EnteredAnswer => ({ entered, comment: '' });
const same = (text: string) => ({ nb: text, nn: text });
const options = ['a', 'b', 'c'].map((code) => ({ code, text: same(code) }));
const scale = { from: 1, to: 5, lowest: same('Lite'), highest: same('Mykje') };
const never = () => false;

describe('numbers as people write them', () => {
  test.each([
    ['12', 12],
    ['12 000', 12_000],
    ['12\u00a0000', 12_000],
    ['12.000', 12_000],
    ['1.234.567', 1_234_567],
    ['1.234,5', 1234.5],
    ['1 234.5', 1234.5],
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['-4', -4],
    ['−4', -4],
    ['-0', 0],
    [' 7 ', 7],
  ])('«%s» is %d', (written, number) => {
    expect(readNumber(written)).toBe(number);
  });

  test.each(['', 'tolv', '1 2', '12 00', '12,000,5', '1e3', '0x10', '١٢', '--4', '12 stykk', '∞'])(
    '«%s» is no number',
    (written) => {
      expect(readNumber(written)).toBeUndefined();
    },
  );

  test('a number that is written with groups and comma is read back as it was', () => {
    const norwegian = (value: number, group: string) =>
      String(value)
        .replace('.', ',')
        .replace(/\B(?=(\d{3})+(?!\d))/g, group);
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.constantFrom(' ', '.', '\u00a0', ''),
        (value, group) => {
          expect(readNumber(norwegian(value, group))).toBe(value + 0);
        },
      ),
    );
  });
});

describe('one answer', () => {
  test.each<[Partial<Question>, string[], object | string | null]>([
    [{ type: 'text' }, ['  Godt. '], { value: { kind: 'text', text: 'Godt.' } }],
    [{ type: 'number' }, ['12 000'], { value: { kind: 'number', number: 12_000 } }],
    [{ type: 'number' }, ['tolv'], 'not-a-number'],
    [{ type: 'percent' }, ['45 %'], { value: { kind: 'number', number: 45 } }],
    [{ type: 'percent' }, ['101'], 'not-a-percent'],
    [{ type: 'percent' }, ['-1'], 'not-a-percent'],
    [{ type: 'percent' }, ['halvparten'], 'not-a-percent'],
    [{ type: 'date' }, ['2.11.2026'], { value: { kind: 'date', date: '2026-11-02' } }],
    [{ type: 'date' }, ['31.2.2026'], 'not-a-date'],
    [{ type: 'single', options }, ['b'], { value: { kind: 'choice', choices: ['b'] } }],
    [{ type: 'single', options }, ['a', 'b'], 'one-choice-only'],
    [{ type: 'single', options }, ['z'], 'not-a-choice'],
    [{ type: 'multiple', options }, ['c', 'a'], { value: { kind: 'choice', choices: ['a', 'c'] } }],
    [{ type: 'scale', scale }, ['5'], { value: { kind: 'choice', choices: ['5'] } }],
    [{ type: 'scale', scale }, ['6'], 'not-a-choice'],
    [{ type: 'yes-partly-no' }, ['partly'], { value: { kind: 'choice', choices: ['partly'] } }],
    [{ type: 'text', required: true }, ['  '], 'answer-required'],
    [{ type: 'text' }, [''], null],
    [{ type: 'yes-partly-no', comment: 'required' }, ['yes'], 'comment-required'],
    [{ type: 'yes-partly-no', comment: 'required' }, [], null],
    [{ type: 'text' }, ['x'.repeat(longestAnswer + 1)], 'answer-too-long'],
  ])('%o with %j', (question, entered, read) => {
    const result = readAnswer(aQuestion(question), typed(...entered));
    const told = result !== null && typeof result === 'object' ? { value: result.value } : result;
    expect(told).toEqual(read);
  });

  test('a reason alone is kept where no answer is required', () => {
    const question = aQuestion({ type: 'yes-partly-no', comment: 'optional' });

    expect(readAnswer(question, { entered: [], comment: ' Vi veit ikkje. ' })).toEqual({
      questionId: question.id,
      value: null,
      comment: 'Vi veit ikkje.',
    });
  });
});

describe('who is asked what', () => {
  const first = aQuestion({ code: 'K1', type: 'yes-partly-no' });
  const second = aQuestion({
    code: 'K2',
    type: 'single',
    options,
    showIf: { questionId: first.id, oneOf: ['no', 'partly'] },
  });
  const third = aQuestion({
    code: 'K3',
    required: true,
    showIf: { questionId: second.id, oneOf: ['a'] },
  });
  const form = aForm(first, second, third);

  test.each([
    [{}, ['K1']],
    [{ first: 'yes' }, ['K1']],
    [{ first: 'no' }, ['K1', 'K2']],
    [{ first: 'no', second: 'a' }, ['K1', 'K2', 'K3']],
    [{ first: 'yes', second: 'a' }, ['K1']],
  ])('%o', (given: { first?: string; second?: string }, codes) => {
    const answers = new Map<string, EnteredAnswer>();
    if (given.first) answers.set(first.id, typed(given.first));
    if (given.second) answers.set(second.id, typed(given.second));

    expect(askedQuestions(form, answers).map(({ code }) => code)).toEqual(codes);
  });

  test('what was answered before a question fell away is not sent', () => {
    const answers = new Map([
      [first.id, typed('yes')],
      [second.id, typed('a')],
      [third.id, typed('Gløymt')],
    ]);

    const checked = checkAnswers(form, answers, never);

    expect(checked.answers.map(({ questionId }) => questionId)).toEqual([first.id]);
    expect(checked).toMatchObject({ asked: 1, answered: 1 });
  });

  test('progress counts in each section what is asked there', () => {
    const sections = [first, second, third].map((question) => ({
      id: question.id,
      title: same(question.code),
      intro: same(''),
      questions: [question],
    }));
    const answers = new Map([[first.id, typed('no')]]);

    const progress = progressOf({ sections }, answers);

    expect(progress).toEqual([
      { asked: 1, answered: 1 },
      { asked: 1, answered: 0 },
      { asked: 0, answered: 0 },
    ]);
    expect(totalProgress(progress)).toEqual({ asked: 2, answered: 1 });
  });

  test('what somebody must look over stops an answer, in the text and in the reason', () => {
    const holds = ({ entered, comment }: EnteredAnswer) =>
      [...entered, comment].some((text) => text.includes('NUMMER'));
    const answers = new Map([
      [first.id, { entered: ['no'], comment: 'NUMMER' }],
      [second.id, typed('a')],
      [third.id, typed('NUMMER')],
    ]);

    const { problems } = checkAnswers(form, answers, holds);

    expect([...problems]).toEqual([
      [first.id, 'personal-data'],
      [third.id, 'personal-data'],
    ]);
  });
});

const anyQuestion = fc
  .record({
    type: fc.constantFrom(...questionTypes),
    required: fc.boolean(),
    comment: fc.constantFrom(...commentRules),
  })
  .map((differences) => aQuestion({ ...differences, options, scale }));

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a', 'b', '3', 'yes', 'no', '2.11.2026', '12 000', '45 %', '', '  '),
);
const anyAnswer: fc.Arbitrary<EnteredAnswer> = fc.record({
  entered: fc.array(anyText, { maxLength: 4 }),
  comment: anyText,
});

describe('whatever is typed', () => {
  test('each asked question is answered, at fault, or left open and may be', () => {
    const cases = fc.array(fc.tuple(anyQuestion, anyAnswer), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cases, (pairs) => {
        const form = aForm(...pairs.map(([question]) => question));
        const entered = new Map<QuestionId, EnteredAnswer>(
          pairs.map(([{ id }, answer]) => [id, answer]),
        );

        const checked = checkAnswers(form, entered, never);

        const settled = new Set([
          ...checked.answers.map(({ questionId }) => questionId),
          ...checked.problems.keys(),
        ]);
        expect(settled.size).toBe(checked.answers.length + checked.problems.size);
        const left = pairs.filter(([{ id }]) => !settled.has(id));
        expect(left.every(([{ required }, answer]) => isBlank(answer) && !required)).toBe(true);
        expect(checked.answered).toBeLessThanOrEqual(checked.asked);
      }),
    );
  });

  test('what was counted can be written out and counted again', () => {
    fc.assert(
      fc.property(anyQuestion, anyAnswer, (question, answer) => {
        const read = readAnswer(question, answer);
        fc.pre(read !== null && typeof read !== 'string');
        expect(readAnswer({ ...question, comment: 'none' }, enteredAs(read))).toEqual(read);
      }),
    );
  });

  test('a draft can be read and kept again without changing', () => {
    fc.assert(
      fc.property(anyQuestion, anyAnswer, (question, answer) => {
        const draft = draftOf(question, answer);
        fc.pre(typeof draft !== 'string');
        expect(draftOf(question, draft)).toEqual(draft);
        expect(sameAnswer(draft, draft)).toBe(true);
      }),
    );
  });
});

test('a draft keeps what is not yet right, but no choice that does not exist', () => {
  expect(draftOf(aQuestion({ type: 'number' }), typed('tolv'))).toEqual(typed('tolv'));
  expect(draftOf(aQuestion({ type: 'multiple', options }), typed('c', '', 'a'))).toEqual(
    typed('a', 'c'),
  );
  expect(draftOf(aQuestion({ type: 'single', options }), typed('z'))).toBe('not-a-choice');
  expect(draftOf(aQuestion({ type: 'single', options }), typed('a', 'b'))).toBe('one-choice-only');
  expect(draftOf(aQuestion(), typed('x'.repeat(longestAnswer + 1)))).toBe('answer-too-long');
  expect(draftOf(aQuestion(), { entered: [], comment: 'x'.repeat(longestAnswer + 1) })).toBe(
    'answer-too-long',
  );
});
