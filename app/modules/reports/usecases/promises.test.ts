import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type IsoDate, isoDate } from '#kernel/date.ts';
import type { SurveyState } from '#modules/surveys/domain/survey.ts';
import {
  aRoundToCode,
  code,
  type RoundToCode,
  withCodes,
} from '#modules/surveys/testing/a-coding.ts';
import { atOffice } from '#modules/surveys/testing/a-survey.ts';
import { elsewhere, outcomes, syntheticNumber } from '#modules/surveys/testing/an-answer.ts';
import { freezeCoding } from '#modules/surveys/usecases/freeze-coding.ts';
import { type Actor, Forbidden, NotFound, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { PersonalDataStopped } from '#platform/personal-data/stopped.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import type { PromiseEntry, PromiseId, Wish } from '../domain/promise.ts';
import { overduePromises, promisesIn, promisesOf } from '../promise-store.ts';
import { followPromise } from './follow-promise.ts';
import { removePromise } from './remove-promise.ts';
import { viewOfficePromises } from './view-office-promises.ts';
import { viewPromise } from './view-promise.ts';
import { viewPromiseProgress } from './view-promise-progress.ts';
import { viewPromises } from './view-promises.ts';
import { writePromise } from './write-promise.ts';

const { db } = services;

/** A round where two of three offices want a course, and the coding is frozen. */
async function aRoundWithWishes() {
  const round = await aRoundToCode(db, ['a', 'b', 'c'], { survey: { state: 'analysed' } });
  const { Kurs = '', Nettverk = '' } = await withCodes(round, 'Kurs', 'Nettverk');
  for (const coder of [round.one, round.other])
    await code(round, coder, [[Kurs], [Kurs, Nettverk], []]);
  await execute(services, round.leader, freezeCoding, round.asked);
  const { questionId } = round.asked;
  return {
    ...round,
    course: { questionId, codeId: Kurs },
    network: { questionId, codeId: Nettverk },
  };
}

const idsOf = ({ survey }: Pick<RoundToCode, 'survey'>) => ({ surveyId: survey.id });

function write(
  round: Pick<RoundToCode, 'survey' | 'one'>,
  wish: Wish | null,
  differences: object = {},
  actor: Actor = round.one,
) {
  return execute(services, actor, writePromise, {
    ...idsOf(round),
    promiseId: 'ny',
    version: 0,
    wish,
    titleNn: '',
    titleNb: '',
    answer: 'will-do',
    replyNn: 'Vi held kurs.',
    replyNb: 'Vi holder kurs.',
    due: '1. kvartal 2027',
    owner: 'Fagleiar',
    ...differences,
  });
}

const seenBy = (actor: Actor, round: Pick<RoundToCode, 'survey'>) =>
  inScope(db, actor, (tx) => promisesIn(tx, round.survey.id));

async function onlyPromise(round: Pick<RoundToCode, 'survey' | 'one'>): Promise<PromiseEntry> {
  const [promise, another] = await seenBy(round.one, round);
  if (!promise || another) throw new Error('not one promise');
  return promise;
}

const list = (round: Pick<RoundToCode, 'survey'>, actor: Actor) =>
  execute(services, actor, viewPromises, idsOf(round));

const follow = (
  round: Pick<RoundToCode, 'survey' | 'one'>,
  { id, version }: Pick<PromiseEntry, 'id' | 'version'>,
  differences: object = {},
  actor = round.one,
) =>
  execute(services, actor, followPromise, {
    ...idsOf(round),
    promiseId: id,
    version,
    state: 'done',
    outcomeNn: 'Kurset er halde.',
    outcomeNb: 'Kurset er holdt.',
    settledOn: isoDate('2026-11-02'),
    ...differences,
  });

const nowIn = ({ survey }: Pick<RoundToCode, 'survey'>, state: SurveyState) =>
  inScope(db, systemActor(survey.governorId), (tx) =>
    tx.updateTable('survey').set({ state }).where('id', '=', survey.id).execute(),
  );

describe('the governor', () => {
  test('answers a wish that is counted, by the name of its code', async () => {
    const round = await aRoundWithWishes();
    expect((await write(round, round.course)).ok).toBe(true);
    expect(await list(round, round.leader)).toMatchObject({
      value: {
        questions: [
          {
            code: 'K8',
            codes: [
              {
                name: { nn: 'Kurs' },
                offices: 2,
                percent: 67,
                promise: { state: 'open', due: { on: '2027-03-31', isQuarter: true } },
              },
              { name: { nn: 'Nettverk' }, offices: 1, promise: null },
            ],
          },
        ],
        others: [],
        mayWrite: false,
        isShown: false,
      },
    });
    expect(await list(round, round.one)).toMatchObject({ value: { mayWrite: true } });
    const reported = await inScope(db, round.one, (tx) => promisesOf(tx, round.survey.id));
    expect(reported).toEqual([
      {
        wish: { nn: 'Kurs', nb: 'Kurs' },
        reply: { nn: 'Vi held kurs.', nb: 'Vi holder kurs.' },
        due: { nn: '1. kvartal 2027', nb: '1. kvartal 2027' },
      },
    ]);
    expect(await outcomes(db, round.one, writePromise.name)).toEqual(['done']);
  });

  test('answers a wish that no code counts, without promising anything', async () => {
    const round = await aRoundWithWishes();
    const title = { titleNn: 'Fleire stillingar', titleNb: 'Flere stillinger' };
    const no = { ...title, answer: 'cannot', replyNn: 'Nei.', replyNb: 'Nei.' };
    expect((await write(round, null, no)).ok).toBe(true);
    expect(await onlyPromise(round)).toMatchObject({
      wish: null,
      title: { nn: 'Fleire stillingar' },
      state: 'answered',
      due: null,
      owner: '',
    });
    expect(await list(round, round.one)).toMatchObject({ value: { others: [{ wish: null }] } });
  });

  test('is told what is missing, and by which field', async () => {
    const round = await aRoundWithWishes();
    const refused = async (wish: Wish | null, differences: object) => {
      const done = await write(round, wish, differences);
      return done.ok ? 'done' : [done.refusal.code, done.refusal.details?.['field']];
    };
    const { course } = round;
    expect(await refused(course, { due: '' })).toEqual(['due-missing', 'due']);
    expect(await refused(course, { due: 'til våren' })).toEqual(['due-unreadable', 'due']);
    expect(await refused(course, { owner: '' })).toEqual(['owner-missing', 'owner']);
    expect(await refused(null, {})).toEqual(['title-missing', 'titleNn']);
    expect(await refused(null, { titleNn: 'x' })).toEqual(['title-missing', 'titleNb']);
    expect(await refused({ ...course, codeId: 'x' }, {})).toEqual(['wish-unknown', undefined]);
    await expect(
      write(round, course, { replyNb: `Ring ${syntheticNumber}` }),
    ).rejects.toBeInstanceOf(PersonalDataStopped);
    expect((await write(round, course)).ok).toBe(true);
    expect(await refused(course, {})).toEqual(['answered-already', undefined]);
  });

  test('rewords an answer, unless somebody else has', async () => {
    const round = await aRoundWithWishes();
    await write(round, round.course);
    const { id: promiseId, version } = await onlyPromise(round);
    const reworded = { promiseId, version, replyNn: 'Vi held to kurs.' };
    expect((await write(round, null, reworded)).ok).toBe(true);
    expect(await onlyPromise(round)).toMatchObject({
      wish: round.course,
      title: { nn: 'Kurs' },
      reply: { nn: 'Vi held to kurs.' },
    });
    expect(await write(round, null, reworded)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
  });

  test('takes an answer out before the report, and not after', async () => {
    const round = await aRoundWithWishes();
    await write(round, round.course);
    const { id: promiseId, version } = await onlyPromise(round);
    const remove = (seen: number) =>
      execute(services, round.one, removePromise, { ...idsOf(round), promiseId, version: seen });
    expect(await remove(7)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    await nowIn(round, 'report-approved');
    expect(await remove(version)).toMatchObject({ refusal: { code: 'report-approved' } });
    expect(await write(round, round.network)).toMatchObject({
      refusal: { code: 'report-approved' },
    });
    const around = sql`delete from kvp.promise where id = ${promiseId}`;
    const { numAffectedRows } = await inScope(db, round.one, (tx) => around.execute(tx));
    expect(numAffectedRows).toBe(0n);
    await nowIn(round, 'report-draft');
    expect((await remove(version)).ok).toBe(true);
  });

  test('follows up also when the report is out: done, dropped, or open again', async () => {
    const round = await aRoundWithWishes();
    await write(round, round.course);
    await nowIn(round, 'published');
    const promise = await onlyPromise(round);
    expect((await follow(round, promise)).ok).toBe(true);
    expect(await onlyPromise(round)).toMatchObject({
      state: 'done',
      outcome: { nn: 'Kurset er halde.' },
      settledOn: '2026-11-02',
    });
    expect(await follow(round, promise)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
    const now = await onlyPromise(round);
    expect(await follow(round, now, { outcomeNb: '' })).toMatchObject({
      refusal: { code: 'outcome-missing', details: { field: 'outcomeNb' } },
    });
    expect(await follow(round, now, { settledOn: null })).toMatchObject({
      refusal: { code: 'day-missing' },
    });
    expect(await follow(round, now, { settledOn: isoDate('2029-01-01') })).toMatchObject({
      refusal: { code: 'day-to-come' },
    });
    expect((await follow(round, now, { state: 'open' })).ok).toBe(true);
    expect(await onlyPromise(round)).toMatchObject({ state: 'open', settledOn: null });
  });

  test('follows up nothing where nothing is promised', async () => {
    const round = await aRoundWithWishes();
    await write(round, round.course, { answer: 'do-already' });
    const promise = await onlyPromise(round);
    expect(await follow(round, promise)).toMatchObject({ refusal: { code: 'nothing-promised' } });
    const page = { ...idsOf(round), promiseId: promise.id };
    await expect(execute(services, round.one, viewPromiseProgress, page)).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  test('opens the pages of one', async () => {
    const round = await aRoundWithWishes();
    const page = (promiseId: PromiseId | 'ny', wish: Wish | null) =>
      execute(services, round.one, viewPromise, { ...idsOf(round), promiseId, wish });
    expect(await page('ny', round.course)).toMatchObject({
      value: { promise: null, wish: { name: { nn: 'Kurs' }, offices: 2 }, takesReplies: true },
    });
    await expect(page('ny', { ...round.course, codeId: 'x' })).rejects.toBeInstanceOf(NotFound);
    await write(round, round.course);
    const { id } = await onlyPromise(round);
    expect(await page(id, null)).toMatchObject({
      value: { promise: { id }, wish: { offices: 2 } },
    });
    const progress = { ...idsOf(round), promiseId: id };
    expect(await execute(services, round.one, viewPromiseProgress, progress)).toMatchObject({
      value: { promise: { id } },
    });
    const another = await aRoundWithWishes();
    await expect(
      execute(services, another.one, viewPromiseProgress, { ...progress, ...idsOf(another) }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  test('is reminded of what is overdue', async () => {
    const round = await aRoundWithWishes();
    await write(round, round.course, { due: '31.12.2026' });
    await write(round, round.network, { due: '1. kvartal 2027' });
    const overdue = (on: IsoDate, actor: Actor = round.leader) =>
      inScope(db, actor, (tx) => overduePromises(tx, on));
    expect(await overdue(isoDate('2026-12-31'))).toEqual([]);
    expect(await overdue(isoDate('2027-01-01'))).toEqual([
      {
        kind: 'promise',
        title: round.survey.title,
        deadline: null,
        count: 1,
        href: `/kartleggingar/${round.survey.id}/lovnader`,
      },
    ]);
    const stranger = anActor('governor-adviser', 'governor');
    expect(await overdue(isoDate('2028-01-01'), stranger)).toEqual([]);
  });
});

describe('an office that was asked', () => {
  test('reads the answers when the report is out, and not before', async () => {
    const round = await aRoundWithWishes();
    await write(round, round.course);
    const [office] = round.offices;
    if (!office) throw new Error('no office');
    const caseworker = atOffice(office, 'caseworker');
    const read = () => execute(services, caseworker, viewOfficePromises, { responseId: office.id });
    for (const state of ['analysed', 'report-draft', 'report-approved'] as const) {
      await nowIn(round, state);
      expect(await read()).toMatchObject({ value: { promises: [], isShown: false } });
    }
    for (const state of ['reported', 'published'] as const) {
      await nowIn(round, state);
      expect(await read()).toMatchObject({
        value: { promises: [{ title: { nn: 'Kurs' } }], isShown: true },
      });
    }
    const around = sql`update kvp.promise set reply_nn = 'x'`;
    const { numAffectedRows } = await inScope(db, caseworker, (tx) => around.execute(tx));
    expect(numAffectedRows).toBe(0n);
    const neighbour = elsewhere('office-leader');
    await expect(
      execute(services, neighbour, viewOfficePromises, { responseId: office.id }),
    ).rejects.toBeInstanceOf(NotFound);
    expect(await seenBy(neighbour, round)).toEqual([]);
  });
});

describe('nobody else', () => {
  test('promises anything', async () => {
    const round = await aRoundWithWishes();
    await write(round, round.course);
    const promise = await onlyPromise(round);
    const ids = { ...idsOf(round), promiseId: promise.id };
    for (const role of ['section-leader', 'governor-auditor', 'governor-editor'] as const) {
      const actor = anActor(role, 'governor', round.survey.governorId);
      for (const attempt of [
        () => write(round, round.network, {}, actor),
        () => follow(round, promise, {}, actor),
        () => execute(services, actor, removePromise, { ...ids, version: 1 }),
        () => execute(services, actor, viewPromise, { ...ids, wish: null }),
        () => execute(services, actor, viewPromiseProgress, ids),
      ])
        await expect(attempt()).rejects.toBeInstanceOf(Forbidden);
    }
    const editor = anActor('governor-editor', 'governor', round.survey.governorId);
    await expect(list(round, editor)).rejects.toBeInstanceOf(Forbidden);
  });

  test('of another governor sees that there is anything', async () => {
    const round = await aRoundWithWishes();
    await write(round, round.course);
    const promise = await onlyPromise(round);
    const stranger = anActor('governor-adviser', 'governor');
    const ids = { ...idsOf(round), promiseId: promise.id };
    for (const attempt of [
      () => list(round, stranger),
      () => write(round, round.network, {}, stranger),
      () => follow(round, promise, {}, stranger),
      () => execute(services, stranger, removePromise, { ...ids, version: 1 }),
      () => execute(services, stranger, viewPromise, { ...ids, wish: null }),
    ])
      await expect(attempt()).rejects.toBeInstanceOf(NotFound);
    expect(await seenBy(stranger, round)).toEqual([]);
    await expect(follow(round, { id: newId() as PromiseId, version: 1 })).rejects.toBeInstanceOf(
      NotFound,
    );
  });
});
