import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Actor, Forbidden, NotFound } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import {
  aRoundToCode,
  aWrittenCode,
  bookOf,
  code,
  type RoundToCode,
  withCodes,
} from '../testing/a-coding.ts';
import { storedResponse } from '../testing/a-survey.ts';
import { storedAnswers } from '../testing/signed-answers.ts';
import { codeAnswers } from './code-answers.ts';
import { exportResults } from './export-results.ts';
import { finishCoding } from './finish-coding.ts';
import { freezeCoding } from './freeze-coding.ts';
import { leaveCoding } from './leave-coding.ts';
import { reconcileAnswer } from './reconcile-answer.ts';
import { reuseCodeBook } from './reuse-code-book.ts';
import { takeCodeOut } from './take-code-out.ts';
import { viewAgreement } from './view-agreement.ts';
import { viewAnswersToCode } from './view-answers-to-code.ts';
import { viewCodeBook } from './view-code-book.ts';
import { viewCoding } from './view-coding.ts';
import { viewQuestionResults } from './view-question-results.ts';
import { writeCode } from './write-code.ts';

const { db } = services;

async function seen<Value>(result: Promise<{ ok: true; value: Value } | { ok: false }>) {
  const done = await result;
  if (!done.ok) throw new Error('refused');
  return done.value;
}

const toCode = (round: RoundToCode, actor: Actor, page: number | null = null) =>
  seen(execute(services, actor, viewAnswersToCode, { ...round.asked, page }));
const agreementSeenBy = (round: RoundToCode, actor: Actor) =>
  seen(execute(services, actor, viewAgreement, { ...round.asked, page: 1 }));
const nextFor = async (round: RoundToCode, actor: Actor) => {
  const { surveyId } = round.asked;
  const { questions } = await seen(execute(services, actor, viewCoding, { surveyId }));
  return questions[0];
};

async function outcomes(round: RoundToCode, useCase: { readonly name: string }) {
  const rows = await db
    .selectFrom('audit_event')
    .select('outcome')
    .where('unit_id', '=', round.survey.governorId)
    .where('use_case', '=', useCase.name)
    .execute();
  return rows.map(({ outcome }) => outcome);
}

describe('the code book', () => {
  test('takes codes, changes them, and is a new version each time', async () => {
    const round = await aRoundToCode(db, ['Kurs.']);
    const codes = await withCodes(round, 'Kurs', 'Nettverk');
    const changed = await execute(services, round.other, writeCode, {
      ...round.asked,
      ...aWrittenCode('Opplæring'),
      codeId: codes['Kurs'] ?? '',
      version: 2,
    });
    expect(changed.ok).toBe(true);
    const book = await bookOf(round);
    expect(book).toMatchObject({
      version: 3,
      codes: [{ id: codes['Kurs'], name: { nn: 'Opplæring' } }, { name: { nn: 'Nettverk' } }],
    });
    expect(await outcomes(round, writeCode)).toEqual(['done', 'done', 'done']);
  });

  test('refuses what somebody has changed meanwhile, what is not there, and a name twice', async () => {
    const round = await aRoundToCode(db, ['Kurs.']);
    await withCodes(round, 'Kurs');
    const write = (differences: object) =>
      execute(services, round.one, writeCode, {
        ...round.asked,
        ...aWrittenCode('Kurs'),
        version: 1,
        ...differences,
      });
    expect(await write({ version: 0 })).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect(await write({ codeId: newId() })).toMatchObject({ refusal: { code: 'code-unknown' } });
    expect(await write({})).toMatchObject({ refusal: { code: 'name-taken' } });
  });

  test('takes a code out of use, and counts it as another', async () => {
    const round = await aRoundToCode(db, ['Kurs.']);
    const codes = await withCodes(round, 'Kurs', 'Opplæring');
    const out = (differences: object) =>
      execute(services, round.one, takeCodeOut, {
        ...round.asked,
        version: 2,
        codeId: codes['Opplæring'] ?? '',
        replacedBy: codes['Kurs'] ?? '',
        ...differences,
      });
    await code(round, round.one, [[codes['Opplæring'] ?? '']], false);
    expect(await out({ version: 1 })).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect(await out({ codeId: newId() })).toMatchObject({ refusal: { code: 'code-unknown' } });
    expect(await out({ replacedBy: newId() })).toMatchObject({
      refusal: { code: 'replacement-unusable' },
    });
    expect((await out({})).ok).toBe(true);
    expect((await toCode(round, round.one, 1)).answers[0]?.codes).toEqual([codes['Kurs']]);
    expect(await out({ version: 3 })).toMatchObject({ refusal: { code: 'code-retired' } });
  });

  test('is the same as last year where the question is', async () => {
    const before = await aRoundToCode(db, [], { survey: { year: 2025, state: 'analysed' } });
    const codes = await withCodes(before, 'Kurs', 'Nettverk');
    const { governorId, seriesId } = before.survey;
    const sameAs = before.asked;
    const round = await aRoundToCode(db, ['Kurs.'], {
      survey: { governorId, seriesId },
      question: { sameAs },
    });
    const { reusable } = await seen(execute(services, round.one, viewCodeBook, round.asked));
    expect(reusable).toMatchObject({ year: 2025, codes: [{ id: codes['Kurs'] }, {}] });

    const reuse = (version: number) =>
      execute(services, round.one, reuseCodeBook, { ...round.asked, version });
    expect(await reuse(7)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    expect((await reuse(0)).ok).toBe(true);
    expect((await bookOf(round)).codes.map(({ id }) => id)).toEqual(Object.values(codes));
    expect(await reuse(1)).toMatchObject({ refusal: { code: 'nothing-to-reuse' } });
    const first = await execute(services, before.one, reuseCodeBook, { ...sameAs, version: 2 });
    expect(first).toMatchObject({ refusal: { code: 'nothing-to-reuse' } });
  });
});

describe('coding', () => {
  test('is done by two, each a page at a time, and neither sees the other before both are done', async () => {
    const round = await aRoundToCode(db, ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    const { Kurs = '', Nettverk = '' } = await withCodes(round, 'Kurs', 'Nettverk');
    const { one, other } = round;
    await code(round, one, [[Kurs], [Kurs, Nettverk], [], [Kurs], [Kurs], null, null], false);

    const mine = await toCode(round, one);
    expect(mine).toMatchObject({ page: 2, pages: 2, total: 7, coded: 5, own: { seat: 1 } });
    expect(mine.answers.map(({ officeName }) => officeName)).toEqual([
      'Nav Demo 06',
      'Nav Demo 07',
    ]);
    const theirs = await toCode(round, other);
    expect(theirs).toMatchObject({
      page: 1,
      coded: 0,
      own: null,
      others: [{ name: 'Kari Demo', isDone: false }],
    });
    expect(theirs.answers.map(({ codes }) => codes)).toEqual([null, null, null, null, null]);
    const set = await inScope(db, other, (tx) =>
      tx.selectFrom('survey_coding').selectAll().execute(),
    );
    expect(set).toEqual([]);
    expect((await nextFor(round, other))?.coders).toMatchObject([{ name: 'Kari Demo', coded: 5 }]);

    await code(round, one, [[Kurs], [Kurs, Nettverk], [], [Kurs], [Kurs], [Kurs], [Kurs]]);
    await code(
      round,
      other,
      Array.from({ length: 7 }, () => [Kurs]),
      false,
    );
    expect((await agreementSeenBy(round, one)).compared).toBeNull();
    expect((await agreementSeenBy(round, round.leader)).compared).toBeNull();
    const hidden = await inScope(db, other, (tx) =>
      sql`select 1 from kvp.survey_coding where coder_id = ${one.id}`.execute(tx),
    );
    expect(hidden.rows).toEqual([]);

    expect(await execute(services, other, finishCoding, round.asked)).toMatchObject({
      value: { bothDone: true },
    });
    const { compared } = await agreementSeenBy(round, one);
    expect(compared).toMatchObject({ answers: 7, agreed: 5, undecided: 2, incomplete: 0 });
    expect(await outcomes(round, codeAnswers)).toEqual([
      'done',
      'done',
      'done',
      'done',
      'done',
      'done',
    ]);
  });

  test('refuses what is unclear, a third, and whoever is done', async () => {
    const round = await aRoundToCode(db, ['a']);
    const { one, other } = round;
    const [answer] = (await toCode(round, one)).answers;
    const submissionId = answer?.submissionId ?? '';
    const set = (actor: Actor, ...codes: string[]) =>
      execute(services, actor, codeAnswers, {
        ...round.asked,
        shown: [submissionId],
        codes: codes.map((codeId) => `${submissionId}:${codeId}`),
      });
    expect(await set(one, 'none')).toMatchObject({ refusal: { code: 'no-codes' } });
    const { Kurs = '', Gammal = '' } = await withCodes(round, 'Kurs', 'Gammal');
    const retired = { ...round.asked, version: 2, codeId: Gammal, replacedBy: '' as const };
    expect((await execute(services, one, takeCodeOut, retired)).ok).toBe(true);

    const unclear = { code: 'unclear-codes', details: { field: `codes-${submissionId}` } };
    expect(await set(one, Kurs, 'none')).toMatchObject({ refusal: unclear });
    expect(await set(one, Gammal)).toMatchObject({ refusal: unclear });
    expect(await set(one)).toEqual({ ok: true, value: { coded: 0 } });
    expect((await toCode(round, one)).own).toBeNull();
    const gone = { ...round.asked, shown: [newId()], codes: [] };
    expect(await execute(services, one, codeAnswers, gone)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });

    expect(await execute(services, one, finishCoding, round.asked)).toMatchObject({
      refusal: { code: 'not-coder' },
    });
    expect((await set(one, Kurs)).ok).toBe(true);
    expect(await set(one)).toMatchObject({ refusal: { code: 'nothing-ticked' } });
    expect((await set(other, 'none')).ok).toBe(true);
    const third = { ...one, id: newId() };
    expect(await set(third, Kurs)).toMatchObject({ refusal: { code: 'two-others' } });

    expect((await execute(services, one, finishCoding, round.asked)).ok).toBe(true);
    expect(await execute(services, one, finishCoding, round.asked)).toMatchObject({
      refusal: { code: 'already-done' },
    });
    expect(await set(one, 'none')).toEqual({ ok: true, value: { coded: 0 } });
    expect((await toCode(round, one)).answers[0]?.codes).toEqual([Kurs]);
  });

  test('is not finished while answers are left, also those that come in later', async () => {
    const round = await aRoundToCode(db, ['a', 'b']);
    const { Kurs = '' } = await withCodes(round, 'Kurs');
    await code(round, round.one, [[Kurs], null], false);
    expect(await execute(services, round.one, finishCoding, round.asked)).toMatchObject({
      refusal: { code: 'answers-left', details: { left: 1 } },
    });
    await code(round, round.one, [[Kurs], [Kurs]]);
    await code(round, round.other, [[Kurs], [Kurs]]);
    const [office] = round.offices;
    if (!office) throw new Error('no office');
    await storedAnswers(db, office, [[round.question, 'Heilt anna.']]);

    expect(await execute(services, round.one, freezeCoding, round.asked)).toMatchObject({
      refusal: { code: 'answers-left' },
    });
    await code(round, round.one, [[], [Kurs]], false);
    expect((await agreementSeenBy(round, round.one)).compared).toMatchObject({ incomplete: 1 });
  });

  test('is left to another by one who cannot go on, but not by one who is done', async () => {
    const round = await aRoundToCode(db, ['a', 'b']);
    const { Kurs = '' } = await withCodes(round, 'Kurs');
    const leave = (actor: Actor) => execute(services, actor, leaveCoding, round.asked);
    expect(await leave(round.one)).toMatchObject({ refusal: { code: 'not-coder' } });
    await code(round, round.one, [[Kurs], null], false);
    await code(round, round.other, [[Kurs], [Kurs]]);
    expect((await leave(round.one)).ok).toBe(true);
    expect(await leave(round.other)).toMatchObject({ refusal: { code: 'already-done' } });
    const around = sql`delete from kvp.survey_coding where survey_id = ${round.survey.id}`;
    for (const actor of [round.one, round.other, round.leader]) {
      const { numAffectedRows } = await inScope(db, actor, (tx) => around.execute(tx));
      expect(numAffectedRows).toBe(0n);
    }
    const third = { ...round.one, id: newId(), name: 'Nils Demo' };
    await code(round, third, [[Kurs], []]);
    const { coders, compared } = await agreementSeenBy(round, round.leader);
    expect(coders.map(({ name }) => name)).toEqual(['Nils Demo', 'Ali Demo']);
    expect(compared).toMatchObject({ agreed: 1, undecided: 1 });
  });

  test('tells each what to do next', async () => {
    const round = await aRoundToCode(db, ['a']);
    const { one, other, leader } = round;
    const next = async (actor: Actor) => (await nextFor(round, actor))?.next;
    expect([await next(one), await next(leader)]).toEqual(['make-book', 'others-code']);
    const { Kurs = '' } = await withCodes(round, 'Kurs');
    expect(await next(one)).toBe('code');
    await code(round, one, [[Kurs]], false);
    expect([await next(one), await next(other)]).toEqual(['finish', 'code']);
    await execute(services, one, finishCoding, round.asked);
    expect(await next(one)).toBe('wait-for-second');
    await code(round, other, [[]], false);
    expect([await next(one), await next({ ...one, id: newId() })]).toEqual([
      'wait-for-other',
      'others-code',
    ]);
    await execute(services, other, finishCoding, round.asked);
    expect([await next(one), await next(leader)]).toEqual(['reconcile', 'reconcile']);
  });

  test('has no page for a figure, or for a round that has not been sent', async () => {
    const figure = await aRoundToCode(db, [], { question: { type: 'number' } });
    await expect(toCode(figure, figure.one)).rejects.toBeInstanceOf(NotFound);
    const draft = await aRoundToCode(db, [], { survey: { state: 'draft', sentAt: null } });
    await expect(toCode(draft, draft.one)).rejects.toBeInstanceOf(NotFound);
    expect(await nextFor(draft, draft.one)).toBeUndefined();
  });
});

describe('reconciliation', () => {
  async function coded() {
    const round = await aRoundToCode(db, ['a', 'b', 'c']);
    const codes = await withCodes(round, 'Kurs', 'Nettverk');
    const { Kurs = '', Nettverk = '' } = codes;
    await code(round, round.one, [[Kurs], [Kurs], []]);
    await code(round, round.other, [[Kurs], [Nettverk], []]);
    const { compared } = await agreementSeenBy(round, round.leader);
    const [difference] = compared?.disagreements ?? [];
    const submissionId = difference?.submissionId ?? '';
    const settle = (actor: Actor, ...set: string[]) =>
      execute(services, actor, reconcileAnswer, {
        ...round.asked,
        submissionId,
        codes: set.map((each) => `${submissionId}:${each}`),
      });
    return { round, compared, difference, settle, Kurs, Nettverk };
  }

  test('shows the two beside each other, with how far they agree', async () => {
    const { compared, difference, Kurs, Nettverk } = await coded();
    expect(compared).toMatchObject({ answers: 3, agreed: 2, undecided: 1, canFreeze: false });
    expect(difference).toMatchObject({
      text: 'b',
      first: [Kurs],
      second: [Nettverk],
      decided: null,
    });
    const [kurs, nettverk] = compared?.agreement.perCode ?? [];
    expect(kurs?.kappa).toBeCloseTo(0.4, 10);
    expect(nettverk?.kappa).toBe(0);
  });

  test('is by the two together or their leader, and then the coding can be frozen', async () => {
    const { round, settle, Kurs, Nettverk } = await coded();
    expect((await settle(round.one, Kurs)).ok).toBe(true);
    expect((await settle(round.leader, Kurs, Nettverk)).ok).toBe(true);
    const ways = await inScope(db, round.one, (tx) =>
      tx
        .selectFrom('survey_code_decision')
        .select(['way', 'codes'])
        .where('survey_id', '=', round.survey.id)
        .execute(),
    );
    expect(ways).toEqual([{ way: 'leader', codes: [Kurs, Nettverk] }]);

    expect(await execute(services, round.other, freezeCoding, round.asked)).toMatchObject({
      ok: true,
    });
    const frozen = { refusal: { code: 'frozen' } };
    expect(await execute(services, round.other, freezeCoding, round.asked)).toMatchObject(frozen);
    expect(await settle(round.one, Kurs)).toMatchObject(frozen);
    expect(await execute(services, round.one, finishCoding, round.asked)).toMatchObject(frozen);
    expect(await execute(services, round.one, leaveCoding, round.asked)).toMatchObject(frozen);
    const late = { ...round.asked, shown: [], codes: [] };
    expect(await execute(services, round.one, codeAnswers, late)).toMatchObject(frozen);
    const { version } = await bookOf(round);
    const write = { ...round.asked, ...aWrittenCode('Ny'), version };
    expect(await execute(services, round.one, writeCode, write)).toMatchObject(frozen);
    const out = { ...round.asked, version, codeId: Kurs, replacedBy: '' as const };
    expect(await execute(services, round.one, takeCodeOut, out)).toMatchObject(frozen);
    const reuse = { ...round.asked, version };
    expect(await execute(services, round.one, reuseCodeBook, reuse)).toMatchObject(frozen);
    const around = sql`update kvp.survey_coding set codes = '{}' where coder_id = ${round.one.id}`;
    await expect(inScope(db, round.one, (tx) => around.execute(tx))).rejects.toThrow(
      /row-level security/,
    );
  });

  test('refuses what is not for them, what is agreed, and what says nothing', async () => {
    const { round, settle, Kurs } = await coded();
    const third = { ...round.one, id: newId() };
    expect(await settle(third, Kurs)).toMatchObject({ refusal: { code: 'not-coder' } });
    expect(await settle(round.one)).toMatchObject({ refusal: { code: 'nothing-ticked' } });
    expect(await settle(round.one, Kurs, 'none')).toMatchObject({
      refusal: { code: 'unclear-codes' },
    });
    const agreed = { ...round.asked, submissionId: newId(), codes: [] };
    expect(await execute(services, round.one, reconcileAnswer, agreed)).toMatchObject({
      refusal: { code: 'nothing-to-settle' },
    });
    expect(await execute(services, third, freezeCoding, round.asked)).toMatchObject({
      refusal: { code: 'not-coder' },
    });
    expect(await execute(services, round.one, freezeCoding, round.asked)).toMatchObject({
      refusal: { code: 'disagreements-left' },
    });
    const early = await aRoundToCode(db, ['a']);
    const tooSoon = { ...early.asked, submissionId: newId(), codes: [] };
    for (const attempt of [
      execute(services, early.leader, reconcileAnswer, tooSoon),
      execute(services, early.leader, freezeCoding, early.asked),
    ])
      expect(await attempt).toMatchObject({ refusal: { code: 'not-both-done' } });
  });
});

test('the results count the codes when the coding is frozen, and not before', async () => {
  const round = await aRoundToCode(db, ['a', 'b', 'c']);
  const { Kurs = '', Nettverk = '' } = await withCodes(round, 'Kurs', 'Nettverk');
  const results = async () =>
    seen(
      execute(
        services,
        round.leader,
        viewQuestionResults,
        viewQuestionResults.input.parse(round.asked),
      ),
    );
  const download = () =>
    seen(execute(services, round.leader, exportResults, { surveyId: round.survey.id }));
  for (const coder of [round.one, round.other])
    await code(round, coder, [[Kurs], [Nettverk, Kurs], []]);
  expect(await results()).toMatchObject({ coded: null, coding: 'reconciling' });
  expect((await download()).coded.size).toBe(0);

  expect((await execute(services, round.leader, freezeCoding, round.asked)).ok).toBe(true);
  const late = await storedResponse(db, round.survey, { officeName: 'Nav Sein' });
  await storedAnswers(db, late, [[round.question, 'Seint.']]);
  const { coded } = await results();
  expect(coded?.total).toMatchObject({
    asked: 4,
    answered: 3,
    shares: [
      { value: Kurs, offices: 2, percent: 67 },
      { value: Nettverk, offices: 1, percent: 33 },
    ],
  });
  expect(coded?.bySize.map(({ answered }) => answered)).toEqual([2, 1]);
  const codes = (await download()).coded.get(round.question.id);
  const names = round.offices.map(({ id }) => codes?.get(id)?.map(({ nn }) => nn));
  expect(names).toEqual([['Kurs'], ['Kurs', 'Nettverk'], []]);
});

describe('nobody else', () => {
  const everyUseCase = (round: RoundToCode, actor: Actor) => {
    const { asked } = round;
    const version = 0;
    const submissionId = newId();
    return [
      () => execute(services, actor, viewCoding, { surveyId: asked.surveyId }),
      () => execute(services, actor, viewCodeBook, asked),
      () => execute(services, actor, viewAgreement, { ...asked, page: 1 }),
      () => execute(services, actor, reconcileAnswer, { ...asked, submissionId, codes: [] }),
      () => execute(services, actor, freezeCoding, asked),
      () => execute(services, actor, viewAnswersToCode, { ...asked, page: 1 }),
      () => execute(services, actor, codeAnswers, { ...asked, shown: [], codes: [] }),
      () => execute(services, actor, finishCoding, asked),
      () => execute(services, actor, leaveCoding, asked),
      () => execute(services, actor, writeCode, { ...asked, ...aWrittenCode('x'), version }),
      () =>
        execute(services, actor, takeCodeOut, {
          ...asked,
          version,
          codeId: newId(),
          replacedBy: '',
        }),
      () => execute(services, actor, reuseCodeBook, { ...asked, version }),
    ];
  };

  test.each([
    'governor-auditor',
    'governor-audit-leader',
    'governor-registry',
    'governor-editor',
  ] as const)('a %s may not', async (role) => {
    const round = await aRoundToCode(db, ['a']);
    const actor = anActor(role, 'governor', round.survey.governorId);
    for (const attempt of everyUseCase(round, actor))
      await expect(attempt()).rejects.toBeInstanceOf(Forbidden);
  });

  test('a leader settles and does not code', async () => {
    const round = await aRoundToCode(db, ['a']);
    for (const attempt of everyUseCase(round, round.leader).slice(5))
      await expect(attempt()).rejects.toBeInstanceOf(Forbidden);
  });

  test('of another governor sees that there is anything', async () => {
    const round = await aRoundToCode(db, ['a']);
    await withCodes(round, 'Kurs');
    const stranger = anActor('governor-adviser', 'governor');
    for (const attempt of everyUseCase(round, stranger))
      await expect(attempt()).rejects.toBeInstanceOf(NotFound);
  });

  test('codes in the name of another', async () => {
    const round = await aRoundToCode(db, ['a']);
    const { Kurs = '' } = await withCodes(round, 'Kurs');
    await code(round, round.one, [[Kurs]], false);
    const around = sql`update kvp.survey_coding set codes = '{}' where coder_id = ${round.one.id}`;
    const { numAffectedRows } = await inScope(db, round.other, (tx) => around.execute(tx));
    expect(numAffectedRows).toBe(0n);
  });
});
