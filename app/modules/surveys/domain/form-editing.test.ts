import { expect, test } from 'vitest';
import { aForm, aQuestion } from '../testing/a-survey.ts';
import { type Form, type QuestionId, questionsOf } from './form.ts';
import { changeForm, type FormChange } from './form-editing.ts';

const first = aQuestion({ code: 'K1' });
const second = aQuestion({ code: 'K2' });
const dependent = aQuestion({ code: 'K3', showIf: { questionId: first.id, oneOf: ['yes'] } });
const form = aForm(first, second, dependent);
const [section] = form.sections;
const sectionId = section?.id ?? '';
const newId = () => 'new-section';

const codes = (changed: Form) => questionsOf(changed).map(({ code }) => code);

function change(what: FormChange, from = form): Form {
  const result = changeForm(from, what, newId);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

test('a question is added last in its section', () => {
  const question = aQuestion({ code: 'K4' });
  expect(codes(change({ kind: 'put-question', sectionId, question }))).toEqual([
    'K1',
    'K2',
    'K3',
    'K4',
  ]);
});

test('a question that is edited stays where it stands', () => {
  const question = { ...second, required: true };
  const changed = change({ kind: 'put-question', sectionId, question });
  expect(codes(changed)).toEqual(['K1', 'K2', 'K3']);
  expect(questionsOf(changed)[1]).toMatchObject({ code: 'K2', required: true });
});

test('a question moves to another section', () => {
  const two = change({
    kind: 'add-section',
    title: { nb: 'A', nn: 'A' },
    intro: { nb: '', nn: '' },
  });
  const changed = change({ kind: 'put-question', sectionId: 'new-section', question: second }, two);
  expect(changed.sections.map(({ questions }) => questions.map(({ code }) => code))).toEqual([
    ['K1', 'K3'],
    ['K2'],
  ]);
});

test('the first question cannot move further up', () => {
  expect(codes(change({ kind: 'move-question', questionId: first.id, by: -1 }))).toEqual([
    'K1',
    'K2',
    'K3',
  ]);
});

test.each<[string, FormChange]>([
  ['asked-for-later', { kind: 'remove-question', questionId: first.id }],
  [
    'asked-for-later',
    {
      kind: 'put-question',
      sectionId,
      question: { ...first, showIf: { questionId: second.id, oneOf: ['x'] } },
    },
  ],
  ['code-taken', { kind: 'put-question', sectionId, question: aQuestion({ code: 'K1' }) }],
  ['section-not-empty', { kind: 'remove-section', sectionId }],
  ['not-in-form', { kind: 'remove-section', sectionId: 'nowhere' }],
  ['not-in-form', { kind: 'move-question', questionId: 'nowhere' as QuestionId, by: 1 }],
])('is refused: %s', (code, what) => {
  expect(changeForm(form, what, newId)).toMatchObject({ ok: false, refusal: { code } });
});

test('a question cannot move before the one it depends on', () => {
  const two = aForm(first, dependent);
  const result = changeForm(
    two,
    { kind: 'move-question', questionId: dependent.id, by: -1 },
    newId,
  );
  expect(result).toMatchObject({ ok: false, refusal: { code: 'asked-for-later' } });
});
