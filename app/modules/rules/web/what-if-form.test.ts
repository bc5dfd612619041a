import { expect, test } from 'vitest';
import { type Typed, writtenCase } from './what-if-form.ts';

test('fields become a case: Norwegian dates and numbers, and nothing of what is empty', () => {
  const { value } = writtenCase({
    birthDate: '14.3.1989',
    'payPeriod.from': '01.09.2024',
    'children.0.birthDate': '',
    'children.0.foster.lasting': '',
    'children.1.birthDate': '1.1.2020',
    'children.1.insuredAbroad': 'yes',
    'children.1.keptAbroadByPandemic': 'on',
    'paidWork.0.hours': '3,5',
    'otherBenefits.0.amount': '12 000',
  });

  expect(value).toEqual({
    birthDate: '1989-03-14',
    payPeriod: { from: '2024-09-01' },
    children: [{ birthDate: '2020-01-01', insuredAbroad: true, keptAbroadByPandemic: true }],
    paidWork: [{ hours: 3.5 }],
    otherBenefits: [{ amount: 12000 }],
  });
});

test('what is wrong is told at the field it was typed in, also after an empty row', () => {
  const { problemsOf } = writtenCase({
    'children.0.birthDate': '',
    'children.1.birthDate': '30.2.2020',
    'paidWork.3.hours': 'mange',
    'paidWork.3.date': '1.9.2024',
    'paidWork.5.hours': '2',
  });

  expect(
    problemsOf([
      { field: 'children.0.birthDate', code: 'invalid-date' },
      { field: 'paidWork.0.hours', code: 'invalid' },
      { field: 'paidWork.1.date', code: 'required' },
      { field: 'programme.start', code: 'required' },
      { field: '', code: 'invalid' },
    ]),
  ).toEqual({
    'children.1.birthDate': 'invalid-date',
    'paidWork.3.hours': 'invalid-number',
    'paidWork.5.date': 'required',
    'programme.start': 'required',
    form: 'invalid',
  });
});

test('a rule id with a point in it is one part of a name', () => {
  const name = 'assessments.KVP-29-9_social-assistance';
  const { value, problemsOf } = writtenCase({ [`${name}.reasons`]: 'Fordi.' });
  const field = 'assessments.KVP-29-9.social-assistance.outcome';
  expect(problemsOf([{ field, code: 'required' }])).toEqual({ [`${name}.outcome`]: 'required' });
  expect(value).toEqual({ assessments: { 'KVP-29-9.social-assistance': { reasons: 'Fordi.' } } });
});

test('a name from somebody else reaches nothing but the case', () => {
  const { value } = writtenCase(
    Object.fromEntries([
      ['__proto__.polluted', 'yes'],
      ['constructor.prototype.polluted', 'yes'],
      ['toString', 'yes'],
    ]),
  );
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(Object.keys(writtenCase(JSON.parse('{"__proto__":"x"}') as Typed).value)).toEqual([
    '__proto__',
  ]);
});
