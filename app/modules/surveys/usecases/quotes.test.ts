import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { importEdition } from '#modules/organisations/api.ts';
import { type Actor, Forbidden, NotFound, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import type { QuoteId } from '../domain/quote.ts';
import type { SurveyState } from '../domain/survey.ts';
import { quotesFor, quotesWaiting } from '../quote-store.ts';
import {
  aRoundToQuote,
  propose,
  proposed,
  quotesSeenBy,
  type RoundToQuote,
} from '../testing/a-quote.ts';
import { aForm, aQuestion, atGovernor, storedResponse, storedSurvey } from '../testing/a-survey.ts';
import { elsewhere, outcomes, syntheticNumber } from '../testing/an-answer.ts';
import { roundOf } from '../testing/follow-up.ts';
import { storedAnswers } from '../testing/signed-answers.ts';
import { decideQuote } from './decide-quote.ts';
import { proposeQuote } from './propose-quote.ts';
import { takeQuoteBack } from './take-quote-back.ts';
import { viewAnswer } from './view-answer.ts';
import { viewAnswerToQuote } from './view-answer-to-quote.ts';
import { viewOfficeQuotes } from './view-office-quotes.ts';
import { viewQuotes } from './view-quotes.ts';

const { db } = services;
const passage = 'Vi går gjennom lista kvar månad.';
const other = 'men vi prøver.';
const naming = 'I Demo 01 er det ikkje nok folk til det';

const list = (round: RoundToQuote, actor: Actor, differences: object = {}) =>
  execute(
    services,
    actor,
    viewQuotes,
    viewQuotes.input.parse({ surveyId: round.survey.id, ...differences }),
  );
const decideAs = (round: RoundToQuote, actor: Actor, quoteId: QuoteId, answer: string) =>
  execute(services, actor, decideQuote, { responseId: round.office.id, quoteId, answer });
const consented = (round: RoundToQuote, actor = round.adviser) =>
  inScope(db, actor, (tx) => quotesFor(tx, round.survey.id));
const waiting = (actor: Actor) => inScope(db, actor, quotesWaiting);

const nowIn = (round: RoundToQuote, state: SurveyState) =>
  inScope(db, systemActor(round.survey.governorId), (tx) =>
    tx.updateTable('survey').set({ state }).where('id', '=', round.survey.id).execute(),
  );

describe('an adviser asks', () => {
  test('about a passage, and the office is told once for all that waits', async () => {
    const round = await aRoundToQuote(db);
    const { mails, reachable } = roundOf(db, round.survey);
    await reachable(round.office);
    expect((await propose(round, round.adviser, '«Vi går gjennom   lista kvar månad.»')).ok).toBe(
      true,
    );
    expect((await propose(round, round.adviser, naming, 'practice-example')).ok).toBe(true);

    const seen = await list(round, round.leader);
    expect(seen).toMatchObject({
      value: { counts: { proposed: 2 }, total: 2, mayQuote: false, questions: [{ code: 'K8' }] },
    });
    const quotes = await quotesSeenBy(round.adviser, round.office);
    expect(quotes.toSorted((a, b) => a.text.localeCompare(b.text))).toMatchObject([
      { text: naming, kind: 'practice-example', namesOffice: true, askerName: 'Kari Demo' },
      { text: passage, kind: 'quote', namesOffice: false, state: 'proposed', isCurrent: true },
    ]);
    const sent = await mails();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ recipient: 'post@kontor.example' });
    expect(sent[0]?.body_text).toContain(`/svar/${round.office.id}/sitat`);
    expect(sent[0]?.body_text).not.toContain('lista');
    expect(await outcomes(db, round.adviser, proposeQuote.name)).toEqual(['done', 'done']);
  });

  test('about nothing that the office has not written, or that tells who somebody is', async () => {
    const told = `Ola Nordmann har angst. Han har nummer ${syntheticNumber}. Det går bra.`;
    const round = await aRoundToQuote(db, {}, told);
    const code = async (...asked: Parameters<typeof propose>) => {
      const done = await propose(...asked);
      return done.ok ? 'done' : [done.refusal.code, done.refusal.details?.['field']];
    };
    const { adviser } = round;
    expect(await code(round, adviser, 'Det går dårleg.')).toEqual(['not-in-answer', 'passage']);
    expect(await code(round, adviser, told)).toEqual(['identity-number', 'passage']);
    const health = 'Ola Nordmann har angst.';
    expect(await code(round, adviser, health)).toEqual(['look-over', 'lookedOver']);
    expect(await propose(round, adviser, health)).toMatchObject({
      refusal: { details: { words: 'angst' } },
    });
    expect(await code(round, adviser, health, 'quote', 'ja')).toBe('done');
    expect(await code(round, adviser, health, 'quote', 'ja')).toEqual(['asked-before', 'passage']);
  });

  test('not anonymously about what names the office or its municipality', async () => {
    const round = await aRoundToQuote(db);
    expect(await propose(round, round.adviser, naming)).toMatchObject({
      refusal: { code: 'names-office', details: { name: 'Demo 01' } },
    });
  });

  test('nor by any name of the municipality, whatever language it is in', async () => {
    const operator = anActor('operator', 'operations');
    await inScope(db, operator, (tx) => importEdition(tx, 'data/organisations'));
    const text = 'Her i Kautokeino er det slik. I Guovdageaidnu også. Vi har god tid.';
    const question = aQuestion({ code: 'K8' });
    const survey = await storedSurvey(db, { form: aForm(question), state: 'analysed' });
    const office = await storedResponse(db, survey, {
      municipalityIds: ['5612'],
      state: 'submitted',
      submittedAt: new Date('2026-11-01T10:00:00Z'),
    });
    await storedAnswers(db, office, [[question, text]]);
    const asked = { surveyId: survey.id, questionId: question.id };
    const adviser = atGovernor(survey, 'governor-adviser');
    for (const passage of ['Her i Kautokeino er det slik.', 'I Guovdageaidnu også.'])
      expect(await propose({ asked, office }, adviser, passage)).toMatchObject({
        refusal: { code: 'names-office' },
      });
    expect((await propose({ asked, office }, adviser, 'Vi har god tid.')).ok).toBe(true);
  });

  test('until the report is approved', async () => {
    for (const state of ['report-approved', 'reported', 'published', 'withdrawn'] as const) {
      const round = await aRoundToQuote(db, { state, withdrawnReason: 'Feil' });
      expect(await propose(round, round.adviser, passage)).toMatchObject({
        refusal: { code: 'report-approved' },
      });
    }
  });

  test('and asks no more, as long as the office has not answered', async () => {
    const round = await aRoundToQuote(db);
    const quoteId = await proposed(round, passage);
    const back = (actor: Actor, surveyId = round.survey.id) =>
      execute(services, actor, takeQuoteBack, { surveyId, quoteId });
    const another = await aRoundToQuote(db);
    await expect(back(another.adviser)).rejects.toBeInstanceOf(NotFound);
    await expect(back(round.adviser, another.survey.id)).rejects.toBeInstanceOf(NotFound);
    await decideAs(round, round.officeLeader, quoteId, 'named');
    expect(await back(round.adviser)).toMatchObject({ refusal: { code: 'answered' } });
    const second = await proposed(round, other);
    const taken = await execute(services, round.adviser, takeQuoteBack, {
      surveyId: round.survey.id,
      quoteId: second,
    });
    expect(taken.ok).toBe(true);
    expect(await quotesSeenBy(round.officeLeader, round.office)).toHaveLength(1);
  });

  test('sees the answer with what has been asked of it', async () => {
    const round = await aRoundToQuote(db);
    await proposed(round, passage);
    const input = { ...round.asked, responseId: round.office.id };
    expect(await execute(services, round.adviser, viewAnswerToQuote, input)).toMatchObject({
      value: { written: [expect.stringContaining(passage)], asked: [{}], takesQuotes: true },
    });
    const elsewhereAsked = { ...input, responseId: (await aRoundToQuote(db)).office.id };
    await expect(
      execute(services, round.adviser, viewAnswerToQuote, elsewhereAsked),
    ).rejects.toBeInstanceOf(NotFound);
  });

  test('pages through them, by state', async () => {
    const text = Array.from({ length: 22 }, (_, index) => `Setning nummer ${index}.`).join(' ');
    const round = await aRoundToQuote(db, {}, text);
    for (let index = 0; index < 22; index += 1) await proposed(round, `nummer ${index}.`);
    const [first] = await quotesSeenBy(round.adviser, round.office);
    await decideAs(round, round.officeLeader, first?.id as QuoteId, 'no');
    expect(await list(round, round.adviser, { page: '2' })).toMatchObject({
      value: { pages: 2, page: 2, quotes: { length: 2 }, counts: { proposed: 21, declined: 1 } },
    });
    expect(await list(round, round.adviser, { state: 'declined' })).toMatchObject({
      value: { pages: 1, quotes: [{ state: 'declined', settlerName: 'Liv Demo' }] },
    });
  });
});

describe('the leader of the office', () => {
  test('says yes without a name, with it, or no; nothing is used before that', async () => {
    const round = await aRoundToQuote(db);
    const first = await proposed(round, passage);
    const second = await proposed(round, naming, 'practice-example');
    const third = await proposed(round, other, 'practice-example');
    expect(await consented(round)).toEqual([]);
    expect(await waiting(round.officeLeader)).toEqual([
      { title: round.survey.title, count: 3, href: `/svar/${round.office.id}/sitat` },
    ]);
    const { quotes } = await seenAnswer(round);
    expect(quotes).toEqual({ asked: 3, waiting: 3 });

    const { officeLeader } = round;
    expect(await decideAs(round, officeLeader, first, 'anonymous')).toMatchObject({
      value: { state: 'consented-anonymous' },
    });
    expect((await decideAs(round, officeLeader, second, 'named')).ok).toBe(true);
    expect((await decideAs(round, officeLeader, third, 'anonymous')).ok).toBe(true);
    expect(await waiting(officeLeader)).toEqual([]);
    const usable = await consented(round);
    expect(usable).toHaveLength(3);
    expect(usable).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ text: passage, officeName: null, kind: 'quote' }),
        expect.objectContaining({
          text: naming,
          officeName: 'Nav Demo 01',
          kind: 'practice-example',
          language: 'nn',
          questionId: round.question.id,
        }),
        // An example without a name is a quote.
        expect.objectContaining({ text: other, officeName: null, kind: 'quote' }),
      ]),
    );
    expect(await outcomes(db, officeLeader, decideQuote.name)).toEqual(['done', 'done', 'done']);
  });

  test('takes a consent back until the report is published', async () => {
    const round = await aRoundToQuote(db);
    const quoteId = await proposed(round, passage);
    await decideAs(round, round.officeLeader, quoteId, 'named');
    await nowIn(round, 'report-approved');
    expect(await decideAs(round, round.officeLeader, quoteId, 'no')).toMatchObject({
      value: { state: 'withdrawn' },
    });
    expect(await consented(round)).toEqual([]);
    await decideAs(round, round.officeLeader, quoteId, 'anonymous');
    await nowIn(round, 'published');
    expect(await decideAs(round, round.officeLeader, quoteId, 'no')).toMatchObject({
      refusal: { code: 'report-published', details: { field: `answer-${quoteId}` } },
    });
    expect(await waiting(round.officeLeader)).toEqual([]);
    const around = sql`update kvp.survey_quote set state = 'declined', settled_by = ${round.officeLeader.id}
      where id = ${quoteId}`;
    await expect(inScope(db, round.officeLeader, (tx) => around.execute(tx))).rejects.toThrow(
      /row-level security/,
    );
  });

  test('has to choose, and is not anonymous where the text names the office', async () => {
    const round = await aRoundToQuote(db);
    const quoteId = await proposed(round, naming, 'practice-example');
    const details = { field: `answer-${quoteId}` };
    for (const answer of ['', 'kanskje'])
      expect(await decideAs(round, round.officeLeader, quoteId, answer)).toMatchObject({
        refusal: { code: 'nothing-chosen', details },
      });
    expect(await decideAs(round, round.officeLeader, quoteId, 'anonymous')).toMatchObject({
      refusal: { code: 'names-office', details },
    });
  });

  test('is not quoted by words that have been corrected since', async () => {
    const round = await aRoundToQuote(db);
    const quoteId = await proposed(round, passage);
    await decideAs(round, round.officeLeader, quoteId, 'anonymous');
    await storedAnswers(db, round.office, [[round.question, 'Noko anna.']]);
    expect(await consented(round)).toEqual([]);
    expect(await quotesSeenBy(round.adviser, round.office)).toMatchObject([{ isCurrent: false }]);
  });

  test('reads with the caseworkers, who do not decide', async () => {
    const round = await aRoundToQuote(db);
    const quoteId = await proposed(round, passage);
    const read = (actor: Actor) =>
      execute(services, actor, viewOfficeQuotes, { responseId: round.office.id });
    expect(await read(round.officeLeader)).toMatchObject({
      value: { quotes: [{ text: passage }], isOpen: true, maySign: true },
    });
    expect(await read(round.caseworker)).toMatchObject({ value: { maySign: false } });
    await expect(decideAs(round, round.caseworker, quoteId, 'named')).rejects.toBeInstanceOf(
      Forbidden,
    );
  });
});

async function seenAnswer(round: RoundToQuote) {
  const seen = await execute(services, round.caseworker, viewAnswer, {
    responseId: round.office.id,
  });
  if (!seen.ok) throw new Error('refused');
  return seen.value;
}

describe('nobody else', () => {
  test('asks, or reads what is asked', async () => {
    const round = await aRoundToQuote(db);
    const { governorId } = round.survey;
    const auditor = anActor('governor-auditor', 'governor', governorId);
    expect((await list(round, auditor)).ok).toBe(true);
    for (const role of ['governor-auditor', 'section-leader'] as const)
      await expect(
        propose(round, anActor(role, 'governor', governorId), passage),
      ).rejects.toBeInstanceOf(Forbidden);
    for (const role of ['governor-registry', 'governor-editor'] as const)
      await expect(list(round, anActor(role, 'governor', governorId))).rejects.toBeInstanceOf(
        Forbidden,
      );
    const input = { ...round.asked, responseId: round.office.id };
    await expect(execute(services, auditor, viewAnswerToQuote, input)).rejects.toBeInstanceOf(
      Forbidden,
    );
    await expect(propose(round, round.officeLeader, passage)).rejects.toBeInstanceOf(Forbidden);
  });

  test('of another governor or another office sees that there is anything', async () => {
    const round = await aRoundToQuote(db);
    const quoteId = await proposed(round, passage);
    const stranger = anActor('governor-adviser', 'governor');
    await expect(list(round, stranger)).rejects.toBeInstanceOf(NotFound);
    await expect(propose(round, stranger, other)).rejects.toBeInstanceOf(NotFound);
    expect(await consented(round, stranger)).toEqual([]);
    const neighbour = elsewhere('office-leader');
    await expect(decideAs(round, neighbour, quoteId, 'named')).rejects.toBeInstanceOf(NotFound);
    await expect(
      execute(services, neighbour, viewOfficeQuotes, { responseId: round.office.id }),
    ).rejects.toBeInstanceOf(NotFound);
    const another = await aRoundToQuote(db, { governorId: round.survey.governorId });
    await expect(
      execute(services, round.officeLeader, decideQuote, {
        responseId: another.office.id,
        quoteId,
        answer: 'named',
      }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  test('says yes for the office', async () => {
    const round = await aRoundToQuote(db);
    const quoteId = await proposed(round, passage);
    const around = sql`update kvp.survey_quote set state = 'consented-named', settled_at = now(),
      settled_by = ${round.adviser.id}, settler_name = 'x' where id = ${quoteId}`;
    const { numAffectedRows } = await inScope(db, round.adviser, (tx) => around.execute(tx));
    expect(numAffectedRows).toBe(0n);
    const reworded = sql`update kvp.survey_quote set text = 'Noko anna'`;
    await expect(inScope(db, round.officeLeader, (tx) => reworded.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
  });
});
