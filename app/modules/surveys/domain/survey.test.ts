import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/date.ts';
import { aForm, aQuestion, aSurvey } from '../testing/a-survey.ts';
import {
  analyse,
  approvalGaps,
  approve,
  close,
  closingIsDue,
  copyForm,
  daysOpenAfterDeadline,
  edit,
  missingForApproval,
  type Survey,
  send,
  surveyStates,
  withdraw,
} from './survey.ts';

const at = new Date('2026-11-02T09:00:00Z');
const today = isoDate('2026-11-02');
const draft = (differences: Partial<Survey> = {}) =>
  aSurvey({ state: 'draft', approvedBy: null, approvedAt: null, sentAt: null, ...differences });
const recipients = { offices: 66, uncertain: 0 };

describe('approval', () => {
  test('a whole draft is approved by a named leader', () => {
    expect(approve(draft(), 'leader', at)).toMatchObject({
      value: { state: 'approved', approvedBy: 'leader', approvedAt: at },
    });
  });

  test.each<[string, Partial<Survey>]>([
    ['title', { title: { nb: 'Kartlegging', nn: ' ' } }],
    ['purpose', { purpose: { nb: '', nn: 'Føremål' } }],
    ['legal-basis', { legalBasis: { nb: '', nn: '' } }],
    ['use', { use: { nb: '', nn: '' } }],
    ['contact', { contact: { name: 'Kari Demo', email: '', phone: '' } }],
    ['deadline', { deadline: null }],
    ['recipients', { recipientsOn: null }],
    ['form', { form: { sections: [] } }],
  ])('without %s it is incomplete', (gap, differences) => {
    const survey = draft(differences);
    expect(missingForApproval(survey)).toEqual([gap]);
    expect(approve(survey, 'leader', at)).toMatchObject({ refusal: { code: 'incomplete' } });
  });

  test('every gap has been tried', () => {
    expect(approvalGaps).toHaveLength(8);
  });

  test('a change after approval takes the approval away', () => {
    const approved = draft({ state: 'approved', approvedBy: 'leader', approvedAt: at });
    expect(edit(approved, { caseNumber: '2026/2' })).toMatchObject({
      value: { state: 'draft', approvedBy: null, approvedAt: null, caseNumber: '2026/2' },
    });
  });
});

describe('sending', () => {
  const approved = draft({ state: 'approved', approvedBy: 'leader', approvedAt: at });

  test('what is approved is sent', () => {
    expect(send(approved, recipients, today, at)).toMatchObject({
      value: { state: 'sent', sentAt: at },
    });
  });

  test.each([
    ['not-approved', draft(), recipients],
    ['deadline-passed', { ...approved, deadline: isoDate('2026-11-01') }, recipients],
    ['no-recipients', approved, { offices: 0, uncertain: 0 }],
    ['gaps-not-confirmed', { ...approved, gapsConfirmed: false }, { offices: 66, uncertain: 1 }],
  ] as const)('is refused: %s', (code, survey, count) => {
    expect(send(survey, count, today, at)).toMatchObject({ refusal: { code } });
  });
});

describe('from sent to analysed', () => {
  test.each(surveyStates)('a round that is %s', (state) => {
    const survey = aSurvey({ state });
    expect(close(survey, at).ok).toBe(state === 'sent');
    expect(analyse(survey).ok).toBe(state === 'closed');
    expect(withdraw(survey, 'Sendt ved en feil').ok).toBe(
      ['draft', 'approved', 'sent'].includes(state),
    );
    expect(edit(survey, {}).ok).toBe(['draft', 'approved'].includes(state));
  });

  test('the reason stays with a round that is withdrawn', () => {
    expect(withdraw(aSurvey(), 'Sendt ved en feil')).toMatchObject({
      value: { state: 'withdrawn', withdrawnReason: 'Sendt ved en feil' },
    });
  });
});

describe('closing by itself', () => {
  const survey = aSurvey({ deadline: isoDate('2026-12-01') });

  test.each([
    { on: '2026-11-10', open: 0, withTimeLeft: 0, due: true, why: 'everybody has answered' },
    { on: '2026-12-22', open: 3, withTimeLeft: 0, due: false, why: 'three weeks are not over' },
    { on: '2026-12-23', open: 3, withTimeLeft: 0, due: true, why: 'three weeks are over' },
    { on: '2026-12-23', open: 3, withTimeLeft: 1, due: false, why: 'somebody has got more time' },
  ])('on $on: $why', ({ on, open, withTimeLeft, due }) => {
    expect(closingIsDue(survey, { open, withTimeLeft }, isoDate(on))).toBe(due);
  });

  test.each(surveyStates.filter((state) => state !== 'sent'))(
    'a round that is %s does not close',
    (state) => {
      expect(
        closingIsDue({ ...survey, state }, { open: 0, withTimeLeft: 0 }, isoDate('2027-01-31')),
      ).toBe(false);
    },
  );

  test('once due it stays due, whenever somebody looks', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(100), fc.nat(100), (open, day, later) => {
        const on = addDays(isoDate('2026-11-01'), day);
        const counts = { open, withTimeLeft: 0 };
        const due = closingIsDue(survey, counts, on);
        expect(due).toBe(open === 0 || on > addDays(isoDate('2026-12-01'), daysOpenAfterDeadline));
        expect(closingIsDue(survey, counts, addDays(on, later)) || !due).toBe(true);
      }),
    );
  });
});

test('a copy asks the same of whom it did, each question linked to the one it repeats', () => {
  const first = aQuestion({ code: 'K1', type: 'yes-partly-no' });
  const second = aQuestion({ code: 'K2', showIf: { questionId: first.id, oneOf: ['no'] } });
  const earlier = aSurvey({ form: aForm(first, second) });
  let number = 0;
  const copy = copyForm(earlier, () => {
    number += 1;
    return `new-${number}`;
  });

  const [copiedFirst, copiedSecond] = copy.sections.flatMap(({ questions }) => questions);
  expect(copiedFirst).toMatchObject({
    code: 'K1',
    sameAs: { surveyId: earlier.id, questionId: first.id },
  });
  expect(copiedFirst?.id).not.toBe(first.id);
  expect(copiedSecond?.showIf).toEqual({ questionId: copiedFirst?.id, oneOf: ['no'] });
});
