import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate, isoDate } from '#kernel/date.ts';
import { aResponse, aSurvey } from '../testing/a-survey.ts';
import {
  closeUnanswered,
  dueReminder,
  exempt,
  extend,
  followUpState,
  handOver,
  isAnswered,
  isOpen,
  may,
  open,
  type ReminderDay,
  type ResponseId,
  reminderDays,
  responseStates,
  returnToOffice,
  type SurveyResponse,
  sendBack,
  sign,
  takesAnswers,
  write,
} from './response.ts';
import { surveyStates } from './survey.ts';

const survey = aSurvey({ deadline: isoDate('2026-12-01') });
const at = new Date('2026-11-02T09:00:00Z');
const before = isoDate('2026-11-02');
const after = isoDate('2026-12-02');
const in_ = (state: SurveyResponse['state'], differences: Partial<SurveyResponse> = {}) =>
  aResponse(survey, { state, ...differences });

describe('what an office does', () => {
  test('the first look is kept, later ones are not', () => {
    const opened = open(in_('not-opened'), at);
    expect(opened).toMatchObject({ state: 'opened', openedAt: at });
    expect(open(opened, new Date('2026-11-03T09:00:00Z'))).toBe(opened);
  });

  test('writing begins an answer, also for somebody who came straight to a question', () => {
    expect(write(in_('not-opened'), at)).toMatchObject({
      value: { state: 'in-progress', openedAt: at },
    });
  });

  test.each(['returned', 'missing'] as const)('an answer that is %s can be written in', (state) => {
    expect(write(in_(state), at)).toMatchObject({ ok: true, value: { state } });
  });

  test.each(['awaiting-leader', 'submitted', 'submitted-by-letter', 'exempt'] as const)(
    'nobody writes in an answer that is %s',
    (state) => {
      expect(write(in_(state), at)).toMatchObject({ refusal: { code: 'not-open-for-answers' } });
    },
  );

  test('an answer with something to mend is not handed over and not signed', () => {
    expect(handOver(in_('in-progress'), 1)).toMatchObject({
      refusal: { code: 'answers-incomplete' },
    });
    expect(sign(in_('awaiting-leader'), 1, before, at)).toMatchObject({
      refusal: { code: 'answers-incomplete' },
    });
  });

  test('the leader signs what is handed over, or sends it back', () => {
    const ready = handOver(in_('in-progress'), 0);
    expect(ready).toMatchObject({ value: { state: 'awaiting-leader' } });
    expect(sign(in_('awaiting-leader'), 0, before, at)).toMatchObject({
      value: { state: 'submitted', submittedAt: at, late: false },
    });
    expect(sendBack(in_('awaiting-leader'))).toMatchObject({ value: { state: 'in-progress' } });
  });

  test.each(responseStates.filter((state) => state !== 'awaiting-leader'))(
    'an answer that is %s is not waiting for a leader',
    (state) => {
      expect(sign(in_(state), 0, before, at)).toMatchObject({
        refusal: { code: 'not-awaiting-leader' },
      });
      expect(sendBack(in_(state))).toMatchObject({ refusal: { code: 'not-awaiting-leader' } });
    },
  );

  test.each([
    { on: '2026-12-01', late: false },
    { on: '2026-12-02', late: true },
  ])('signed on $on is late: $late', ({ on, late }) => {
    expect(sign(in_('awaiting-leader'), 0, isoDate(on), at)).toMatchObject({ value: { late } });
  });
});

describe('what the county governor does', () => {
  test.each(responseStates)('an answer that is %s is returned only if it is given', (state) => {
    expect(returnToOffice(in_(state)).ok).toBe(isAnswered({ state }));
  });

  test.each(responseStates)('an answer that is %s is exempt only while it is open', (state) => {
    expect(exempt(in_(state)).ok).toBe(isOpen({ state }));
  });

  test.each([
    { to: '2026-12-01', on: before, why: 'the same day' },
    { to: '2026-11-30', on: before, why: 'earlier' },
    { to: '2026-12-03', on: isoDate('2026-12-04'), why: 'already past' },
  ])('a deadline is not moved to $to: $why', ({ to, on }) => {
    expect(extend(in_('opened'), isoDate(to), on)).toMatchObject({
      refusal: { code: 'not-later' },
    });
  });

  test('more time wakes an answer that was closed as missing, and leaves it as far as it had come', () => {
    const deadline = isoDate('2026-12-15');
    expect(extend(in_('missing'), deadline, after)).toMatchObject({
      value: { state: 'not-opened', deadline },
    });
    expect(extend(in_('missing', { openedAt: at }), deadline, after)).toMatchObject({
      value: { state: 'in-progress', deadline },
    });
  });

  test('closing leaves what is given, exempt or asked for again', () => {
    const left = responseStates.filter((state) => closeUnanswered(in_(state)).state === state);
    expect(left).toEqual(['submitted', 'submitted-by-letter', 'returned', 'exempt', 'missing']);
  });

  test('closing leaves the answer that an unsigned correction was to correct', () => {
    const correcting = { ...in_('awaiting-leader'), submittedAt: at };
    expect(closeUnanswered(correcting).state).toBe('returned');
    expect(closeUnanswered(in_('awaiting-leader')).state).toBe('missing');
  });

  test('answers are taken from a round is sent until it is analysed', () => {
    expect(surveyStates.filter(takesAnswers)).toEqual(['sent', 'closed']);
  });
});

describe('the state that is followed', () => {
  test.each([
    { state: 'not-opened', on: '2026-12-01', expected: 'not-opened' },
    { state: 'not-opened', on: '2026-12-02', expected: 'late' },
    { state: 'awaiting-leader', on: '2026-12-02', expected: 'late' },
    { state: 'returned', on: '2026-12-02', expected: 'returned' },
    { state: 'missing', on: '2026-12-02', expected: 'missing' },
    { state: 'submitted-by-letter', on: '2026-12-02', expected: 'submitted' },
  ] as const)('$state on $on is $expected', ({ state, on, expected }) => {
    expect(followUpState(in_(state), isoDate(on))).toBe(expected);
  });
});

describe('reminders', () => {
  const askedOn = isoDate('2026-11-02');
  const due = (on: string, sent: readonly ReminderDay[] = [], response = in_('opened')) =>
    dueReminder(response, sent, askedOn, isoDate(on));

  test.each([
    { on: '2026-11-23', day: undefined },
    { on: '2026-11-24', day: -7 },
    { on: '2026-12-01', day: 0 },
    { on: '2026-12-08', day: 7 },
    { on: '2026-12-15', day: 14 },
  ])('the first that is due on $on is $day', ({ on, day }) => {
    expect(due(on)).toBe(day);
  });

  test('what is sent is not due again, and nothing older either', () => {
    expect(due('2026-11-24', [-7])).toBeUndefined();
    expect(due('2026-12-02', [7])).toBeUndefined();
  });

  test('an office asked five days before the deadline is not told that a week is left', () => {
    expect(dueReminder(in_('opened'), [], isoDate('2026-11-26'), isoDate('2026-11-27'))).toBe(
      undefined,
    );
  });

  test('more time begins the reminders anew, but none from before it was given', () => {
    const extended = in_('opened', { deadline: isoDate('2026-12-10') });
    const givenOn = isoDate('2026-12-04');
    expect(dueReminder(extended, [], givenOn, isoDate('2026-12-05'))).toBeUndefined();
    expect(dueReminder(extended, [], givenOn, isoDate('2026-12-10'))).toBe(0);
  });

  test.each(['submitted', 'submitted-by-letter', 'exempt', 'returned', 'missing'] as const)(
    'an answer that is %s is not reminded',
    (state) => {
      expect(due('2026-12-01', [], in_(state))).toBeUndefined();
    },
  );

  test('an answer given together with another is not reminded', () => {
    const joined = in_('opened', { joinedTo: in_('opened').id as ResponseId });
    expect(due('2026-12-01', [], joined)).toBeUndefined();
  });
});

const days = fc
  .integer({ min: -40, max: 60 })
  .map((offset) => addDays(survey.deadline as IsoDate, offset));
const anyResponse = fc
  .record({ state: fc.constantFrom(...responseStates), deadline: days, opened: fc.boolean() })
  .map(({ state, deadline, opened }) => in_(state, { deadline, openedAt: opened ? at : null }));

describe('whatever happens', () => {
  test('the server may be down on any days: each reminder goes out at most once and never backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), days, (up, askedOn) => {
        const response = in_('in-progress');
        const sent: ReminderDay[] = [];
        for (const [day, running] of up.entries()) {
          if (!running) continue;
          const on = addDays(askedOn, day);
          const reminder = dueReminder(response, sent, askedOn, on);
          if (reminder === undefined) continue;
          expect(addDays(response.deadline, reminder) <= on).toBe(true);
          expect(addDays(response.deadline, reminder) > askedOn).toBe(true);
          sent.push(reminder);
        }
        expect(sent).toEqual([...new Set(sent)].toSorted((a, b) => a - b));
      }),
    );
  });

  test('a server that is always up sends every reminder on its day', () => {
    const askedOn = isoDate('2026-11-02');
    const sent: { day: ReminderDay; on: IsoDate }[] = [];
    for (let day = 0; day < 60; day += 1) {
      const on = addDays(askedOn, day);
      const reminder = dueReminder(
        in_('opened'),
        sent.map((reminded) => reminded.day),
        askedOn,
        on,
      );
      if (reminder !== undefined) sent.push({ day: reminder, on });
    }
    expect(sent).toEqual(
      reminderDays.map((day) => ({ day, on: addDays(isoDate('2026-12-01'), day) })),
    );
  });

  test('an answer is open, given or exempt, and never two of them', () => {
    fc.assert(
      fc.property(anyResponse, (response) => {
        const is = [isOpen(response), isAnswered(response), response.state === 'exempt'];
        expect(is.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  test('only signing gives an answer, and no answer that is given can be written in', () => {
    fc.assert(
      fc.property(anyResponse, (response) => {
        for (const step of [open(response, at), closeUnanswered(response)])
          expect(isAnswered(step)).toBe(isAnswered(response));
        expect(isAnswered(response) && may(response, 'write')).toBe(false);
      }),
    );
  });

  test('more time is always more, and who has it is not late', () => {
    fc.assert(
      fc.property(anyResponse, days, days, (response, deadline, on) => {
        const extended = extend(response, deadline, on);
        fc.pre(extended.ok);
        const { value } = extended as Extract<typeof extended, { ok: true }>;
        expect(value.deadline > response.deadline && isOpen(value)).toBe(true);
        expect(followUpState(value, on)).not.toBe('late');
      }),
    );
  });
});
