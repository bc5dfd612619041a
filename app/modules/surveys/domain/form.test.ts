import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aForm, aQuestion } from '../testing/a-survey.ts';
import {
  choicesOf,
  faultsIn,
  hasChoices,
  type Question,
  questionById,
  questionTypes,
} from './form.ts';

const same = (text: string) => ({ nb: text, nn: text });
const options = ['a', 'b'].map((code) => ({ code, text: same(code) }));
const codesIn = (...questions: Question[]) => faultsIn(aForm(...questions)).map(({ code }) => code);

describe('a form that would meet an office unfinished', () => {
  const chosen = aQuestion({ code: 'K1', type: 'single', options });
  const follows = (oneOf: string[], questionId = chosen.id) =>
    aQuestion({ code: 'K2', showIf: { questionId, oneOf } });

  test.each<[string, Question[], string[]]>([
    ['nothing', [aQuestion()], []],
    ['bokmål', [aQuestion({ text: { nb: '', nn: 'Korleis?' } })], ['missing-nb']],
    ['nynorsk', [aQuestion({ text: { nb: 'Hvordan?', nn: ' ' } })], ['missing-nn']],
    ['help in one form', [aQuestion({ help: { nb: 'Hjelp', nn: '' } })], ['missing-nn']],
    ['choices', [aQuestion({ type: 'multiple' })], ['no-options']],
    ['a scale', [aQuestion({ type: 'scale' })], ['bad-scale']],
    ['codes of their own', [aQuestion(), aQuestion()], ['duplicate-code']],
    [
      'choices that can be told apart',
      [aQuestion({ type: 'single', options: [...options, ...options] })],
      ['duplicate-code'],
    ],
    ['an earlier question to follow', [follows(['a'])], ['show-if-unknown']],
    ['an answer to follow', [chosen, follows(['z'])], ['show-if-unknown']],
    ['nothing when the earlier answer can be given', [chosen, follows(['a'])], []],
  ])('lacks %s', (_, questions, faults) => {
    expect(codesIn(...questions)).toEqual(faults);
  });

  test('a form without questions', () => {
    expect(faultsIn({ sections: [] })).toEqual([{ code: 'no-questions', place: '' }]);
  });
});

test('a scale says at its ends what the numbers mean', () => {
  const scale = { from: 1, to: 3, lowest: same('Lite'), highest: same('Mykje') };
  const steps = choicesOf(aQuestion({ type: 'scale', scale }));
  expect(steps.map(({ text }) => text.nn)).toEqual(['1 – Lite', '2', '3 – Mykje']);
});

test.each([
  [0, 3_000_000],
  [-9_000_000_000_000_000, 9_000_000_000_000_000],
  [5, 1],
])('from %i to %i is no scale, and has no steps', (from, to) => {
  const scale = { from, to, lowest: same('Lite'), highest: same('Mykje') };
  const question = aQuestion({ type: 'scale', scale });
  expect(choicesOf(question)).toEqual([]);
  expect(codesIn(question)).toEqual(['bad-scale']);
});

test('a question is found by its id', () => {
  const question = aQuestion();
  expect(questionById(aForm(question), question.id)).toBe(question);
  expect(questionById(aForm(question), 'unknown')).toBeUndefined();
});

test('every question type is written or chosen, never both', () => {
  const scale = { from: 1, to: 5, lowest: same(''), highest: same('') };
  fc.assert(
    fc.property(fc.constantFrom(...questionTypes), (type) => {
      const question = aQuestion({ type, options, scale });
      expect(choicesOf(question).length > 0).toBe(hasChoices(question));
    }),
  );
});
